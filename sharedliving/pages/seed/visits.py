"""Visits of owners to people who live with carers, each with its note."""

from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.records import told

ONE_IN = 3
WORDS = "Likes the room and the people. Wants to go swimming more often."


def visits(c: Chunk, person: Person, start: int, arrangement: str) -> None:
    """One for every third person, by their number. It draws no random number."""
    number = int(person.id)
    if number % ONE_IN:
        return
    day = max(-(number % 80) - 1, start)
    alone = number // ONE_IN % 4 != 0
    seen = ("alone", "") if alone else ("together", "Wanted their carer beside them.")
    moment = c.days.moment(day, 12)
    note = c.t.note.add(
        person.id, c.council.id, "visit", "shared", moment, f"Visit. {WORDS}", "t", person.owner.id, moment
    )
    told(c, person, note, day)
    c.t.visit.add(
        person.id, arrangement, c.council.id, person.owner.id, note, "council", c.days.on(day),
        "t" if number // ONE_IN % 3 else "f", *seen, WORDS, "", "well", "in_order", "", "not_supported", "", "",
    )  # fmt: skip
