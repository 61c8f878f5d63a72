"""What a change in somebody's life opens, for whom, and when that is done (G14-REV-6)."""

from collections.abc import Iterable, Mapping
from datetime import date

from people.choices import Clock
from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide, ChangeTaskKind
from reviews.rules.words import first_line
from sharedliving.core.rules import Missing

K, T = ChangeKind, ChangeTaskKind

OPENS: Mapping[str, tuple[ChangeTaskKind, ...]] = {
    K.CARER_ILL: (T.COVER, T.CARERS, T.RISK),
    K.CARER_AWAY: (T.COVER, T.RISK),
    K.CARER_NOTICE: (T.REVIEW, T.REASSESS, T.MOVE_ON),
    K.CARER_STOPPED: (T.COVER, T.REVIEW, T.RISK, T.REASSESS),
    K.CARER_LAPSED: (T.APPROVAL, T.RISK),
    K.HEALTH: (T.REASSESS, T.RISK, T.LIBERTY, T.CAPACITY),
    K.BEHAVIOUR: (T.REASSESS, T.RISK, T.LIBERTY, T.CARERS),
    K.HOSPITAL: (T.REVIEW, T.REASSESS, T.RISK),
    K.HOUSEHOLD: (T.RISK, T.AGREEMENT, T.APPROVAL, T.REVIEW),
    K.HOUSE: (T.RISK, T.AGREEMENT, T.APPROVAL, T.REVIEW),
    K.ANOTHER: (T.RISK, T.AGREEMENT, T.CARERS, T.REVIEW),
    K.SAFEGUARDING: (T.CONCERN, T.RISK, T.REVIEW),
    K.WANTS_TO_LEAVE: (T.REVIEW, T.REASSESS, T.MOVE_ON),
    K.NOTICE: (T.REVIEW, T.REASSESS, T.MOVE_ON),
    K.ENDED: (T.REVIEW, T.REASSESS, T.RISK),
    K.FUNDING: (T.REASSESS, T.AGREEMENT),
    K.BEREAVEMENT: (T.REVIEW, T.REASSESS, T.RISK, T.CARERS),
    K.OTHER: (T.REVIEW,),
}
OF_THE_SCHEME = frozenset({T.COVER, T.CARERS, T.APPROVAL, T.AGREEMENT})
CLOCKS: Mapping[str, Clock] = {
    T.COVER: Clock.CHANGE_AT_ONCE,
    T.CONCERN: Clock.CHANGE_AT_ONCE,
    T.RISK: Clock.CHANGE_TASK,
    T.LIBERTY: Clock.CHANGE_TASK,
    T.CAPACITY: Clock.CHANGE_TASK,
    T.AGREEMENT: Clock.CHANGE_TASK,
    T.CARERS: Clock.CHANGE_TASK,
    T.APPROVAL: Clock.CHANGE_TASK,
    T.REASSESS: Clock.CHANGE_ASSESS,
    T.REVIEW: Clock.CHANGE_ASSESS,
    T.MOVE_ON: Clock.CHANGE_ASSESS,
}


def g14_rev_6_what_a_change_opens(kind: str, has_arrangement: bool) -> list[ChangeTaskKind]:
    """A change opens what has to be decided again, each with an owner and a date.

    Of the scheme's only where there is an arrangement with one. Source: G14-REV-6; GLOS-MON for the approval of carers.
    """
    return [task for task in OPENS[kind] if has_arrangement or task not in OF_THE_SCHEME]


def g14_rev_6_whose_it_is(task: str) -> ChangeSide:
    """The scheme supports carers and arrangement, the council stays responsible for the person.

    Source: G14-CMS-1.
    """
    return ChangeSide.SCHEME if task in OF_THE_SCHEME else ChangeSide.COUNCIL


def change_says_what(what: str) -> Iterable[Missing]:
    """Say what has changed.

    Source: G14-REV-6.
    """
    return [] if what.strip() else [Missing(first_line(change_says_what), rule="G14-REV-6")]


def change_has_happened(on: date, today: date) -> Iterable[Missing]:
    """Enter the day on which it happened, or on which it became known: today or earlier.

    Source: G14-REV-6. What is only planned is no change yet.
    """
    return [] if on <= today else [Missing(first_line(change_has_happened), rule="G14-REV-6")]


def change_of_ones_own_arrangement(has_arrangement: bool, in_scheme: bool) -> Iterable[Missing]:
    """Only a change around an arrangement with your scheme is yours to record: tell the person's care manager.

    Source: G14-CMS-1.
    """
    met = has_arrangement or not in_scheme
    return [] if met else [Missing(first_line(change_of_ones_own_arrangement), rule="G14-CMS-1")]


def answer_is_known(outcome: str) -> Iterable[Missing]:
    """Select what has answered it, or that it is not needed.

    Source: G14-REV-6.
    """
    return [] if outcome in ChangeOutcome.values else [Missing(first_line(answer_is_known), rule="G14-REV-6")]


def answer_says_why(has_record: bool, words: str) -> Iterable[Missing]:
    """Say where it was done, or why it is not needed.

    Source: G14-REV-6. A record that answers it speaks for itself.
    """
    return [] if has_record or words.strip() else [Missing(first_line(answer_says_why), rule="G14-REV-6")]


def answered_by_its_own_side(is_own_side: bool) -> Iterable[Missing]:
    """This is for the other side to do: only they can say that it is done.

    Source: G14-CMS-1, G14-CMS-8.
    """
    return [] if is_own_side else [Missing(first_line(answered_by_its_own_side), rule="G14-CMS-8")]
