"""Contact kept against contact agreed: worked examples, and what holds for any days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.rules.contact_kept import Kept, contact_kept

SINCE = date(2026, 1, 1)


def kept(*after, every=10, until=30):
    days = [SINCE + timedelta(days=number) for number in after]
    return contact_kept(days, every=every, since=SINCE, until=SINCE + timedelta(days=until))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ((), Kept(0, 3, 30)),
        ((0,), Kept(1, 3, 30)),
        ((10, 20, 30), Kept(3, 3, 10)),
        ((10, 11), Kept(2, 3, 19)),
        ((1, 2, 3), Kept(1, 3, 27)),
        ((-5, 31), Kept(0, 3, 30)),
    ],
)
def test_contact_kept(after, expected):
    assert kept(*after) == expected


def test_a_stretch_that_is_not_over_asks_for_nothing_yet():
    assert kept(35, until=39) == Kept(0, 3, 35)
    assert kept(5, until=9).share is None
    assert kept(5, until=9).agreed == 0


def test_before_the_start_nothing_is_agreed():
    assert kept(until=-3) == Kept(0, 0, 0)


def test_share_is_in_whole_per_cent():
    assert kept(10, 20).share == 66


@given(st.lists(st.integers(-20, 400), max_size=20), st.integers(1, 90), st.integers(0, 365))
def test_as_a_count_day_by_day(after, every, until):
    found = kept(*after, every=every, until=until)

    inside = {max(number, 1) for number in after if 0 <= number <= until}
    stretches = [range(first, first + every) for first in range(1, until + 1, every) if first + every - 1 <= until]
    assert found.agreed == len(stretches)
    assert found.kept == sum(any(day in inside for day in stretch) for stretch in stretches)
    assert found.longest <= until


@given(st.lists(st.integers(0, 365), max_size=12), st.integers(0, 365))
def test_one_more_contact_never_makes_it_worse(after, more):
    before, then = kept(*after, until=365), kept(*after, more, until=365)

    assert then.kept >= before.kept
    assert then.longest <= before.longest
