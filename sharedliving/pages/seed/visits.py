"""Visits of owners and schemes to people who live with carers, each with its note."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.records import told

ONE_IN = 3
LEFT_TO_DO = 5
FOLLOWS = "Ask the day centre about swimming"
NEVER = 12  # to one person in so many nobody of the scheme ever came unannounced
QUARTER = 90
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
    follows = FOLLOWS if number // ONE_IN % LEFT_TO_DO == 0 else ""
    visit = c.t.visit.add(
        person.id, arrangement, c.council.id, person.owner.id, note, "council", c.days.on(day),
        "t" if number // ONE_IN % 3 else "f", *seen, WORDS, "", "well", "in_order", "", "not_supported", "", follows,
        "", "",
    )  # fmt: skip
    if follows:
        _left_to_do(c, person, visit, day)


def monitored(c: Chunk, person: Person, start: int, arrangement: str) -> None:
    """The scheme came unannounced within the year, in a quarter of its own. It draws no random number."""
    number = int(person.id)
    day = -(number % 4) * QUARTER - number % 70 - 5
    if number % NEVER == 0 or day < start:
        return
    worker = c.council.scheme_workers[number % len(c.council.scheme_workers)]
    moment = c.days.moment(day, 14)
    note = c.t.note.add(
        person.id, c.council.scheme, "visit", "shared", moment, f"Unannounced visit. {WORDS}", "t", worker.id, moment
    )
    if worker.id != person.owner.id:
        on = c.days.on(day + 1)
        c.t.note_copy.add(
            person.owner.id, NULL, c.days.moment(day + 1), note, person.id, c.council.id, on, person.owner.id
        )  # fmt: skip
    c.t.visit.add(
        person.id, arrangement, c.council.scheme, worker.id, note, "scheme", c.days.on(day), "f", "alone", "", WORDS, "",
        "well", "in_order", "", "in_order", "", "", "in_order", "in_order",
    )  # fmt: skip


def _left_to_do(c: Chunk, person: Person, visit: str, day: int) -> None:
    """Done within two weeks; what a newer visit left is still to do."""
    due, owner = day + 14, person.owner.id
    if due < 0:
        on, moment = c.days.on(due), c.days.moment(due)
        c.t.review_action.add(owner, NULL, moment, NULL, person.id, "task", FOLLOWS, "done", on, visit)
    else:
        c.t.review_action.add(owner, c.days.on(due), NULL, NULL, person.id, "task", FOLLOWS, "", NULL, visit)
