"""The Department's weekly-cost rule, as a table."""

from datetime import date
from decimal import Decimal

import pytest

from commissioning.costs.choices import BY_UNITS, Frequency
from commissioning.costs.weekly import OF_A_WEEK, dhsc_weekly_cost, dhsc_weeks_in_period, financial_year, year_name

TABLE = [
    (Frequency.WEEKLY, "520", None, "520"),
    (Frequency.FORTNIGHTLY, "520", None, "260"),
    (Frequency.FOUR_WEEKLY, "520", None, "130"),
    (Frequency.MONTHLY, "520", None, "120"),
    (Frequency.QUARTERLY, "520", None, "40"),
    (Frequency.ANNUAL, "520", None, "10"),
    (Frequency.HOURLY, "23.56", "10.5", "247.38"),
    (Frequency.DAILY, "70", "3", "210"),
    (Frequency.SESSION, "35", "2", "70"),
    (Frequency.WEEKLY, "520", "3", "520"),
    (Frequency.HOURLY, "23.56", None, None),
    (Frequency.ONE_OFF, "520", "1", None),
]


@pytest.mark.parametrize(("frequency", "cost", "units", "weekly"), TABLE)
def test_dhsc_weekly_cost(frequency, cost, units, weekly):
    found = dhsc_weekly_cost(Decimal(cost), frequency, None if units is None else Decimal(units))

    assert found == (None if weekly is None else Decimal(weekly))


def test_every_unit_has_a_rule():
    assert set(OF_A_WEEK) | BY_UNITS | {Frequency.ONE_OFF} == set(Frequency)


@pytest.mark.parametrize(
    ("start", "end", "weeks"),
    [
        (date(2026, 4, 1), date(2026, 4, 7), 1),
        (date(2026, 4, 1), date(2026, 4, 1), Decimal(1) / 7),
        (date(2026, 3, 1), date(2026, 4, 14), 2),
        (date(2026, 6, 24), None, 1),
        (date(2026, 6, 24), date(2027, 1, 1), 1),
        (date(2026, 7, 1), None, 0),
        (date(2025, 1, 1), date(2026, 3, 31), 0),
    ],
)
def test_dhsc_weeks_in_period(start, end, weeks):
    assert dhsc_weeks_in_period(start, end, date(2026, 4, 1), date(2026, 6, 30)) == weeks


@pytest.mark.parametrize(
    ("on", "year"), [(date(2026, 3, 31), 2025), (date(2026, 4, 1), 2026), (date(2026, 12, 1), 2026)]
)
def test_the_financial_year_begins_in_april(on, year):
    assert financial_year(on) == year
    assert year_name(2026) == "2026 to 2027"
