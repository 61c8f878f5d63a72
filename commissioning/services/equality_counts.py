"""The counts behind equality: people by ethnic group, age and support reason. Raw: nothing of this is shown as it is."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, QuerySet, Value, When

from commissioning.choices import broad_group
from commissioning.equality.census import AGES
from commissioning.services.counts import WAITING
from commissioning.services.planning import reason_name
from placements.choices import UNPLANNED, EmergencyState
from placements.models import Arrangement, Emergency, Referral
from sharedliving.core import dates

YEAR = timedelta(days=365)
STARTS = (18, 25, 45, 65, 75, 85)
YOUNGER, NO_AGE = "Under 18", "Not recorded"
ETHNIC, AGE, REASON = "ethnicity", "age", "reason"
NOT_CALLED = (EmergencyState.TAKEN, EmergencyState.WITHDRAWN)


@dataclass(slots=True)
class Tally:
    """People of one kind, each counted by ethnic group, by age and by support reason."""

    by: dict[str, Counter[str]] = field(default_factory=lambda: {ETHNIC: Counter(), AGE: Counter(), REASON: Counter()})

    def add(self, group: str, age: str, reason: str, number: int) -> None:
        self.by[ETHNIC][broad_group(group)] += number
        self.by[AGE][age] += number
        self.by[REASON][reason_name(reason)] += number


@dataclass(slots=True)
class Waits(Tally):
    """And for how many weeks they have waited: {(dimension, group): {weeks: people}}."""

    weeks: dict[tuple[str, str], Counter[int]] = field(default_factory=dict)

    def typical(self, dimension: str, name: str) -> int | None:
        """The weeks that the one in the middle has waited."""
        return middle(self.weeks.get((dimension, name), Counter()))


@dataclass(frozen=True, slots=True)
class Supported:
    """People in a live arrangement, each once; and their pairs: (person's group, home's group)."""

    people: Tally
    pairs: Counter[tuple[str, str]]


def supported(council_id: int, on: date) -> Supported:
    """By the arrangement that began first."""
    live = Arrangement.objects.live().filter(council_id=council_id, person__died_on__isnull=True)
    first = live.order_by("person_id", "started_on", "pk").distinct("person_id").values("pk")
    rows = _grouped(Arrangement.objects.filter(pk__in=first), on, "household__ethnic_group")
    found = Supported(Tally(), Counter())
    for group, age, reason, home, number in rows:
        found.people.add(group, age, reason, number)
        found.pairs[broad_group(group), broad_group(home)] += number
    return found


def waiting(council_id: int, on: date) -> Waits:
    """People who wait for a match, each once by their newest referral."""
    lives = Arrangement.objects.live().filter(person_id=OuterRef("person_id"))
    rows = Referral.objects.filter(council_id=council_id, state__in=WAITING, person__died_on__isnull=True)
    newest = rows.filter(~Exists(lives)).order_by("person_id", "-pk").distinct("person_id").values("pk")
    found = Waits()
    for group, age, reason, sent_on, number in _grouped(Referral.objects.filter(pk__in=newest), on, "sent_on"):
        found.add(group, age, reason, number)
        weeks = max((on - (sent_on or on)).days, 0) // 7
        for dimension, name in ((ETHNIC, broad_group(group)), (AGE, age), (REASON, reason_name(reason))):
            found.weeks.setdefault((dimension, name), Counter())[weeks] += number
    return found


def moved_in(council_id: int, on: date) -> Tally:
    """People for whom an arrangement began in the year to `on`."""
    return _tally(Arrangement.objects.filter(council_id=council_id, started_on__gt=on - YEAR, started_on__lte=on), on)


def broke_down(council_id: int, on: date) -> Tally:
    """People whose arrangement ended unplanned in the year to `on`."""
    ended = Arrangement.objects.filter(council_id=council_id, ended_on__gt=on - YEAR, ended_on__lte=on)
    return _tally(ended.filter(end_reason__in=sorted(UNPLANNED)), on)


def emergencies(council_id: int, on: date) -> Tally:
    """People for whom a scheme was asked in an emergency in the year to `on`."""
    called = Emergency.objects.filter(council_id=council_id, called_at__date__gt=on - YEAR, called_at__date__lte=on)
    return _tally(called.exclude(state__in=NOT_CALLED), on)


OUTCOMES: tuple[tuple[str, Callable[[int, date], Tally]], ...] = (
    ("Moved in", moved_in),
    ("Arrangement broke down", broke_down),
    ("Emergency", emergencies),
)


def middle(numbers: Counter[int]) -> int | None:
    """The median of values that are counted; of two in the middle the smaller. None of nothing."""
    half, so_far = (numbers.total() + 1) // 2, 0
    for value in sorted(numbers):
        so_far += numbers[value]
        if so_far >= half:
            return value
    return None


def age_band(on: date, path: str = "person__date_of_birth") -> Case:
    """The band of the published tables in which somebody is on a day."""
    born = [dates.add_months(on, -12 * age) for age in STARTS]
    bands = [
        When(**{f"{path}__isnull": True}, then=Value(NO_AGE)),
        When(**{f"{path}__gt": born[0]}, then=Value(YOUNGER)),
    ]
    for name, (_, younger_than) in zip(AGES, pairwise(born), strict=False):
        bands.append(When(**{f"{path}__gt": younger_than}, then=Value(name)))
    return Case(*bands, default=Value(AGES[-1]), output_field=CharField())


def _tally(rows: QuerySet, on: date) -> Tally:
    found = Tally()
    for group, age, reason, number in _grouped(rows, on):
        found.add(group, age, reason, number)
    return found


def _grouped(rows: QuerySet, on: date, *more: str) -> QuerySet[Any, Any]:
    """(ethnic group, age, reason, …, people), each person once a group."""
    columns = ("person__ethnic_group", "age", "person__support_reason", *more)
    people = rows.order_by().annotate(age=age_band(on)).values_list(*columns)
    return people.annotate(number=Count(F("person_id"), distinct=True))
