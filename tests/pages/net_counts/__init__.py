"""Who stands on each list of the safety net, by plain Python over every row: grouped like the lists themselves."""

from tests.pages.net_counts import (
    of_careplans,
    of_homes,
    of_liberty,
    of_people,
    of_placements,
    of_reviews,
    of_schemes,
    of_voice,
)
from tests.pages.net_counts.rows import Count, Rows

COUNTS: dict[str, Count] = {
    **of_people.COUNTS,
    **of_careplans.COUNTS,
    **of_liberty.COUNTS,
    **of_voice.COUNTS,
    **of_homes.COUNTS,
    **of_placements.COUNTS,
    **of_reviews.COUNTS,
    **of_schemes.COUNTS,
}
"""Key of a list → the numbers of the people (of the households, where it is about those), each as often as it has them."""

__all__ = ["COUNTS", "Rows"]
