"""What a measure is: one sentence with two numbers, where they come from, and what they do not say."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import BooleanField, DateField, ExpressionWrapper, F, Q, QuerySet

from placements.models import Arrangement
from sharedliving.core import dates

YEAR_MONTHS = 12


class Theme(StrEnum):
    """What a commissioner asks about; one page each."""

    HOMES = "homes"
    PEOPLE = "people"
    TIME = "time"
    RESPONSIBLE = "responsible"
    TOGETHER = "together"
    LASTING = "lasting"


class Wanted(StrEnum):
    """Which way is better."""

    MORE = "more"
    FEWER = "fewer"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Measure:
    """`rows(on)`: one row for each thing of the denominator, with `yes` where it counts in the numerator.

    `council` and `scheme` are the columns of the rows that say whose it is; without `scheme` it is not counted by scheme.
    `within` names the larger counts that the whole is a part of ("key", or "key/part"): whoever reads both knows the
    difference. With `summed` the numerator and the denominator are sums of two columns. `part` and `whole` finish the sentence
    "12 of 40 …": the whole first, then what is true of the part. `expected` is the percentage that law or guidance expects.
    """

    key: str
    theme: Theme
    title: str
    whole: str
    part: str
    limits: str
    source: str
    rows: Callable[[date], QuerySet[Any]]
    council: str
    scheme: str = ""
    within: tuple[str, ...] = ()
    summed: tuple[str, str] | None = None
    wanted: Wanted = Wanted.NEITHER
    expected: int | None = None


def year_before(on: date) -> date:
    """The last day that is not in the twelve months to `on`."""
    return dates.add_months(on, -YEAR_MONTHS)


def in_year(field: str, on: date) -> Q:
    """The day of this column is in the twelve months to `on`."""
    return Q(**{f"{field}__gt": year_before(on), f"{field}__lte": on})


def is_true(condition: Q) -> ExpressionWrapper:
    return ExpressionWrapper(condition, output_field=BooleanField())


def after(field: str, days: int) -> ExpressionWrapper:
    """So many days after the day of a column."""
    return ExpressionWrapper(F(field) + timedelta(days=days), output_field=DateField())


def lived_in(on: date) -> QuerySet[Arrangement]:
    """Arrangements that people who are alive were in on a day."""
    here = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
    alive = Q(person__died_on__isnull=True) | Q(person__died_on__gt=on)
    return Arrangement.objects.filter(here, alive, started_on__lte=on)


def people_in_arrangements(on: date) -> QuerySet[Arrangement]:
    """Each person once, by the arrangement that began first."""
    first = lived_in(on).order_by("person_id", "started_on", "pk").distinct("person_id")
    return Arrangement.objects.filter(pk__in=first.values("pk"))
