"""People as rows of tables."""

from collections.abc import Iterable
from typing import Any

from people.finding import Found
from people.models import Person
from people.services.duplicates import Match
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag

PEOPLE_HEADERS = ["Name", "Reference", "Age", "Area", "Owner", "Next"]
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
