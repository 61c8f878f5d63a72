"""Nobody can subtract their way to a small number."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commissioning.needs.shown import shown, without_what_differs_by_few

BUSY = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
NUMBERS = st.integers(min_value=0, max_value=30)


def test_who_is_not_in_a_row_is_protected_too():
    assert shown({"a": 18}, 20) == {"a": "not shown"}
    assert shown({"a": 15}, 20) == {"a": 15}
    assert shown({"a": 3}, 20) == {"a": "fewer than 5"}


def test_those_that_exclude_each_other_are_one_whole():
    assert shown({"a": 8, "b": 10}, 20, apart=[("a", "b")]) == {"a": "not shown", "b": 10}


@BUSY
@given(numbers=st.lists(NUMBERS, min_size=1, max_size=6), more=NUMBERS)
def test_no_number_shown_and_no_difference_to_all_is_small(numbers, more):
    people = max(numbers) + more
    cells = shown({str(place): number for place, number in enumerate(numbers)}, people)

    exact = [cell for cell in cells.values() if isinstance(cell, int)]
    assert not any(0 < cell < 5 for cell in exact)
    assert not any(0 < people - cell < 5 for cell in exact if cell)


@BUSY
@given(numbers=st.lists(NUMBERS, min_size=2, max_size=5), more=NUMBERS)
def test_the_rest_of_those_that_exclude_each_other_is_not_small(numbers, more):
    names = [str(place) for place in range(len(numbers))]
    people = sum(numbers) + more
    cells = shown(dict(zip(names, numbers, strict=True)), people, apart=[names])

    if all(isinstance(cell, int) for cell in cells.values()):
        assert more == 0 or more >= 5


@pytest.mark.parametrize(("part", "whole", "cell"), [(8, 10, "not shown"), (5, 10, 5), (10, 10, 10)])
def test_a_part_beside_its_whole(part, whole, cell):
    numbers = {"part": part, "whole": whole}

    assert without_what_differs_by_few(dict(numbers), numbers, "part", "whole")["part"] == cell
