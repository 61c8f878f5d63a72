"""What was written and done about a person: notes and events."""

from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.words import NOTES, VERBS

NOT_SEEN_SINCE = -7
NOTE_KINDS = ["call", "call", "visit", "email", "meeting", "other"]


def notes(c: Chunk, person: Person) -> None:
    """One note a person on average; two more where there is a plan."""
    wanted = c.between(0, 1) + (c.between(1, 2) if person.stage in ("in_force", "settled") else 0)
    for _ in range(wanted):
        day = c.between(max(person.since, -700), -1)
        moment = c.days.moment(day, 14)
        kind, audience = c.pick(NOTE_KINDS), "shared" if c.chance(0.2) else "own"
        is_with = "t" if kind in ("call", "visit") else "f"
        row = c.t.note.add(
            person.id, c.council.id, kind, audience, moment, c.pick(NOTES), is_with, person.owner.id, moment
        )
        if audience == "shared" and person.stage == "settled":
            told(c, person, row, day)


def told(c: Chunk, person: Person, note: str, day: int) -> None:
    """The scheme worker of somebody settled is told, and has seen it unless it is new. It draws no random number."""
    workers = c.council.scheme_workers
    worker = workers[int(note) % len(workers)]
    if worker.id == person.owner.id:
        return
    if day > NOT_SEEN_SINCE:
        c.t.note_copy.add(worker.id, c.days.on(day + 5), NULL, note, person.id, c.council.scheme, NULL, NULL)
    else:
        moment, on = c.days.moment(day + 1), c.days.on(day + 1)
        c.t.note_copy.add(worker.id, NULL, moment, note, person.id, c.council.scheme, on, worker.id)


def events(c: Chunk, person: Person) -> None:
    """Who looked and who did what, oldest first. The hottest loop of the seed: written out."""
    random, add, moment, owner = c.rng.random, c.t.event.add, c.days.moment, person.owner
    organisation, row = c.council.id, person.id
    first = max(person.since, -1800)
    step = -first / p.EVENTS_A_PERSON
    for number in range(p.EVENTS_A_PERSON):
        verb, kind, text = VERBS[int(random() * len(VERBS))] if number else ("person.added", "people.person", "Added")
        at = moment(int(first + step * number))
        add(at, verb, owner.id, owner.name, organisation, kind, row, row, text)
