"""What an application to the Court of Protection needs, and how long an order may stand unseen by the court."""

from datetime import date
from typing import Any

from careplans.choices.court import CourtRoute


def copdol10_no_streamlined_route_with_objection(route: str, has_objection: bool) -> bool:
    """An objection is recorded, so the streamlined (Re X) route is closed: apply with a hearing.

    Source: COPDOL10
    """
    return not (has_objection and route == CourtRoute.STREAMLINED)


def copdol10_court_looks_at_least_yearly(starts_on: date, reviewed_on: date | None) -> bool:
    """The court looks at an order at least yearly: enter a day no later than a year after its first.

    Source: COPDOL10
    """
    return reviewed_on is not None and starts_on < reviewed_on and _a_year_before(reviewed_on) <= _parts(starts_on)


def _a_year_before(day: date) -> tuple[int, int, int]:
    """The same day of the year before, whether or not that year has it (29 February, the year 0)."""
    return day.year - 1, day.month, day.day


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def pd11a_order_ends_after_it_starts(order_on: date, starts_on: date, ends_on: date, on: date) -> bool:
    """The order was made before today, and ends after it starts.

    Source: PD11A
    """
    return order_on <= on and starts_on < ends_on


def copdol10_pack_is_whole(found: Any) -> bool:
    """{part}: {put_right}

    Source: COPDOL10
    """
    return bool(found)
