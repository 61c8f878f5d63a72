"""Benchmark 6: who could suit a referral among all the households of a region: the one statement of a shortlist.

The households are made in a transaction that is taken back, beside whatever the database holds: 5,000, then 50,000, of
one scheme, nine in ten approved, every fourth full, some with a check run out. Each run searches for somebody else.
"""

from itertools import cycle
from random import Random

from django.db import connection, transaction
from psycopg import sql

from bench.databases import Database
from bench.figures import Figure, Series, ratio
from bench.look_up import execute
from bench.timing import interleaved
from people.choices import OrganisationKind
from people.models import Organisation, Person
from placements.choices import NEEDED_CHECKS, OFFERED, Brings
from placements.matching import Asked
from placements.matching.statement import compose
from placements.models import Arrangement, CarerHousehold, HouseholdCheck
from placements.rules import Wanted
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.seed import matching as seed
from sharedliving.pages.seed.copying import NULL, Table, copy_rows
from sharedliving.pages.seed.days import Days, ahead
from sharedliving.pages.seed.tables import OWNED

NAME = "6 matching"
SEARCH, OPEN = "search of a region", "search of a region, with next to no wishes"
VACANCIES = "first page of vacancies"
HOMES = (5_000, 50_000)
FEW = 10_000
"""A database with fewer people than this is a trial of the bench itself: a hundredth of the households is made."""
SEARCHES = 120
SHOWN, LEFT_OUT = 58, 200


class Region:
    """So many households of one scheme, with checks and live arrangements, in the transaction that is open."""

    def __init__(self, homes: int) -> None:
        self.scheme = Organisation.objects.create(kind=OrganisationKind.SCHEME, name="Bench", code=f"bench-{homes}")
        self.people = list(Person.objects.filter(owner__isnull=False).order_by("pk")[:100])
        self.days, self.rng = Days(dates.today()), Random(homes)
        moment = self.days.moment(0)
        columns = (
            "scheme_id", "name", "state", "approved_on", "approved_places", "approved_kinds", "area", "wheelchair_access",
            "has_pets", "smokes", "languages", "offers", "interests", "children", "wont", "rather_not", "others_wont",
            "free_from",
        )  # fmt: skip
        self.household = Table(CarerHousehold, *OWNED, *columns, moment=moment)
        self.check = Table(HouseholdCheck, "household_id", "kind", "done_on", "valid_until", moment=moment)
        lives = ("person_id", "household_id", "scheme_id", "council_id", "kind", "place", "started_on")
        self.arrangement = Table(Arrangement, *OWNED, *lives, moment=moment)
        tables = (self.household, self.check, self.arrangement)
        for table in tables:
            self._go_on(table)
        for number in range(homes):
            self._home(number)
        for table in tables:
            copy_rows(connection.connection, table, table.take())
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _go_on(self, table: Table) -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL("SELECT coalesce(max(id), 0) FROM {}").format(sql.Identifier(table.name)))
            table.count = cursor.fetchone()[0]

    def _home(self, number: int) -> None:
        rng, places = self.rng, self.rng.choice([1, 1, 2, 2, 3])
        person = self.people[number % len(self.people)]
        owner, due = str(person.owner_id), self.days.on(10)
        area = f"{rng.choice(['WM', 'NB', 'CF', 'LS'])}{rng.randint(1, 18)}"
        row = self.household.add(
            owner, due, NULL, str(self.scheme.pk), f"Household {number:06d}",
            "approved" if rng.random() < 0.9 else "suspended", self.days.on(-400), str(places), "{live_in,short_break}",
            area, *("t" if rng.random() < share else "f" for share in (0.15, 0.45, 0.05)), "{English}",
            *seed.home(str(number + 1), self.days),
        )  # fmt: skip
        for kind in NEEDED_CHECKS:
            self.check.add(row, str(kind), self.days.on(-400), self.days.on(ahead(rng, 365, 0.01)))
        for place in range(1, (places if rng.random() < 0.25 else rng.randint(0, places - 1)) + 1):
            who = self.people[(number + place) % len(self.people)]
            self.arrangement.add(
                owner, due, NULL, str(who.pk), row, str(self.scheme.pk), str(who.council_id), "live_in", str(place),
                self.days.on(-100),
            )  # fmt: skip

    def rows(self) -> object:
        """As a worker of the scheme sees them."""
        viewer = Viewer(None, "Bench", organisation_id=self.scheme.pk, organisation_kind="scheme")
        return CarerHousehold.objects.visible_to(viewer)

    def asked(self) -> Asked:
        """Somebody with wishes such as referrals have: two musts, some likes, areas, interests."""
        rng, offered = self.rng, [trait.value for trait in OFFERED]
        wishes = Wanted(
            musts=tuple(rng.sample(offered[:24], rng.randint(0, 2))), likes=tuple(rng.sample(offered[24:], 3)),
            brings=tuple(rng.sample([each.value for each in Brings], 2)), interests=("gardening", "music"),
            areas=(f"WM{rng.randint(1, 18)}", f"NB{rng.randint(1, 18)}"), language=rng.choice(["", "Urdu"]),
        )  # fmt: skip
        return Asked(rng.choice(self.people).pk, "live_in", rng.randint(18, 90), dates.today(), wishes)

    def statements(self) -> dict[str, list[tuple[str, object]]]:
        """What is executed in turn."""
        simple = Asked(self.people[0].pk, "live_in", 40, dates.today(), Wanted())
        found = (
            CarerHousehold.vacancies.filter(scheme=self.scheme)
            .could_take_somebody(dates.today())
            .fitting()
            .shown()[:25]
        )
        return {
            SEARCH: [self._composed(self.asked()) for _ in range(SEARCHES)],
            OPEN: [self._composed(simple)],
            VACANCIES: [found.query.sql_with_params()],
        }

    def _composed(self, asked: Asked) -> tuple[str, object]:
        statement, values, _ = compose(self.rows(), asked, SHOWN, LEFT_OUT)  # type: ignore[arg-type]
        return statement, values


def sizes(people: int) -> tuple[int, int]:
    """How many households are made beside so many people."""
    return HOMES if people >= FEW else (HOMES[0] // 100, HOMES[1] // 100)


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """Beside the smallest database; the other one's people make no difference to a scope of one scheme."""
    databases[0].use()
    series: dict[tuple[str, int], Series] = {}
    small, large = sizes(databases[0].people)
    for homes in (small, large):
        with transaction.atomic():
            turns = {name: cycle(statements) for name, statements in Region(homes).statements().items()}
            actions = {name: lambda turn=turn: execute(next(turn)) for name, turn in turns.items()}
            for name, values in interleaved(actions, runs).items():
                series[name, homes] = Series(name, homes, tuple(values))
            transaction.set_rollback(True)
    return _figures(small, large, series), list(series.values())


def _figures(small: int, large: int, series: dict[tuple[str, int], Series]) -> list[Figure]:
    """Of households, not of people; no search may grow faster than the number of households."""
    figures = []
    for name in (SEARCH, OPEN, VACANCIES):
        one, at = series[name, large], f"{large:,} households"
        figures += [
            Figure(NAME, f"{name}, median", at, one.p50, "ms"),
            Figure(NAME, f"{name}, p95", at, one.p95, "ms", most=None if name == VACANCIES else 100),
        ]
    growth = ratio(series[SEARCH, large].p50, series[SEARCH, small].p50)
    at = f"{small:,} → {large:,} households"
    return [*figures, Figure(NAME, f"growth of the median, {SEARCH}", at, growth, "×", most=large / small)]
