"""The arithmetic of measurements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import Figure, Series, number, quantile, ratio

TIMES = st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=200)


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1), (0.05, 1), (0.5, 10), (0.51, 11), (0.95, 19), (0.96, 20), (1.0, 20)]
)
def test_quantiles_are_values_that_were_measured(share: float, expected: float) -> None:
    assert quantile(list(range(20, 0, -1)), share) == expected


def test_a_single_value_is_every_quantile() -> None:
    assert quantile([7.5], 0.5) == quantile([7.5], 0.95) == 7.5


def test_nothing_has_no_quantile() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        quantile([], 0.5)


@given(TIMES)
def test_the_median_is_not_above_p95(values: list[float]) -> None:
    series = Series("page", 300, tuple(values))
    assert min(values) <= series.p50 <= series.p95 <= max(values)


@given(TIMES, st.sampled_from([0.5, 0.95]))
def test_at_least_that_share_is_not_above_the_quantile(values: list[float], share: float) -> None:
    assert sum(value <= quantile(values, share) for value in values) >= share * len(values)


def test_a_series_says_how_often_it_ran() -> None:
    assert Series("page", 300, (1.0, 2.0, 9.0)).summary() == {
        "name": "page", "people": 300, "runs": 3, "unit": "ms", "p50": 2.0, "p95": 9.0, "least": 1.0, "most": 9.0,
    }  # fmt: skip


def test_ratio() -> None:
    assert ratio(30, 12) == 2.5


@pytest.mark.parametrize("base", [0, -1])
def test_a_ratio_needs_a_base(base: float) -> None:
    with pytest.raises(ValueError, match="base above zero"):
        ratio(1, base)


@pytest.mark.parametrize(
    ("value", "most", "least", "verdict", "target"),
    [
        (100, 100, None, "met", "≤ 100 ms"),
        (100.1, 100, None, "MISSED", "≤ 100 ms"),
        (99, None, 99, "met", "≥ 99 ms"),
        (98.9, None, 99, "MISSED", "≥ 99 ms"),
        (0, 0, None, "met", "≤ 0 ms"),
        (5, None, None, "", ""),
    ],
)
def test_verdicts(value: float, most: float | None, least: float | None, verdict: str, target: str) -> None:
    figure = Figure("1", "page", "300", value, "ms", most, least)
    assert (figure.verdict, figure.target) == (verdict, target)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.12345, "0.123"), (2.3456, "2.35"), (12, "12"), (123.4, "123"), (1234567.8, "1,234,568"), (0, "0")],
)
def test_numbers_have_three_figures_that_matter(value: float, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(("unit", "shown"), [("ms", "2.50 ms"), ("×", "2.50×"), ("%", "2.50%"), ("", "2.50")])
def test_units_stand_as_they_are_written(unit: str, shown: str) -> None:
    assert Figure("1", "page", "300", 2.5, unit).shown == shown


def test_a_record_holds_value_target_and_verdict() -> None:
    record = Figure("1", "page", "300", 2.51234567, "×", most=2.5).record()
    assert (record["value"], record["most"], record["least"], record["verdict"]) == (2.5123, 2.5, None, "MISSED")
