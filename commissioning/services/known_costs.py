"""What is known of the cost of Shared Lives in a council, in four statements whatever there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.urls import reverse

from commissioning.costs.choices import Frequency
from commissioning.costs.full import FullCost, Paid, SchemeYear, comparison_gate, full_cost
from commissioning.costs.weekly import dhsc_weekly_cost, financial_year
from commissioning.models import SchemeOverhead, UnitCost
from placements.choices import LIVES_IN, MoneyPart
from placements.models import Arrangement, MoneyLine
from sharedliving.core.rules import Gate


@dataclass(frozen=True, slots=True)
class AtScheme:
    """A scheme's live arrangements of one council: all, those in which somebody lives, and those with a care fee."""

    scheme_id: int
    name: str
    every: int
    lives: int
    with_fee: int


@dataclass(frozen=True, slots=True)
class KnownCosts:
    """`full` is None while the gate is closed: then nothing is compared. `without_fee`: people left out of the average."""

    year: int
    gate: Gate
    full: FullCost | None
    without_fee: int
    services: tuple[UnitCost, ...]


def known_costs(council_id: int, on: date) -> KnownCosts:
    """Live-in arrangements that have a care fee on the day, with the overhead of the schemes that support them."""
    year = financial_year(on)
    every = _schemes(council_id, on)
    schemes = [scheme for scheme in every if scheme.with_fee]
    overheads = {row.scheme_id: row for row in SchemeOverhead.objects.newest(council_id, year)}
    years = [_year_of(scheme, overheads, year) for scheme in schemes]
    people = sum(scheme.with_fee for scheme in schemes)
    gate = comparison_gate(years, people, reverse("overhead-new"))
    cost = full_cost(people, _paid(council_id, on), overhead_each(schemes, years)) if gate.is_open else None
    without = sum(scheme.lives for scheme in every) - people
    return KnownCosts(year, gate, cost, without, tuple(UnitCost.objects.newest(council_id, year)))


def overhead_each(schemes: Sequence[AtScheme], years: Sequence[SchemeYear]) -> Decimal:
    """Pounds a week for each arrangement: what all the schemes cost to run, over everybody whom they support."""
    weekly = sum(
        (dhsc_weekly_cost(year.amount or Decimal(0), Frequency.ANNUAL) or Decimal(0) for year in years), Decimal(0)
    )
    return weekly / sum(scheme.every for scheme in schemes)


def _year_of(scheme: AtScheme, overheads: dict[int, SchemeOverhead], year: int) -> SchemeYear:
    found = overheads.get(scheme.scheme_id)
    if found is None:
        return SchemeYear(scheme.name, year, None)
    return SchemeYear(scheme.name, found.financial_year, found.amount)


def _schemes(council_id: int, on: date) -> list[AtScheme]:
    lives = Q(kind__in=sorted(LIVES_IN))
    rows = (
        Arrangement.objects.live()
        .filter(council_id=council_id, person__died_on__isnull=True)
        .annotate(has_fee=Exists(_fees(on)))
        .order_by()
        .values_list("scheme_id", "scheme__name")
        .annotate(every=Count("pk"), lives=Count("pk", filter=lives), fees=Count("pk", filter=lives & Q(has_fee=True)))
        .order_by("scheme__name", "scheme_id")
    )
    return [AtScheme(*row) for row in rows]


def _paid(council_id: int, on: date) -> list[Paid]:
    rows = (
        MoneyLine.objects.on_day(on)
        .filter(arrangement__in=_counted(council_id, on))
        .order_by()
        .values_list("part", "payer")
        .annotate(people=Count("arrangement_id", distinct=True), pounds=Sum(F("amount") * F("units")))
    )
    return [Paid(part, payer, people, Decimal(weekly)) for part, payer, people, weekly in rows]


def _counted(council_id: int, on: date) -> QuerySet:
    live = Arrangement.objects.live().filter(
        council_id=council_id, person__died_on__isnull=True, kind__in=sorted(LIVES_IN)
    )
    return live.filter(Exists(_fees(on))).order_by().values("pk")


def _fees(on: date) -> QuerySet:
    return MoneyLine.objects.on_day(on).filter(arrangement_id=OuterRef("pk"), part=MoneyPart.CARE_FEE)
