"""The measures of a reader's council, from what was counted each day: today's, and the last of each month of a year."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, QuerySet
from django.db.models.functions import TruncMonth

from commissioning.models import MeasureSnapshot
from commissioning.services.measuring.live import Counted
from commissioning.services.measuring.reading import Reading, family, read
from commissioning.services.measuring.shape import Measure
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MONTHS = 12
Readings = dict[str, dict[int | None, Reading]]


@dataclass(frozen=True, slots=True)
class Day:
    """Every measure as it may be read, and when it was counted. Nothing has been counted yet: no `at`."""

    readings: Readings
    at: datetime | None = None

    def of(self, key: str, scheme: int | None) -> Reading | None:
        """None where there is nothing of it: a measure that is not counted by scheme, or a scheme without any."""
        return self.readings.get(key, {}).get(scheme)


def newest(viewer: Viewer) -> Day:
    """All measures as they were counted last; one statement."""
    seen = MeasureSnapshot.objects.visible_to(viewer)
    rows = list(seen.filter(on__in=seen.values("council_id").annotate(last=Max("on")).values("last")))
    return Day(_read(rows), max((row.taken_at for row in rows), default=None))


def year(viewer: Viewer, measure: Measure, on: date) -> list[tuple[date, Day]]:
    """The last count of each of the last twelve months that has one, the oldest first; one statement.

    Its family is read with it: what may be shown of one depends on the others.
    """
    seen = MeasureSnapshot.objects.visible_to(viewer).filter(on__gt=dates.add_months(on, -MONTHS), on__lte=on)
    days: dict[date, list[MeasureSnapshot]] = defaultdict(list)
    for row in seen.filter(on__in=_last_days(seen), key__in=[each.key for each in family(measure)]).order_by("on"):
        days[row.on].append(row)
    return [(day, Day(_read(rows), max(row.taken_at for row in rows))) for day, rows in days.items()]


def _last_days(seen: QuerySet[MeasureSnapshot]) -> Collection[date] | QuerySet:
    months = seen.order_by().annotate(month=TruncMonth("on")).values("month")
    return months.annotate(last=Max("on")).values("last")


def _read(rows: Iterable[MeasureSnapshot]) -> Readings:
    found: dict[str, dict[int | None, Counted]] = defaultdict(dict)
    for row in rows:
        found[row.key][row.scheme_id] = Counted(row.numerator, row.denominator)
    return read(found)
