from datetime import date
from random import Random

import pytest

from sharedliving.pages.seed.days import Days, ahead


@pytest.mark.parametrize(
    ("days", "expected"), [(0, "2026-11-20"), (-1, "2026-11-19"), (12, "2026-12-02"), (-36_525, "1926-11-20")]
)
def test_days_count_from_the_day_of_the_seed(days: int, expected: str) -> None:
    assert Days(date(2026, 11, 20)).on(days) == expected


def test_moments_are_in_universal_time() -> None:
    assert Days(date(2026, 11, 20)).moment(-1, 9) == "2026-11-19 09:15:00+00"


def test_most_is_ahead_and_a_share_is_late() -> None:
    rng = Random(1)
    drawn = [ahead(rng, 40, 0.1) for _ in range(5000)]
    assert sum(day < 0 for day in drawn) / 5000 == pytest.approx(0.1, abs=0.02)
    assert max(drawn) == 39
    assert min(drawn) >= -401
