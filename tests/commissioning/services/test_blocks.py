"""Nobody adds and subtracts their way to one to four people."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.services.blocks import all_may_be_known, may_be_known, open_parts

numbers = st.one_of(st.just(0), st.integers(1, 4), st.integers(5, 40))
wholes = st.integers(1, 3).flatmap(
    lambda columns: st.dictionaries(st.integers(1, 6), st.tuples(*[numbers] * columns), max_size=6)
)


@pytest.mark.parametrize(("number", "known"), [(0, True), (1, False), (4, False), (5, True), (60, True)])
def test_nobody_or_five_and_more(number, known):
    assert may_be_known(number) is known


def test_a_small_part_takes_the_smallest_other_with_it():
    assert open_parts({"a": [3], "b": [9], "c": [40]}) == {"c"}


def test_two_small_parts_hide_each_other():
    assert open_parts({"a": [3], "b": [4], "c": [40]}) == {"c"}


def test_a_part_is_closed_when_one_of_its_numbers_is_small():
    assert open_parts({"a": [30, 2], "b": [9, 9], "c": [40, 8]}) == {"c"}


def test_nobody_is_shown_as_nobody():
    assert open_parts({"a": [0], "b": [6]}) == {"a", "b"}


@given(wholes)
def test_no_sum_or_difference_of_what_is_open_is_a_small_number(parts):
    total = [sum(column) for column in zip(*parts.values(), strict=True)]
    if not all_may_be_known(total):
        return

    shown = open_parts(parts)

    for size in range(len(shown) + 1):
        for some in combinations(sorted(shown), size):
            for column, whole in enumerate(total):
                taken = sum(parts[key][column] for key in some)
                assert may_be_known(taken)
                assert may_be_known(whole - taken)
