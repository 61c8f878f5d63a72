"""Due dates are pure functions of dates, a number of days and a calendar; and dates in words."""

from datetime import date, timedelta
from functools import lru_cache

import holidays
from dateutil.relativedelta import relativedelta
from django.utils import timezone


def today() -> date:
    """The civil date in London."""
    return timezone.localdate()


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays of one year."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in bank_holidays(day.year)


def add_days(start: date, days: int) -> date:
    """Calendar days: day 0 is the start itself."""
    return start + timedelta(days=days)


def add_working_days(start: date, days: int) -> date:
    """The working day `days` working days after the start (England's bank holidays left out)."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day


def add_months(start: date, months: int) -> date:
    """The same day of a later month, or its last day (31 January + 1 month = 28 February)."""
    return start + relativedelta(months=months)


def uk_date(day: date | None) -> str:
    """3 March 2027"""
    return f"{day.day} {day:%B} {day.year}" if day else ""


def in_days(day: date, on: date | None = None) -> str:
    """today, tomorrow, in 12 days, yesterday, 3 days ago"""
    days = (day - (on or today())).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def age_on(born: date, on: date | None = None) -> int:
    """Age in whole years."""
    return relativedelta(on or today(), born).years


def day_of(start: date, on: date | None = None) -> int:
    """Which day of a clock this is: the day after the start is day 1."""
    return ((on or today()) - start).days


def quarters(on: date, number: int) -> list[date]:
    """The first days of the last quarters of a year, the one that holds `on` first."""
    count = on.year * 4 + (on.month - 1) // 3
    return [date((count - back) // 4, (count - back) % 4 * 3 + 1, 1) for back in range(number)]


def quarter_name(first: date) -> str:
    """January to March 2027."""
    return f"{first:%B} to {first.replace(month=first.month + 2):%B} {first.year}"
