from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.typos import slip, with_slip

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12)


def distance(first: str, second: str) -> int:
    """Steps from one word to the other: a letter wrong, missing, added, or two neighbours swapped."""
    rows = [list(range(len(second) + 1))]
    for i, letter in enumerate(first, 1):
        row = [i]
        for j, other in enumerate(second, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


@given(WORDS, st.integers(0, 10_000))
def test_exactly_one_slip(word: str, seed: int) -> None:
    found = slip(word, Random(seed))
    assert found != word
    assert distance(word, found) == 1


@given(WORDS, WORDS, st.integers(0, 1000))
def test_one_of_the_two_words_is_left_as_it_is(given_name: str, family: str, seed: int) -> None:
    words = with_slip(given_name, family, Random(seed)).split(" ")
    assert (words[0] == given_name) != (words[1] == family)


@pytest.mark.parametrize(("given_name", "family"), [("Ann", "Okafor"), ("Ewa", "Nowak")])
def test_short_words_are_spared(given_name: str, family: str) -> None:
    assert all(with_slip(given_name, family, Random(seed)).startswith(f"{given_name} ") for seed in range(20))


def test_the_same_seed_slips_in_the_same_way() -> None:
    assert with_slip("Maria", "Okafor", Random(3)) == with_slip("Maria", "Okafor", Random(3))
