"""Notices, next homes, what was learnt, wishes to move on, households lent, records compared.

It follows from the number of the row, or is drawn from random numbers of its own, so that it moves nobody else's draws.
"""

from placements.choices import UNPLANNED
from sharedliving.pages.seed.carers import Homes
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.places import Council

NOTICE = 12  # one in so many live arrangements has notice given
HOST = 9  # one in so many lives in the area of another council
WISH = 8  # one in so many people in an arrangement wants to move on
LENT = 30  # one in so many households is used by a second scheme
NEVER_LEARNT = 4  # one in so many learning reviews is still open
MONTHS = 3


def while_it_lives(c: Chunk, person: Person, row: str, start: int) -> None:
    """What may stand beside a live arrangement."""
    number = int(row)
    if number % NOTICE == 0 and start < -60:
        _notice(c, person, row)
    if number % HOST == 0:
        c.t.host_council.add(row, "Northbrook", c.days.on(start), "Letter to the duty team")
    if number % WISH == 0:
        _wish(c, person, number, start)


def _notice(c: Chunk, person: Person, row: str) -> None:
    given = -(int(row) % 25)
    ends = c.days.on(given + 28)
    worker = c.council.scheme_workers[0].id
    c.t.end_notice.add(
        worker, ends, NULL, row, person.id, "carer", c.days.on(given), "t", ends, ends, "carer_stopped",
        "They retire", "I want to stay near my friends",
    )  # fmt: skip
    c.t.next_home.add(
        person.owner.id, c.days.on(given + 14), NULL, row, person.id, "Near my friends", "", "", NULL, "", NULL, ""
    )


def _wish(c: Chunk, person: Person, number: int, start: int) -> None:
    said = max(start, -(number % 300))
    goal = c.t.move_on_goal.add(
        person.owner.id, c.days.on(number % 50 - 8), NULL, person.id, "I want my own front door", "own_tenancy",
        c.days.on(said), f"H{number:06d}", "B", c.days.on(said),
    )  # fmt: skip
    c.t.housing_bid.add(goal, c.days.on(said), "One bedroom, Station Street", "not_offered")
    c.t.move_blocker.add(goal, "band", "Homes like it go to band A", c.days.on(said))


def after_it(c: Chunk, person: Person, row: str, household: str, ended: int, reason: str) -> None:
    """What an end leaves: where they went, what was learnt, what the carers said."""
    moment, day = c.days.moment(ended), c.days.on(ended)
    c.t.carer_future.add(
        c.council.scheme_workers[0].id, NULL, moment, household, row, "stays", "They are ready for somebody else", day
    )
    if reason not in UNPLANNED:
        return
    c.t.next_home.add(
        person.owner.id, NULL, moment, row, person.id, "Somewhere quiet", "Two households", "shared_lives", day,
        "With other carers of the scheme", day, "",
    )  # fmt: skip
    is_open = int(row) % NEVER_LEARNT == 0
    owner = (c.council.scheme_duty or c.council.scheme_workers[0]).id
    c.t.learning_review.add(
        owner, c.days.on(ended + 28) if is_open else NULL, NULL if is_open else moment, row, person.id, c.council.scheme,
        "It was too fast", "Short answers on the telephone", "A second weekend", "Two overnight stays first",
        "We hurried", person.owner.name, day, NULL if is_open else day,
    )  # fmt: skip


def lent(c: Chunk, homes: Homes) -> None:
    """Some households are used by the neighbour's scheme too."""
    neighbour = c.council.neighbour
    if neighbour is None or neighbour.scheme == c.council.scheme:
        return
    worker = c.council.scheme_duty or c.council.scheme_workers[0]
    for home in homes.made[::LENT]:
        day = c.days.on(-c.between(30, 400))
        c.t.also_used_by.add(home.id, neighbour.scheme, day, worker.id, "Their manager", "The only ramp in the area")


def compared(c: Chunk, council: Council) -> None:
    """The last months, the newest of them waiting for the council."""
    owner = council.scheme_duty or council.scheme_workers[0]
    for back in range(MONTHS):
        day = c.days.first_of_month(back)
        is_open = back == 0
        c.t.reconciliation.add(
            owner.id, c.days.on(20) if is_open else NULL, NULL if is_open else c.days.moment(-20 * back - 10), council.id,
            council.scheme, day, day, str(council.size // 3), str(c.between(0, council.size // 10)), NULL if is_open else day,
            "" if is_open else "Their manager", "" if is_open else "Two files were closed too early", day, owner.name,
            "Rang through the list",
        )  # fmt: skip
