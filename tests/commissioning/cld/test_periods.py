import itertools
from datetime import date

import pytest

from commissioning.cld.periods import Period, offered
from sharedliving.core.rules import Refusal


def test_twelve_months_that_end_with_a_month():
    assert Period.rolling(2026, 3) == Period(date(2025, 4, 1), date(2026, 3, 31))
    assert Period.rolling(2024, 2) == Period(date(2023, 3, 1), date(2024, 2, 29))
    assert (str(Period.rolling(2026, 12)), Period.rolling(2026, 12).key) == (
        "1 January 2026 to 31 December 2026",
        "2026-12",
    )


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 4, 2), date(2026, 3, 31)),
        (date(2025, 4, 1), date(2026, 3, 30)),
        (date(2025, 4, 1), date(2025, 3, 31)),
    ],
)
def test_whole_months_alone(first, last):
    with pytest.raises(Refusal, match="whole months"):
        Period(first, last)


@pytest.mark.parametrize(
    ("on", "newest"),
    [
        (date(2026, 4, 1), date(2026, 3, 31)),
        (date(2026, 6, 30), date(2026, 3, 31)),
        (date(2026, 2, 10), date(2025, 12, 31)),
    ],
)
def test_the_last_four_quarters_that_are_over(on, newest):
    periods = offered(on)

    assert (len(periods), periods[0].last) == (4, newest)
    assert all(later.first > earlier.first for later, earlier in itertools.pairwise(periods))
