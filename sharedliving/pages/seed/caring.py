"""How carer households are looked after: what is owed them, visits, breaks, who steps in."""

from sharedliving.pages.seed.carers import Home, Homes
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import ahead
from sharedliving.pages.seed.people import Chunk, Person

SAID = ["We are fine.", "Busy, and we like it that way.", "The nights are hard.", "The money does not reach."]
STRAINED = 0.2
NO_BREAK = 0.2
NOTICE = 25  # the carers of one in so many arrangements gave notice


def households_cared_for(c: Chunk, homes: Homes) -> None:
    """Every household with somebody in it: a visit a quarter, a break or two a year, and now and then strain."""
    for home in homes.made:
        worker = c.pick(c.council.scheme_workers)
        visit = ahead(c.rng, 90, 0.08)
        c.t.household_care.add(worker.id, c.days.on(visit), NULL, home.id, "visit")
        for day in (visit - 90, visit - 180):
            if day <= 0:
                _visit(c, home.id, worker.name, day)
        _breaks(c, home.id, worker.id)


def _visit(c: Chunk, home: str, name: str, day: int) -> None:
    strained = c.chance(STRAINED)
    c.t.carer_visit.add(
        home, c.days.on(day), name, "f" if c.chance(0.3) else "t", "strained" if strained else "well", c.pick(SAID),
        "{tired}" if strained else "{}", "A week off next month" if strained else "",
    )  # fmt: skip


def _breaks(c: Chunk, home: str, worker: str) -> None:
    if c.chance(NO_BREAK):
        c.t.household_care.add(worker, c.days.on(c.between(-60, 0)), NULL, home, "breaks")
        return
    last = -c.between(20, 150)
    for day in (last, last - 170):
        c.t.carer_break.add(
            home, c.days.on(day - 7), c.days.on(day), "t", "A carer whom they know stays in the house"
        )  # fmt: skip
    c.t.household_care.add(worker, c.days.on(last + 182), NULL, home, "breaks")


def who_steps_in(c: Chunk, person: Person, home: Home, homes: Homes) -> None:
    """Two in three know another household that steps in. It draws no random number."""
    others = homes.other_than(home, 1)
    if others and int(person.id) % 3:
        c.t.back_up.add(home.id, others[0].id, person.id, c.days.on(-int(person.id) % 400 - 400), "Short breaks there")


def gives_notice(c: Chunk, person: Person, home: Home, arrangement: str) -> None:
    """Where the last person of a household came, one in so many carers retire. It draws no random number."""
    if int(arrangement) % NOTICE or home.next_place <= home.last_place:
        return
    given = -int(arrangement) % 20
    last = c.days.on(given + 42 - 20)
    row = c.t.notice.add(
        c.council.scheme_workers[0].id,
        last,
        NULL,
        home.id,
        c.days.on(given - 20),
        last,
        "retiring",
        "We are past seventy.",
        "",
    )
    c.t.under_notice.add(person.owner.id, c.days.on(given - 6), NULL, row, arrangement, person.id)
