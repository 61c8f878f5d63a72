from random import Random

import pytest

from sharedliving.pages.seed.places import Council, caseloads, council_name, sizes


@pytest.mark.parametrize(("people", "councils"), [(300, 2), (10_000, 2), (28_000, 5), (1_000_000, 179)])
def test_councils_grow_with_people(people: int, councils: int) -> None:
    found = sizes(people)
    assert (len(found), sum(found)) == (councils, people)
    assert max(found) - min(found) <= 1


def test_names_of_councils_are_all_different() -> None:
    names = [council_name(number) for number in range(500)]
    assert len(set(names)) == 500


def test_caseloads_hold_everybody_and_the_first_is_too_large() -> None:
    loads = caseloads(1000, Random(1))
    assert sum(loads) >= 1000
    assert loads[0] == 75
    assert all(25 <= load <= 40 for load in loads[1:])


def test_a_small_council_has_no_care_manager_for_everybody() -> None:
    assert caseloads(40, Random(1))[0] == 10


def test_every_fifth_scheme_is_independent() -> None:
    assert [n for n in range(11) if Council(n, 1).scheme_is_independent] == [0, 5, 10]


def test_each_council_has_letters_of_its_own() -> None:
    assert [Council(n, 1).area for n in (0, 1, 26, 179)] == ["AA", "AB", "BA", "GX"]
