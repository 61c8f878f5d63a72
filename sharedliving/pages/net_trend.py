"""How the safety net has been: read from its snapshots, never counted again."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models.functions import TruncMonth

from sharedliving.core import dates
from sharedliving.core.models import NetSnapshot
from sharedliving.core.viewer import Viewer
from sharedliving.pages import safety_net
from sharedliving.pages.failures import FAILURES, TOP

MONTHS = 12
LASTING_DAYS = 7
LOOK_BACK_DAYS = 10
"""A night that was missed does not hide what has lasted a week."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The last snapshot of each of the last twelve months, the oldest first: (first of the month, counts by list)."""

    months: tuple[tuple[date, Counter[str]], ...]

    def of(self, key: str) -> list[tuple[date, int]]:
        """(first of the month, how many were on the list when it ended), for the months that have a snapshot."""
        return [(month, counts[key]) for month, counts in self.months]

    def month_before(self, on: date) -> date | None:
        """The last month that has ended and has a snapshot; none when there is no month to look back to."""
        return max((month for month, _ in self.months if month < on.replace(day=1)), default=None)

    def before(self, key: str, on: date) -> int:
        """How many were on the list when that month ended."""
        return dict(self.of(key)).get(self.month_before(on) or on, 0)

    def words(self, key: str, now: int, on: date) -> str:
        """12 at the end of October, 8 today; nothing when there is no month to look back to."""
        month = self.month_before(on)
        return f"{self.before(key, on)} at the end of {month:%B}, {now} today" if month else ""


def trend(viewer: Viewer, on: date) -> Trend:
    """The year until a day, of all that this viewer may see; one statement."""
    rows = NetSnapshot.objects.visible_to(viewer).filter(on__gt=dates.add_months(on, -MONTHS), on__lte=on)
    last = rows.annotate(month=TruncMonth("on")).order_by("organisation_id", "team_id", "month", "-on")
    months: dict[date, Counter[str]] = defaultdict(Counter)
    for month, counts in last.distinct("organisation_id", "team_id", "month").values_list("month", "counts"):
        months[month].update(counts)
    return Trend(tuple(sorted(months.items())))


def lasting(viewer: Viewer, on: date) -> list[str]:
    """The worst five failures that were not empty on any night of the last seven days, in words; one statement."""
    since = on - timedelta(days=LOOK_BACK_DAYS)
    nights: dict[date, Counter[int]] = defaultdict(Counter)
    for night, counts in NetSnapshot.objects.visible_to(viewer).filter(on__gte=since).values_list("on", "counts"):
        nights[night].update(_by_failure(counts))
    week = on - timedelta(days=LASTING_DAYS)
    before = [night for night in nights if night <= week]
    if not before:
        return []
    looked_at = [counts for night, counts in nights.items() if night >= max(before)]
    return [FAILURES[number][0] for number in TOP if all(counts[number] for counts in looked_at)]


def _by_failure(counts: dict[str, int]) -> Counter[int]:
    found: Counter[int] = Counter()
    for key, count in counts.items():
        if key in safety_net.LISTS:
            found[safety_net.LISTS[key].failure or 0] += count
    return found
