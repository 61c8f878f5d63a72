"""People as rows of tables."""

from collections.abc import Iterable
from typing import Any

from people.briefing_shares import TeamShare
from people.finding import Found
from people.models import Briefing, BriefingReading, Person
from people.services.duplicates import Match
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag

PEOPLE_HEADERS = ["Name", "Reference", "Age", "Area", "Owner", "Next"]
BRIEFING_HEADERS = ["Briefing", "Takes effect", "For", "You"]
TEAM_SHARE_HEADERS = ["Team", *({"text": text, "numeric": True} for text in ("Have read it", "Asked", "Share"))]
UNREAD_HEADERS = ["Who", "To be read by"]
FOUND_HEADERS = ["Name", "Date of birth", "Area", "Owner", "Why it matched"]


def people_rows(people: Iterable[Person]) -> list[list[Any]]:
    """A worker's own people: who, how old, where, whose, and what is next."""
    return [
        [name_of(person), person.reference, age_of(person), person.area, owner_of(person), Due(person.due_on)]
        for person in people
    ]


def found_rows(found: Iterable[Found | Match]) -> list[list[Any]]:
    """The answers to a search: enough to tell one from another, and why each is among them."""
    return [
        [name_of(f.person), born_of(f.person), f.person.area, owner_of(f.person), [f.why, *standing(f.person)]]
        for f in found
    ]


def name_of(person: Person) -> Link:
    """The name they go by, with the official one where it differs; it opens the record."""
    official = f" ({person.full_name})" if person.full_name != person.name else ""
    return Link(f"{person.name}{official}", person.get_absolute_url(), hidden=person.reference)


def age_of(person: Person) -> str:
    born = person.date_of_birth
    return str(dates.age_on(born, person.died_on)) if born else "Not recorded"


def born_of(person: Person) -> str:
    """3 March 1985 (41 years old)"""
    born = person.date_of_birth
    return f"{dates.uk_date(born)} ({age_of(person)} years old)" if born else "Not recorded"


def owner_of(person: Person) -> str:
    name = person.owner.name if person.owner else "Nobody"
    return f"{name}, on duty" if person.with_duty_since else name


def standing(person: Person) -> list[Tag]:
    """Closed or died: said quietly, beside the reason."""
    marks = [(person.died_on is not None, Tag("died")), (person.closed_at is not None, Tag("closed"))]
    return [tag for holds, tag in marks if holds]


def briefing_rows(rows: Iterable[Briefing]) -> list[list[Any]]:
    """Briefings with `my_read_on` and `asks_me` (querysets): what, from when, for whom, and whether the reader has read it."""
    return [[Link(row.title, row.get_absolute_url()), row.effective_from, row.is_for, reading_of(row)] for row in rows]


def reading_of(row: Any) -> Any:
    """How far the reader is with a briefing."""
    if row.withdrawn_on:
        return Tag("withdrawn")
    if row.my_read_on:
        return f"Read {dates.uk_date(row.my_read_on)}"
    return Tag("to_read") if row.asks_me else "Not asked of you"


def briefing_facts(row: Briefing) -> list[tuple[str, Any]]:
    """What there is to know about one."""
    by = f"{row.published_by.name}, {row.organisation.name}, {dates.uk_date(row.published_on)}"
    withdrawn = [("Withdrawn on", row.withdrawn_on), ("Because", row.withdrawn_because)] if row.withdrawn_on else []
    return [
        ("Takes effect on", row.effective_from),
        ("For", row.is_for),
        ("Published by", by),
        ("Source", Link(row.link, row.link) if row.link else "No link was given"),
        *withdrawn,
    ]


def team_share_rows(shares: Iterable[TeamShare]) -> list[list[Any]]:
    return [[share.team, share.have_read, share.asked, f"{share.percent}%"] for share in shares]


def unread_rows(rows: Iterable[BriefingReading]) -> list[list[Any]]:
    return [[row.owner.name if row.owner else "–", Due(row.due_on)] for row in rows]
