"""Notice to end an arrangement, and what has to be known before somebody goes anywhere."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from people.choices import Clock
from people.clocks import due_on
from placements.choices import EndReason, Party
from placements.rules.lines import check, message_of
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Arrangement, EndNotice, NextHome


def earliest_end(arrangement: Arrangement, given_on: date) -> date:
    """The first day on which the notice has passed: the agreement's days, else the council's timescale (MEDWAY-N)."""
    agreement = arrangement.agreement
    if agreement is not None:
        return given_on + timedelta(days=agreement.notice_days)
    return due_on(Clock.NOTICE, given_on, arrangement.council_id)


def notice_gate(notice: EndNotice) -> Gate:
    """What has to be said when somebody gives notice."""
    return Gate(
        [
            notice_says_who_and_why(notice),
            notice_asks_the_person(notice),
            notice_is_given_by_today(notice),
            notice_is_long_enough(notice),
            notice_is_in_writing(notice),
        ]
    )


def notice_says_who_and_why(notice: EndNotice) -> Line:
    """Select who gives notice and why, and say what led to it.

    Source: MEDWAY-N.
    """
    met = notice.given_by in Party.values and notice.reason in EndReason.values and bool(notice.why.strip())
    return check(notice_says_who_and_why, "Who gives notice, and why", met)


def notice_asks_the_person(notice: EndNotice) -> Line:
    """Write down what the person says about it, in their words.

    Source: G8-MOVE. People feel powerless when a home ends without them.
    """
    return check(notice_asks_the_person, "What the person says", bool(notice.person_view.strip()))


def notice_is_given_by_today(notice: EndNotice) -> Line:
    """Enter the day on which notice was given: not after today, and not before the arrangement began.

    Source: MEDWAY-N.
    """
    met = notice.arrangement.started_on <= notice.given_on <= dates.today()
    return check(notice_is_given_by_today, "When notice was given", met)


def notice_is_long_enough(notice: EndNotice) -> Line:
    """The notice that was agreed has not passed by then. Enter a later day, or say how all agreed to a shorter notice.

    Source: MEDWAY-N. 28 days in writing, less if everybody agrees.
    """
    met = notice.ends_on >= notice.earliest_on or (
        notice.ends_on >= notice.given_on and bool(notice.shorter_because.strip())
    )
    day = dates.uk_date(notice.earliest_on)
    message = f"The notice that was agreed ends on {day}. Enter that day or a later one, or say how all agreed to less."
    return check(notice_is_long_enough, "Length of the notice", met, message=message)


def notice_is_in_writing(notice: EndNotice) -> Line:
    """Notice is given in writing. Say how all agreed to go without.

    Source: MEDWAY-N. The person may give it in any way: what they said is written down for them.
    """
    met = notice.in_writing or notice.given_by == Party.PERSON or bool(notice.shorter_because.strip())
    return check(notice_is_in_writing, "In writing", met)


def wishes_before_deciding(home: NextHome) -> Line:
    """Ask the person where they want to go, and write it down before it is decided.

    Source: G8-MOVE, CHOICE.
    """
    return check(wishes_before_deciding, "Where the person wants to go", bool(home.wants.strip()))


def options_before_deciding(home: NextHome) -> Line:
    """Write down what was looked at, and what speaks for and against it.

    Source: CHOICE. Somebody who is offered one place alone has not chosen.
    """
    return check(options_before_deciding, "What was looked at", bool(home.options.strip()))


def decision_says_how(home: NextHome) -> Line:
    """Say where exactly they go, and how it was decided.

    Source: G8-MOVE.
    """
    return check(decision_says_how, "How it was decided", bool(home.decided_how.strip()))


def decision_gate(home: NextHome) -> Gate:
    """What has to be known before it is decided where somebody goes; nothing while it is not decided."""
    if not home.decided:
        return Gate([])
    return Gate([wishes_before_deciding(home), options_before_deciding(home), decision_says_how(home)])


def decided_before_moving() -> str:
    """Decide first where they go; then record the move.

    Source: G8-MOVE.
    """
    return message_of(decided_before_moving)
