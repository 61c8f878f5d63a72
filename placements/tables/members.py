"""Who lives in a carer household, notes, conditions and what is asked about its approval, for the scheme's own page."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.models import ApprovalCondition, CarerNote, HouseholdMember
from placements.rules import coming_of_age, home_based_box
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag

MEMBER_HEADERS = ["Name", "In the household", "DBS", "Takes part", "Next"]
NOTE_HEADERS = ["Day", "Note", "Written by"]
CONDITION_HEADERS = ["Condition", "By", "Where it stands"]
SOON = 60


def member_rows(members: Iterable[HouseholdMember]) -> list[list[Any]]:
    """Each who lives there, with where their DBS stands and what has to be done."""
    return [
        [
            Link(member.name, reverse("member", args=[member.pk]), ": change what is known"),
            _who(member),
            _dbs(member),
            _agrees(member),
            [
                Link("Record a DBS", reverse("member-dbs", args=[member.pk]), f"of {member.name}, number {number}"),
                Link("They left", reverse("member-left", args=[member.pk]), f": {member.name}, number {number}"),
            ],
        ]
        for number, member in enumerate(members, start=1)
    ]


def _who(member: HouseholdMember) -> list[Any]:
    born = f"born {member.year_of_birth}" if member.year_of_birth else ""
    words = ", ".join(part for part in (member.get_kind_display(), member.relationship, born) if part)
    since = f"Since {dates.uk_date(member.since)}" if member.since else ""
    return [part for part in (words, since) if part]


def _dbs(member: HouseholdMember) -> list[Any]:
    today = dates.today()
    notice = coming_of_age(member, today)
    again = home_based_box(member)
    words: list[Any] = [notice] if notice else []
    if again is not None:
        return [*words, Tag("missing", "Does not count"), again.message]
    certificate = member.dbs
    if certificate is None:
        return [*words, Tag("missing") if member.needs_dbs(today) else "Not before 16"]
    if certificate.valid_until < today:
        state = Tag("expired")
    else:
        soon = certificate.valid_until <= dates.add_days(today, SOON)
        state = Tag("expiring") if soon else Tag("done", "In date")
    return [*words, state, f"{certificate.number}, until {dates.uk_date(certificate.valid_until)}"]


def _agrees(member: HouseholdMember) -> Any:
    if member.agrees is None:
        return Tag("missing", "Not asked yet")
    when = dates.uk_date(member.consulted_on)
    answer = Tag("agreed") if member.agrees else Tag("refused", "Does not agree")
    return [part for part in (answer, f"Asked on {when}", member.said) if part]


def note_rows(notes: Iterable[CarerNote]) -> list[list[Any]]:
    return [[dates.uk_date(note.on), note.text, note.written_by.name] for note in notes]


def condition_rows(conditions: Iterable[ApprovalCondition], *, may_write: bool) -> list[list[Any]]:
    """Open ones first due first, then those that were met."""
    return [
        [
            row.what,
            Due(row.by_when, done=not row.is_open),
            f"Met on {dates.uk_date(row.met_on)}: {row.how_met}"
            if row.met_on
            else Link("Record that it was met", reverse("condition", args=[row.pk]), f": condition {number}")
            if may_write
            else "Not met yet",
        ]
        for number, row in enumerate(conditions, start=1)
    ]
