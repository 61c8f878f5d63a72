"""What follows a plan in force: the person's copy, and the services it promises."""

from sharedliving.pages.seed import releases
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

PROMISED = [("A place at college", "The college"), ("An advocate", "Speak Up"), ("A day place", "The Mill")]


def follows(c: Chunk, person: Person, plan: str, day: int) -> None:
    """The copy of a plan that came into force on a day; one plan in three promises a service as well."""
    releases.owes_copy(c, person, plan, day)
    if c.chance(0.33):
        _promise(c, person, plan, day)


def _promise(c: Chunk, person: Person, plan: str, day: int) -> None:
    """Most were delivered; the others are due, and a few of those are late and were chased."""
    is_open, done = c.chance(0.3), min(day + 20, 0)
    what, provider = c.pick(PROMISED)
    promise = c.t.promise.add(
        person.owner.id,
        c.days.on(c.between(-10, 28)) if is_open else NULL,
        NULL if is_open else c.days.moment(done),
        plan,
        person.id,
        "promised" if is_open else "delivered",
        what,
        provider,
        c.days.on(min(day, 0)),
        NULL if is_open else c.days.on(done),
    )
    if is_open and c.chance(0.3):
        c.t.promise_note.add(promise, c.days.on(c.between(-9, 0)), person.owner.name, "Rang: there is a waiting list")
    moved(c, c.t.promise_change, promise, "" if is_open else "promised delivered", done, person.owner)
