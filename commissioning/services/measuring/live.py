"""A measure counted now, for all councils or for one: one statement."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Aggregate, Count, Q, Sum

from commissioning.services.measuring.shape import Measure

Place = tuple[int, int | None]
"""A council and one of its schemes; no scheme: all together."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many, of how many."""

    part: int
    whole: int


def count(measure: Measure, on: date, council_id: int | None = None) -> dict[Place, Counted]:
    """For each council that has any: all together, and each scheme that has any."""
    parts: Counter[Place] = Counter()
    wholes: Counter[Place] = Counter()
    for council, scheme, part, whole in _rows(measure, on, council_id):
        for place in {(council, None), (council, scheme)}:
            parts[place] += part
            wholes[place] += whole
    return {place: Counted(parts[place], wholes[place]) for place in wholes if place[0] is not None}


def aggregates(measure: Measure) -> tuple[Aggregate, Aggregate]:
    """What the numerator and the denominator are of the rows."""
    if measure.summed is None:
        return Count("pk", filter=Q(yes=True)), Count("pk")
    part, whole = measure.summed
    return Sum(part, default=0), Sum(whole, default=0)


def _rows(measure: Measure, on: date, council_id: int | None) -> list[tuple[int, int | None, int, int]]:
    rows = measure.rows(on).order_by()
    if council_id is not None:
        rows = rows.filter(**{measure.council: council_id})
    by = [measure.council, *([measure.scheme] if measure.scheme else [])]
    part, whole = aggregates(measure)
    found = rows.values(*by).annotate(the_part=part, the_whole=whole).values_list(*by, "the_part", "the_whole")
    return [(row[0], row[1] if measure.scheme else None, row[-2], row[-1]) for row in found]
