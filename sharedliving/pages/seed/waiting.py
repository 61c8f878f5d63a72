"""What happens while somebody waits: a priority, calls, and in the end the decision in writing."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.words import SAID_WHILE_WAITING, WHY_THIS_URGENT

PRIORITIES = ["urgent", "high", "high", "routine", "routine", "routine", "routine"]
WAYS = ["post", "post", "email", "by_hand", "read_aloud", "easy_read"]
TRIAGED = 0.9  # of the requests that nobody has been given yet
NOT_GIVEN = 0.02  # of the decisions


def priority_of(c: Chunk, person: Person) -> str:
    """The priority of a request; "" while nobody has decided it."""
    return c.pick(PRIORITIES) if person.stage != "asking" or c.chance(TRIAGED) else ""


def is_triaged(c: Chunk, person: Person, request: str, priority: str) -> None:
    owner, day = person.owner, min(person.since + 1, 0)
    is_open = not priority
    c.t.triage.add(
        owner.id,
        c.days.on(person.since + 2) if is_open else NULL,
        NULL if is_open else c.days.moment(day),
        request,
        person.id,
        priority,
        "" if is_open else c.pick(WHY_THIS_URGENT),
        NULL if is_open else c.days.on(day),
        NULL if is_open else owner.id,
    )


def is_heard(c: Chunk, person: Person, request: str) -> None:
    """Asked every other week while they wait; the next call is open until the assessment begins."""
    until = 0 if person.stage == "asking" else min(person.since + 5, 0)
    last = person.since
    for day in range(person.since + 13, until, 13):
        if c.chance(0.8):
            _contact(c, person, request, day)
            last = day
    is_open = person.stage == "asking"
    due, closed = (c.days.on(last + 14), NULL) if is_open else (NULL, c.days.moment(until))
    c.t.contact.add(person.owner.id, due, closed, request, person.id, NULL, "", "", NULL, NULL)


def _contact(c: Chunk, person: Person, request: str, day: int) -> None:
    owner = person.owner.id
    said, worse = c.pick(SAID_WHILE_WAITING), "t" if c.chance(0.1) else "f"
    c.t.contact.add(owner, NULL, c.days.moment(day), request, person.id, c.days.on(day), "phone", said, worse, owner)


def is_given_the_decision(c: Chunk, person: Person, assessment: str, day: int) -> None:
    """Within the week for almost everybody."""
    owner, given = person.owner, min(day + 4, 0)
    is_open = c.chance(NOT_GIVEN)
    c.t.letter.add(
        owner.id,
        c.days.on(day + 7) if is_open else NULL,
        NULL if is_open else c.days.moment(given),
        assessment,
        person.id,
        NULL if is_open else c.days.on(given),
        "" if is_open else c.pick(WAYS),
        NULL if is_open else owner.id,
    )
