"""Where the scheme's monitoring of an arrangement stands, in sentences: due when, whole when, unannounced when."""

from collections.abc import Iterable
from datetime import date

from placements.models import Arrangement
from reviews.choices import ChangeSide
from reviews.models import Visit
from reviews.rules.monitoring import left_out, unannounced_is_owed
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

LOOKS_BACK = 500
"""Days: longer than the year within which one visit is unannounced."""


def monitoring_words(viewer: Viewer, live: list[Arrangement]) -> list[str]:
    """A sentence or two for each live arrangement; one query."""
    since = dates.add_days(dates.today(), -LOOKS_BACK)
    rows = Visit.objects.visible_to(viewer).filter(arrangement__in=live, side=ChangeSide.SCHEME, visited_on__gte=since)
    found: dict[int, list[Visit]] = {}
    for visit in rows.order_by("-visited_on", "-pk"):
        found.setdefault(visit.arrangement_id, []).append(visit)
    return [of_arrangement(row, found.get(row.pk, []), dates.today()) for row in live]


def of_arrangement(row: Arrangement, visits: Iterable[Visit], on: date) -> str:
    """`visits`: those of the scheme, the newest first."""
    visits = list(visits)
    whole = next((each for each in visits if not left_out(each)), None)
    parts = [f"The scheme’s monitoring at {row.household.name} is due by {dates.uk_date(row.due_on)}."]
    parts.append(
        f"Everything was looked at on {dates.uk_date(whole.visited_on)}." if whole else "It was not whole yet."
    )
    if visits and left_out(visits[0]):
        parts.append(
            f"The visit of {dates.uk_date(visits[0].visited_on)} left out: {', '.join(left_out(visits[0])).lower()}."
        )
    return " ".join([*parts, _unannounced(row, visits, on)])


def _unannounced(row: Arrangement, visits: list[Visit], on: date) -> str:
    last = next((each.visited_on for each in visits if not each.is_announced), None)
    said = f"The last unannounced visit was on {dates.uk_date(last)}." if last else "No visit was unannounced yet."
    owed = unannounced_is_owed(last, row.started_on, on)
    return f"{said} One is owed: at least one a year." if owed else said
