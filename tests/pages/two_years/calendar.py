"""The days of two years: over leap day, both changes of the clock, and at any hour."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

FIRST = date(2027, 3, 1)
EVERY_DAY = [FIRST + timedelta(days=number) for number in range(731)]
CLOCKS_CHANGE = {date(2027, 3, 28), date(2027, 10, 31), date(2028, 3, 26), date(2028, 10, 29)}
HOURS = [time(0, 10), time(9, 0), time(23, 50)]
IN_THE_CHANGE = [time(0, 30), time(1, 30), time(1, 30, fold=1), time(23, 30)]


def moment(day: date, chance: Random) -> datetime:
    """Any hour; when the clocks change, around the hour that is left out or comes twice."""
    hour = chance.choice(IN_THE_CHANGE if day in CLOCKS_CHANGE else HOURS)
    return datetime.combine(day, hour, tzinfo=timezone.get_current_timezone())
