"""The lists that people themselves show."""

from people.models import Person, User
from tests.pages.net_counts.rows import Count, Rows


def still_here(day: Rows) -> list[Person]:
    return [row for row in day.all(Person) if row.died_on is None and row.closed_at is None]


def owner(day: Rows, person: Person) -> User:
    return day.one(User, person.owner_id)


def nobodys(day: Rows) -> list[Person]:
    return [
        row for row in still_here(day) if row.with_duty_since or row.standing or not owner(day, row).is_active
    ]  # fmt: skip


COUNTS: dict[str, Count] = {
    "nobody": lambda day: [row.pk for row in nobodys(day)],
    "owner-left": lambda day: [row.pk for row in still_here(day) if not owner(day, row).is_active],
    "duty-too-long": lambda day: [
        row.pk for row in nobodys(day) if row.due_on < day.on and owner(day, row).is_active
    ],
    "died-still-open": lambda day: [
        row.pk for row in day.all(Person) if row.closed_at is None and row.died_on and (day.on - row.died_on).days > 28
    ],
}  # fmt: skip
