"""The year behind the measures of the demo world: counted from its own records, as they stood at the end of each month."""

from datetime import timedelta

from commissioning.services.measuring import snapshots
from sharedliving.core import dates

MONTHS = 11


def a_year_of_measures() -> None:
    """The last day of each month before, and today."""
    today = dates.today()
    for months in range(MONTHS, 0, -1):
        snapshots.take(on=dates.add_months(today.replace(day=1), 1 - months) - timedelta(days=1))
    snapshots.take()
