"""Carer households, and who lives where: never more people than a household is approved for."""

from dataclasses import dataclass, field
from random import Random

from placements.choices import NEEDED_CHECKS
from sharedliving.pages.seed import matching
from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import ahead
from sharedliving.pages.seed.people import Chunk
from sharedliving.pages.seed.words import HOMES, STREETS

KINDS = "{live_in,short_break,day,outreach,step_down,transition,own_place}"
KINDS_EMERGENCY = "{live_in,short_break,day,outreach,step_down,transition,own_place,emergency}"
PATHS = {
    "applying": "",
    "approved": "applying approved",
    "suspended": "applying approved suspended",
    "ended": "applying approved ended",
    "turned_away": "applying ended",
}


@dataclass(slots=True)
class Home:
    """A household with its free places: id, name, the next place, how many people are to live there, and the live
    arrangements of those who do."""

    id: str
    name: str
    next_place: int
    last_place: int
    arrangements: list[str] = field(default_factory=list)


class Homes:
    """The households of one scheme, made as they are needed."""

    def __init__(self, c: Chunk) -> None:
        self.c = c
        self.made: list[Home] = []
        self.spares: dict[str, list[tuple[str, str]]] = {}
        self.open: Home | None = None

    def place(self, avoid: str = "") -> tuple[Home, int]:
        """A household with room and the place in it; never the household `avoid`."""
        home = self.open
        if home is None or home.next_place > home.last_place or home.id == avoid:
            home = self.open = self._new()
        home.next_place += 1
        return home, home.next_place - 1

    def other_than(self, home: Home, count: int) -> list[Home]:
        """Households that were thought of as well."""
        others = [made for made in self.made[-count - 1 :] if made is not home]
        return others[:count]

    def spare(self) -> None:
        """Those without anybody: empty, applying, suspended, ended."""
        for share, state in [(p.EMPTY, "approved"), (p.APPLYING, "applying"), (p.SUSPENDED, "suspended")]:
            self._some(share, state)
        self._some(p.APPROVAL_ENDED, "ended")

    def _some(self, share: float, state: str) -> None:
        wanted = len(self.made) * share
        for _ in range(int(wanted) + self.c.chance(wanted % 1)):
            self.spares.setdefault(state, []).append(household(self.c, state, 1))

    def _new(self) -> Home:
        places = _places(self.c.rng)
        lives = places if self.c.chance(0.6) else self.c.between(1, places)
        row, name = household(self.c, "approved", places)
        home = Home(row, name, 1, lives)
        self.made.append(home)
        return home


def _places(rng: Random) -> int:
    draw = rng.random()
    for places, share in p.PLACES:
        draw -= share
        if draw < 0:
            return places
    return p.PLACES[-1][0]


def household(c: Chunk, state: str, places: int) -> tuple[str, str]:
    """A household with its checks, address and the moves that brought it here. Id and name."""
    rng, worker = c.rng, c.pick(c.council.scheme_workers)
    community = 1 + int(rng.random() * 4) if rng.random() < p.MINORITY_CARERS else 0
    given, family, ethnic_group = c.names.of(community, rng)
    name = f"{given} and {c.names.given[community].one(rng)} {family}" if c.chance(0.6) else f"{given} {family}"
    is_applying, is_ended = state == "applying", state in ("ended", "turned_away")
    was_approved = state not in ("applying", "turned_away")
    approved = c.between(-3000, -400)
    checks = {} if is_applying or is_ended else _checks(c)
    due = c.between(-5, 60) if is_applying else min(checks.values(), default=0)
    row = c.t.household.add(
        worker.id,
        NULL if is_ended else c.days.on(due),
        c.days.moment(-30) if is_ended else NULL,
        c.council.scheme,
        name,
        "ended" if is_ended else state,
        c.days.on(approved) if was_approved else NULL,
        str(places),
        KINDS_EMERGENCY if "emergency_training" in checks else KINDS,
        f"{c.council.area}{c.between(1, 18)}",
        "t" if c.chance(0.15) else "f",
        "t" if c.chance(0.45) else "f",
        "t" if c.chance(0.05) else "f",
        "{English}",
        c.pick(HOMES),
        ethnic_group,
        *matching.home(c.t.household.next(), c.days),
    )
    moved(c, c.t.household_change, row, PATHS[state], -30 if is_ended else approved, worker)
    for kind, until in checks.items():
        length = 1095 if kind == "dbs" else 365
        c.t.check.add(row, kind, c.days.on(until - length), c.days.on(until))
    number, digits = c.between(1, 180), c.between(0, 999)
    postcode = f"{c.council.area}{c.between(1, 18)} {c.between(1, 9)}AB"
    c.t.address.add(row, f"{number} {c.pick(STREETS)}, {c.council.name}", postcode, f"01632 960{digits:03d}")
    return row, name


def _checks(c: Chunk) -> dict[str, int]:
    """Until which day each check holds; some have run out."""
    kinds = [*NEEDED_CHECKS, "emergency_training"] if c.chance(0.05) else NEEDED_CHECKS
    return {str(kind): ahead(c.rng, 730 if kind == "dbs" else 365, 0.02) for kind in kinds}
