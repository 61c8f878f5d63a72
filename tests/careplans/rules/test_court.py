from datetime import date

import pytest

from careplans.choices.court import CourtRoute
from careplans.rules import court as rules

START = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("route", "objection", "kept"),
    [
        (CourtRoute.STREAMLINED, True, False),
        (CourtRoute.STREAMLINED, False, True),
        (CourtRoute.HEARING, True, True),
        ("", True, True),
    ],
)
def test_copdol10_no_streamlined_route_with_objection(route, objection, kept):
    assert rules.copdol10_no_streamlined_route_with_objection(route, objection) is kept


@pytest.mark.parametrize(
    ("reviewed", "kept"),
    [(None, False), (START, False), (date(2027, 3, 2), False), (date(2027, 3, 1), True), (date(2026, 9, 1), True)],
)
def test_copdol10_court_looks_at_least_yearly(reviewed, kept):
    assert rules.copdol10_court_looks_at_least_yearly(START, reviewed) is kept


@pytest.mark.parametrize(
    ("starts", "reviewed", "kept"),
    [
        (date(2028, 2, 29), date(2029, 2, 28), True),
        (date(2028, 2, 29), date(2029, 3, 1), False),
        (date(9999, 6, 1), date(9999, 12, 31), True),
        (date(1, 1, 1), date(1, 6, 1), True),
    ],
)
def test_a_year_is_counted_from_any_day_there_is(starts, reviewed, kept):
    assert rules.copdol10_court_looks_at_least_yearly(starts, reviewed) is kept


@pytest.mark.parametrize(
    ("made", "ends", "kept"),
    [
        (date(2026, 11, 25), date(2027, 2, 1), False),
        (START, START, False),
        (START, date(2026, 2, 1), False),
        (START, date(2027, 2, 1), True),
    ],
)
def test_pd11a_order_ends_after_it_starts(made, ends, kept):
    assert rules.pd11a_order_ends_after_it_starts(made, START, ends, date(2026, 11, 24)) is kept


@pytest.mark.parametrize(("found", "kept"), [("", False), (None, False), ("Plan 2", True)])
def test_copdol10_pack_is_whole(found, kept):
    assert rules.copdol10_pack_is_whole(found) is kept
