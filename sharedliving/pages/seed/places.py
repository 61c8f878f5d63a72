"""Councils with their teams and staff, and the schemes that serve them."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from random import Random

from people.choices import Clock, OrganisationKind, Role
from sharedliving.pages.seed import matching
from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import Days
from sharedliving.pages.seed.names import Names
from sharedliving.pages.seed.tables import Tables
from sharedliving.pages.seed.words import COUNCIL_ENDINGS, COUNCIL_STEMS

DEPARTMENTS = ["Learning disability", "Adults and older people", "Mental health"]


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody of the staff: id (as text) and name; in a council also their team and its manager."""

    id: str
    name: str
    team: str = ""
    manager: "Worker | None" = None


@dataclass(slots=True)
class Council:
    """One council: its size, its staff and its scheme's. `slots`: the owner of each person to come."""

    number: int
    size: int
    id: str = ""
    name: str = ""
    scheme: str = ""
    scheme_row: str = ""
    duty: Worker | None = None
    scheme_duty: Worker | None = None
    neighbour: "Council | None" = None
    slots: list[Worker] = field(default_factory=list)
    leavers: list[Worker] = field(default_factory=list)
    scheme_workers: list[Worker] = field(default_factory=list)
    samples: dict[str, str] = field(default_factory=dict)

    @property
    def area(self) -> str:
        """The letters of its postcodes."""
        return chr(65 + self.number // 26 % 26) + chr(65 + self.number % 26)

    @property
    def scheme_is_independent(self) -> bool:
        return self.number % p.INDEPENDENT_SCHEMES == 0


def sizes(people: int) -> list[int]:
    """How many people each council has; two councils at least."""
    councils = max(2, round(people / p.PEOPLE_A_COUNCIL))
    return [people // councils + (number < people % councils) for number in range(councils)]


def council_name(number: int) -> str:
    stem = COUNCIL_STEMS[number % len(COUNCIL_STEMS)]
    around, ending = divmod(number // len(COUNCIL_STEMS), len(COUNCIL_ENDINGS))
    return f"{stem}{COUNCIL_ENDINGS[ending]}{f' {around + 1}' if around else ''}"


def caseloads(size: int, rng: Random) -> list[int]:
    """How many people each care manager of a council may own; the first has too many."""
    loads = [min(p.HEAVIEST_CASELOAD, max(1, size // 4))]
    while sum(loads) < size:
        loads.append(rng.randint(p.SMALLEST_CASELOAD, p.LARGEST_CASELOAD))
    return loads


class Places:
    """Writes organisations, teams, users, schemes, timescales and imported files; remembers who works where."""

    def __init__(self, tables: Tables, days: Days, names: Names, seed: int) -> None:
        self.t, self.days, self.names, self.seed = tables, days, names, seed
        self.rng = Random()

    def make(self, people: int) -> list[Council]:
        councils = [Council(number, size, name=council_name(number)) for number, size in enumerate(sizes(people))]
        for council in councils:
            self.rng = Random(f"{self.seed}/places/{council.number}")
            council.id, council.scheme = self.t.organisation.next(), self.t.organisation.next(2)
            self._council(council)
            self._scheme(council)
        for before, council in pairwise(councils):
            if before.scheme_is_independent:
                council.neighbour = before
                self.t.serves.add(before.scheme_row, council.id)
        return councils

    def _council(self, council: Council) -> None:
        loads = caseloads(council.size, self.rng)
        count = max(2, ceil(len(loads) / p.CARE_MANAGERS_A_TEAM))
        managers = [self._team(council, number, count) for number in range(count)]
        council.duty = managers[0]
        workers = [self._member(council, managers[n % count], Role.CARE_MANAGER) for n in range(len(loads))]
        council.slots = [worker for worker, load in zip(workers, loads, strict=True) for _ in range(load)]
        self.rng.shuffle(council.slots)
        leaving = max(1, len(loads) // 40)
        council.leavers = [self._member(council, managers[n % count], Role.CARE_MANAGER, "f") for n in range(leaving)]
        for number in range(max(1, len(loads) // 15)):
            self._member(council, managers[number % count], Role.REVIEWING_OFFICER)
        self._user(council.id, Role.COMMISSIONER)
        self._user(council.id, Role.ADMINISTRATOR, is_staff="t")
        code = f"seed-council-{council.number}"
        region = matching.region(council.number)
        self.t.organisation.add(
            OrganisationKind.COUNCIL, f"{council.name} Council", code, NULL, council.duty.id, region
        )
        if council.number % 3 == 0:
            source = "The council’s own standard"
            self.t.timescale.add(council.id, Clock.CONTACT, "42", "10", "28", self.days.on(-3000), source)

    def _team(self, council: Council, number: int, teams: int) -> Worker:
        """A team with its manager, who is returned as a worker of it."""
        department = DEPARTMENTS[number % min(p.MOST_DEPARTMENTS, teams)]
        manager = self._user(council.id, Role.LINE_MANAGER)
        team = self.t.team.add(council.id, f"{department} team {number + 1}", department, manager.id)
        self.t.member.add(manager.id, team)
        return Worker(manager.id, manager.name, team)

    def _member(self, council: Council, manager: Worker, role: Role, is_active: str = "t") -> Worker:
        user = self._user(council.id, role, is_active=is_active)
        self.t.member.add(user.id, manager.team)
        return Worker(user.id, user.name, manager.team, manager)

    def _user(self, organisation: str, role: Role, *, is_active: str = "t", is_staff: str = "f") -> Worker:
        """A user nobody can sign in as: the password is unusable."""
        given, family, _ = self.names.one(self.rng)
        name, email = f"{given} {family}", f"{role.replace('_', '.')}.{self.t.user.next()}@seed.example"
        return Worker(self.t.user.add("!", email, name, organisation, f"{{{role}}}", is_active, is_staff), name)

    def _scheme(self, council: Council) -> None:
        organisation = council.scheme
        council.scheme_duty = self._user(organisation, Role.SCHEME_MANAGER)
        count = max(2, round(council.size * 0.08 / p.PEOPLE_A_SCHEME_WORKER))
        council.scheme_workers = [self._user(organisation, Role.SCHEME_WORKER) for _ in range(count)]
        parent = NULL if council.scheme_is_independent else council.id
        name = f"{council.name} {'Homes Together' if council.scheme_is_independent else 'Shared Lives'}"
        code = f"seed-scheme-{council.number}"
        self.t.organisation.add(OrganisationKind.SCHEME, name, code, parent, council.scheme_duty.id, "")
        offer = matching.offer(council.number)
        council.scheme_row = self.t.scheme.add(organisation, f"1-{100000 + council.number}", *offer)
        self.t.serves.add(council.scheme_row, council.id)
        digest, imported = f"{council.number:064x}", self.days.moment(-400)
        self.t.batch.add(organisation, council.scheme_duty.id, "people.csv", digest, "\\\\x", imported)
