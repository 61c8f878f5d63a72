from collections import Counter
from random import Random

import pytest

from sharedliving.pages.seed.names import COMMUNITIES, Draw, Names


def test_the_first_names_of_a_list_come_most_often() -> None:
    draw, rng = Draw(["first", "second", "third", "fourth"], 1), Random(1)
    counts = Counter(draw.one(rng) for _ in range(4000))
    assert [word for word, _ in counts.most_common()] == ["first", "second", "third", "fourth"]


def test_shares_of_the_communities_are_whole() -> None:
    assert sum(share for share, _, _ in COMMUNITIES) == pytest.approx(1)


def test_given_and_family_name_go_together() -> None:
    names, rng = Names(), Random(1)
    for number, (_, group, lists) in enumerate(COMMUNITIES):
        given, family, ethnic_group = names.of(number, rng)
        assert (ethnic_group, given in lists[0].split()) == (group, True)
        assert family


def test_no_list_names_anybody_twice_in_a_way_that_breaks_a_row() -> None:
    words = [word for _, _, lists in COMMUNITIES for text in lists for word in text.split()]
    assert not [word for word in words if set(word) & set("\t\\\n")]


def test_the_same_numbers_draw_the_same_names() -> None:
    assert [Names().one(Random(5)) for _ in range(3)] == [Names().one(Random(5)) for _ in range(3)]
