"""Due dates: pure arithmetic over days, working days and months; dates in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharedliving.core import dates

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


def test_28_days_from_first_contact():
    assert dates.add_days(date(2027, 3, 22), 28) == date(2027, 4, 19)


@pytest.mark.parametrize("start", [date(2026, 3, 28), date(2026, 10, 24)])
def test_a_change_of_the_clocks_does_not_move_a_due_date(start):
    assert (dates.add_days(start, 28) - start).days == 28


def test_leap_day_counts():
    assert dates.add_days(date(2028, 2, 28), 2) == date(2028, 3, 1)


def test_working_days_leave_out_weekends_and_bank_holidays():
    assert dates.add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 29)


def test_working_days_over_easter():
    assert dates.add_working_days(date(2027, 3, 25), 2) == date(2027, 3, 31)


@given(DAYS, st.integers(1, 60))
def test_a_working_day_later_is_a_working_day_and_not_sooner_than_calendar_days(start, days):
    end = dates.add_working_days(start, days)

    assert dates.is_working_day(end)
    assert (end - start).days >= days


def test_months_end_on_the_last_day_of_a_shorter_month():
    assert dates.add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 3, 3), "today"),
        (date(2027, 3, 4), "tomorrow"),
        (date(2027, 3, 15), "in 12 days"),
        (date(2027, 3, 2), "yesterday"),
        (date(2027, 2, 28), "3 days ago"),
    ],
)
def test_in_days(day, words):
    assert dates.in_days(day, on=date(2027, 3, 3)) == words


def test_uk_date():
    assert dates.uk_date(date(2027, 3, 3)) == "3 March 2027"


@pytest.mark.parametrize(("on", "age"), [(date(2027, 4, 11), 41), (date(2027, 4, 12), 42)])
def test_age_rises_on_the_birthday(on, age):
    assert dates.age_on(date(1985, 4, 12), on) == age


def test_day_of_a_clock():
    assert dates.day_of(date(2027, 3, 1), date(2027, 3, 10)) == 9


def test_quarters_of_a_year_the_newest_first():
    assert dates.quarters(date(2027, 2, 14), 4) == [
        date(2027, 1, 1), date(2026, 10, 1), date(2026, 7, 1), date(2026, 4, 1),
    ]  # fmt: skip


@given(DAYS)
def test_a_day_lies_in_its_quarter(day):
    first, before = dates.quarters(day, 2)
    assert before < first <= day < dates.add_months(first, 3)


def test_a_quarter_by_its_name():
    assert dates.quarter_name(date(2026, 10, 1)) == "October to December 2026"
