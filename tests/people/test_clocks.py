from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import clocks
from people.choices import Clock
from people.models import Timescale
from tests.factories.people import CouncilFactory
from tests.shipped import SHIPPED

pytestmark = pytest.mark.django_db


def timescale(council=None, valid_from=date(2020, 1, 1), days=10, clock=Clock.ASSESSMENT, **fields) -> Timescale:
    given = {"council": council, "valid_from": valid_from, "days": days, "clock": clock}
    return Timescale.objects.create(**given, lead_days=1, escalate_days=2, **fields)


def test_every_clock_is_shipped_as_a_row_with_its_history():
    for clock, (days, working_days, lead_days, escalate_days, source) in clocks.DEFAULTS.items():
        row = Timescale.objects.get(clock=clock, council=None)
        assert (row.days, row.working_days, row.lead_days) == (days, working_days, lead_days)
        assert (row.escalate_days, row.source) == (escalate_days, source)
        assert row.more_lead_days == clocks.MORE_LEAD_DAYS.get(clock, [])
        assert row.history.get().history_change_reason == SHIPPED


def test_every_clock_has_a_default():
    assert set(clocks.DEFAULTS) == set(Clock)


@pytest.mark.parametrize(
    ("clock", "due"),
    [
        (Clock.ASSESSMENT, date(2026, 3, 30)),
        (Clock.CONTACT, date(2026, 4, 13)),
        (Clock.PLAN_SIGN_OFF, date(2026, 3, 9)),
        (Clock.REVIEW_FIRST, date(2026, 4, 13)),
        (Clock.REVIEW_ANNUAL, date(2027, 3, 2)),
    ],
)
def test_shipped_due_dates(clock, due):
    assert clocks.due_on(clock, date(2026, 3, 2), None) == due


def test_a_councils_own_timescale_goes_first():
    council = CouncilFactory()
    timescale(council, days=21)
    timescale(CouncilFactory(), days=7)

    assert clocks.due_on(Clock.ASSESSMENT, date(2026, 3, 1), council.pk) == date(2026, 3, 22)


def test_the_newest_that_is_valid_on_the_day_holds():
    council = CouncilFactory()
    timescale(council, date(2025, 1, 1), 21)
    timescale(council, date(2026, 1, 1), 14)
    timescale(council, date(2027, 1, 1), 7)

    assert clocks.terms(Clock.ASSESSMENT, council.pk, date(2026, 3, 1)).days == 14
    assert clocks.terms(Clock.ASSESSMENT, council.pk, date(2025, 12, 31)).days == 21


def test_without_any_row_the_shipped_default_holds():
    assert clocks.terms(Clock.CONTACT, None, date(1999, 1, 1)) == clocks.Terms(42, False, 7, 42)


def test_working_days_leave_out_weekends_and_bank_holidays():
    council = CouncilFactory()
    timescale(council, days=3, working_days=True)

    assert clocks.due_on(Clock.ASSESSMENT, date(2026, 4, 2), council.pk) == date(2026, 4, 9)  # over Easter


@given(st.dates(min_value=date(2001, 1, 1), max_value=date(2090, 1, 1)), st.sampled_from(list(Clock)))
def test_nothing_is_due_before_it_starts(start, clock):
    assert clocks.due_on(clock, start, None) > start
