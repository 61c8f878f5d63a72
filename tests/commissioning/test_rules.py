"""No number of people below five is shown, and none can be worked out."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.rules import FEWER, WITHHELD, area_name, cannot_be_worked_out, few_are_not_counted, known_name, share


@pytest.mark.parametrize(
    ("counts", "cells", "total"),
    [
        ([], (), 0),
        ([0, 0], (0, 0), 0),
        ([5, 10, 0], (5, 10, 0), 15),
        ([4], (FEWER,), FEWER),
        ([1, 2, 0], (FEWER, FEWER, 0), FEWER),
        ([3, 20, 30], (FEWER, WITHHELD, 30), 53),
        ([3, 4, 20], (FEWER, WITHHELD, WITHHELD), None),
        ([2, 3, 20], (FEWER, FEWER, 20), 25),
        ([4, 4, 20], (FEWER, FEWER, WITHHELD), 28),
        ([1, 5], (WITHHELD, WITHHELD), WITHHELD),
        ([1, 5, 0], (WITHHELD, WITHHELD, 0), WITHHELD),
        ([1, 8], (FEWER, WITHHELD), 9),
    ],
    ids=str,
)
def test_few_are_not_counted(counts, cells, total):
    found = few_are_not_counted(counts)

    if total is not None:
        assert (found.cells, found.total) == (cells, total)
    assert not any(isinstance(cell, int) and 0 < cell < 5 for cell in (*found.cells, found.total))


def possible(found, most):
    """What a small hidden part may be, for somebody who knows the labels, the other parts and the total."""
    ranges = {FEWER: range(1, 5), WITHHELD: range(5, most + 1)}
    cells = [ranges[cell] if isinstance(cell, str) else [cell] for cell in found.cells]
    fits = [combination for combination in product(*cells) if sum(combination) == found.total]
    return [{fit[i] for fit in fits} for i, cell in enumerate(found.cells) if cell == FEWER]


@given(st.lists(st.integers(min_value=0, max_value=14), min_size=1, max_size=4))
def test_whoever_knows_the_total_still_knows_nothing_of_the_few(counts):
    found = few_are_not_counted(counts)

    if isinstance(found.total, int):
        assert all(values == {1, 2, 3, 4} for values in possible(found, sum(counts)))


@given(st.lists(st.integers(min_value=0, max_value=14), min_size=1, max_size=4))
def test_with_the_parts_kept_a_total_that_is_shown_gives_nothing_away(counts):
    found = few_are_not_counted(counts, keep_parts=True)

    if isinstance(found.total, int):
        assert all(values == {1, 2, 3, 4} for values in possible(found, sum(counts)))
    assert all(cell == (FEWER if 0 < count < 5 else count) for cell, count in zip(found.cells, counts, strict=True))


@pytest.mark.parametrize(
    ("counts", "cells", "total"),
    [
        ([12, 4], (12, FEWER), WITHHELD),
        ([12, 4, 1], (12, FEWER, FEWER), 17),
        ([12, 6], (12, 6), 18),
        ([3, 0], (FEWER, 0), FEWER),
        ([4, 4], (FEWER, FEWER), WITHHELD),
        ([], (), 0),
    ],
    ids=str,
)
def test_with_the_parts_kept_the_total_is_hidden_first(counts, cells, total):
    found = few_are_not_counted(counts, keep_parts=True)

    assert (found.cells, found.total) == (cells, total)


@given(st.lists(st.integers(min_value=0, max_value=60), max_size=8))
def test_no_small_number_is_ever_shown(counts):
    found = few_are_not_counted(counts)

    assert not any(isinstance(cell, int) and 0 < cell < 5 for cell in (*found.cells, found.total))
    assert all(cell in (count, FEWER, WITHHELD) for cell, count in zip(found.cells, counts, strict=True))


@given(st.lists(st.integers(min_value=0, max_value=60), max_size=8))
def test_what_need_not_be_hidden_is_shown(counts):
    if not any(0 < count < 5 for count in counts):
        assert few_are_not_counted(counts).cells == tuple(counts)


@pytest.mark.parametrize(("few", "withheld", "together"), [(0, 0, 0), (2, 0, 5), (3, 0, 9), (1, 1, 9)])
def test_cannot_be_worked_out(few, withheld, together):
    assert cannot_be_worked_out(few, withheld, together)


@pytest.mark.parametrize(("few", "withheld", "together"), [(1, 0, 3), (2, 0, 8), (2, 0, 2), (1, 1, 8), (3, 0, 12)])
def test_can_be_worked_out(few, withheld, together):
    assert not cannot_be_worked_out(few, withheld, together)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(5, 20, "25%"), (0, 20, "0%"), (FEWER, 20, ""), (5, FEWER, ""), (0, 0, ""), (7, WITHHELD, "")],
)
def test_share(part, whole, words):
    assert share(part, whole) == words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("WM3", "WM3"),
        (" wm3 ", "WM3"),
        ("W1A", "W1A"),
        ("", "Any area"),
        ("by Rita", "Another area"),
        ("=1+1", "Another area"),
        ("WM3 4AB", "Another area"),
    ],
)
def test_area_name(typed, shown):
    assert area_name(typed) == shown


def test_known_name():
    names = {"a": "Apple"}

    assert known_name("a", names, "Else") == known_name("Apple", names, "Else") == "Apple"
    assert known_name("Ann Carr likes apples", names, "Else") == "Else"
