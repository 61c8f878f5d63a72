"""Known values: Newcombe (1998), table I, Wilson's score interval without continuity correction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.equality.statistics import NOTHING, TOO_FEW, Parity, parity, wilson


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
        (10, 100, 0.0552, 0.1744),
    ],
)
def test_wilson_against_published_values(part, whole, low, high):
    assert wilson(part, whole) == (pytest.approx(low, abs=0.00006), pytest.approx(high, abs=0.00006))


@pytest.mark.parametrize(("part", "whole"), [(1, 0), (0, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(part, whole):
    with pytest.raises(ValueError, match="is no share"):
        wilson(part, whole)


@given(st.integers(1, 2000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_share_lies_within_its_interval(given):
    part, whole = given

    low, high = wilson(part, whole)

    assert 0 <= low <= part / whole <= high <= 1


@pytest.mark.parametrize(
    ("part", "whole", "there", "of", "words"),
    [
        (7, 70, 31, 100, "Fewer than in the community"),
        (60, 70, 50, 100, "More than in the community"),
        (4, 70, 10, 100, TOO_FEW),
        (0, 70, 2, 100, TOO_FEW),
        (0, 70, 31, 100, "Fewer than in the community"),
        (0, 0, 31, 100, NOTHING),
        (3, 70, 0, 100, NOTHING),
        (3, 70, 0, 0, NOTHING),
    ],
)
def test_parity_in_words(part, whole, there, of, words):
    assert parity(part, whole, there, of).words == words


def test_five_points_among_seventy_people_are_noise():
    found = parity(7, 70, 15, 100)

    assert (found.words, found.shown) == (TOO_FEW, "0.67 (0.33 to 1.28)")


def test_the_ratio_is_share_over_share():
    found = parity(20, 100, 40, 100)

    assert found.ratio == pytest.approx(0.5)
    assert found.low == pytest.approx(0.1334 / 0.4, abs=0.0002)
    assert found.high == pytest.approx(0.2888 / 0.4, abs=0.0002)


def test_nothing_is_shown_where_nothing_can_be_compared():
    assert Parity(None, None, None, NOTHING).shown == ""
