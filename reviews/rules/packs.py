"""The papers for a review: by when they are out, whom they reach, and what each reader is given (G14-REV-7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reviews.choices import AttendeeRole, InvitationAnswer, PackPart, PackStep
from reviews.rules.words import first_line
from sharedliving.core import dates
from sharedliving.core.rules import Missing

RECEIPT_DAYS = 2
"""Days before the meeting by which somebody has asked whether the papers arrived. Local."""

WHOLE = frozenset(PackPart)
ASKED_FIRST = (AttendeeRole.FAMILY, AttendeeRole.NAMED_PERSON, AttendeeRole.OTHER)
"""Who gets the whole only where the person agrees."""

GIVEN: dict[str, frozenset[PackPart]] = {
    AttendeeRole.PERSON: WHOLE - {PackPart.CONCERNS},
    AttendeeRole.ADVOCATE: WHOLE - {PackPart.CONCERNS},
    AttendeeRole.CARE_MANAGER: WHOLE,
    AttendeeRole.SCHEME: WHOLE - {PackPart.CONCERNS, PackPart.CONTACT},
    AttendeeRole.CARER: WHOLE - {PackPart.CONCERNS, PackPart.CONTACT},
}
WHEN_AGREED = WHOLE - {PackPart.CONCERNS, PackPart.CONTACT}
WITHOUT = frozenset({PackPart.AGENDA})


@dataclass(frozen=True, slots=True)
class Invited:
    """One invitation, as the clock of the papers needs it."""

    invited_on: date
    meets_on: date
    answer: str
    sent_on: date | None
    received_on: date | None


def g14_rev_7_what_the_papers_wait_for(invited: Sequence[Invited], days: int) -> tuple[PackStep, date] | None:
    """The papers go out to everybody who comes some days before the meeting, and somebody asks whether they arrived.

    Source: G14-REV-7. Whoever is invited late is due that day. None when all have them, or nobody is invited.
    """
    coming = [one for one in invited if one.answer != InvitationAnswer.APOLOGIES]
    unsent = [max(one.meets_on - timedelta(days), one.invited_on) for one in coming if one.sent_on is None]
    if unsent:
        return PackStep.SEND, min(unsent)
    asked = [
        max(one.meets_on - timedelta(RECEIPT_DAYS), one.sent_on)
        for one in coming
        if one.sent_on and not one.received_on
    ]
    return (PackStep.RECEIPT, min(asked)) if asked else None


def g14_rev_7_what_a_reader_is_given(role: str, has_agreed: bool) -> frozenset[PackPart]:
    """Enough to decide, and no more: family, friends and others get the whole only where the person agrees.

    Source: G14-REV-7; the scheme and the carers read neither the council's own contact nor safeguarding.
    """
    if role in ASKED_FIRST:
        return WHEN_AGREED if has_agreed else WITHOUT
    return GIVEN[role]


def papers_go_to_somebody(chosen: int) -> Iterable[Missing]:
    """Select who gets the papers.

    Source: G14-REV-7.
    """
    return [] if chosen else [Missing(first_line(papers_go_to_somebody), rule="G14-REV-7")]


def papers_went_out_on_a_day_that_has_been(sent: date) -> Iterable[Missing]:
    """Give the day on which the papers went out: today or earlier.

    Source: G14-REV-7.
    """
    return (
        [] if sent <= dates.today() else [Missing(first_line(papers_went_out_on_a_day_that_has_been), rule="G14-REV-7")]
    )
