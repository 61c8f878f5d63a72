"""The measures as they may be read: an attacker with every number of every filter learns of no small group."""

import random
from itertools import combinations

import pytest

from commissioning.rules import FEWER, WITHHELD
from commissioning.services.measuring.live import Counted
from commissioning.services.measuring.reading import Reading, family, read
from commissioning.services.measuring.registry import MEASURES
from tests.commissioning.services.measuring.attacker import found_out

SCHEMES = (1, 2, 3, 4)
PEOPLE = ("named-worker", "reviewed-in-12-months", "same-worker-for-a-year", "plan-in-force",
          "plan-in-force-long-standing", "contact-kept")  # fmt: skip
ENDS = ("ended-unplanned", "ended-after-a-hurry", "learnt-from", "moved-to-a-care-home")
ALONE = tuple((key,) for key, measure in MEASURES.items() if key not in (*PEOPLE, *ENDS) and not measure.summed)
FAMILIES = (PEOPLE, ENDS, *ALONE)


def of_people(chance):
    """One person: which counts they stand in, as the measures define them."""
    old = chance.random() < 0.7
    counts = {"named-worker": chance.random() < 0.9}
    if old:
        counts |= {key: chance.random() < 0.8 for key in (PEOPLE[1], PEOPLE[2], PEOPLE[4])}
    else:
        counts[PEOPLE[3]] = chance.random() < 0.8
    if chance.random() < 0.95:
        counts["contact-kept"] = chance.random() < 0.8
    return counts


def of_ends(chance):
    """One arrangement of the year."""
    unplanned = chance.random() < 0.3
    counts = {"ended-unplanned": unplanned}
    if unplanned:
        counts["learnt-from"] = chance.random() < 0.6
        if chance.random() < 0.7:
            counts["ended-after-a-hurry"] = chance.random() < 0.5
    if (unplanned or chance.random() < 0.3) and chance.random() < 0.8:
        counts["moved-to-a-care-home"] = chance.random() < 0.2
    return counts


def of_one(key):
    """Of a measure that stands by itself."""
    return lambda chance: {key: chance.random() < 0.2}


KINDS = {PEOPLE: of_people, ENDS: of_ends, **{(key,): of_one(key) for (key,) in ALONE}}


def world(seed, family):
    """Atoms: (scheme, which counts) of everybody, each with how many there are."""
    chance = random.Random(seed)
    atoms = {}
    for scheme in SCHEMES:
        for _ in range(chance.choice((0, 3, 9, 20, 60))):
            atom = (scheme, tuple(sorted(KINDS[family](chance).items())))
            atoms[atom] = atoms.get(atom, 0) + 1
    return atoms


def vector(atoms, key, scheme, *, part):
    """Which atoms stand in the part, or the whole, of a measure in one scheme or all."""
    return tuple(
        int(key in dict(counts) and scheme in (None, where) and (not part or dict(counts)[key]))
        for where, counts in atoms
    )


def counted(atoms, family):
    def number(key, scheme, part):
        return sum(
            each * count for each, count in zip(vector(atoms, key, scheme, part=part), atoms.values(), strict=True)
        )

    return {
        key: {scheme: Counted(number(key, scheme, True), number(key, scheme, False)) for scheme in (None, *SCHEMES)}
        for key in family
    }


def seen(atoms, readings):
    """The vectors of every number that is shown under some filter."""
    for key, by_scheme in readings.items():
        for scheme, reading in by_scheme.items():
            if isinstance(reading.whole, int):
                yield vector(atoms, key, scheme, part=False)
            if isinstance(reading.part, int):
                yield vector(atoms, key, scheme, part=True)


def every_count(atoms, family):
    """Every part, rest and whole, of every scheme and of several together; and what one count has beside another."""
    counts = {}
    for key in family:
        for scheme in (None, *SCHEMES):
            whole, part = (vector(atoms, key, scheme, part=part) for part in (False, True))
            counts[f"{key} {scheme} whole"], counts[f"{key} {scheme} part"] = whole, part
            counts[f"{key} {scheme} rest"] = tuple(a - b for a, b in zip(whole, part, strict=True))
    for one, other in combinations(family, 2):
        for scheme in (None, *SCHEMES):
            a, b = vector(atoms, one, scheme, part=False), vector(atoms, other, scheme, part=False)
            counts[f"{one} without {other} {scheme}"] = tuple(x - y for x, y in zip(a, b, strict=True))
    return {name: value for name, value in counts.items() if min(value, default=0) >= 0}


@pytest.mark.parametrize("group", FAMILIES, ids=lambda group: group[0])
@pytest.mark.parametrize("seed", range(25))
def test_nobody_subtracts_their_way_to_a_small_number(group, seed):
    atoms = world(seed, group)
    readings = read(counted(atoms, group))

    assert found_out(seen(atoms, readings), every_count(atoms, group), list(atoms.values())) == {}


@pytest.mark.parametrize("group", FAMILIES, ids=lambda group: group[0])
@pytest.mark.parametrize("seed", range(25))
def test_no_difference_of_two_filters_is_a_small_number(group, seed):
    readings = read(counted(world(seed, group), group))
    for by_scheme in readings.values():
        for what in ("part", "whole"):
            numbers = {scheme: getattr(reading, what) for scheme, reading in by_scheme.items()}
            known = {scheme: number for scheme, number in numbers.items() if isinstance(number, int)}
            for scheme, number in known.items():
                assert not 0 < number < 5
                assert None in known and not 0 < known[None] - number < 5, (scheme, known)


def test_the_families_are_those_of_the_measures():
    for measure in MEASURES.values():
        if not measure.summed:
            assert tuple(sorted(each.key for each in family(measure))) in {tuple(sorted(each)) for each in FAMILIES}


def test_the_attacker_finds_what_is_not_hidden():
    atoms = {(1, (("begun-as-an-emergency", True),)): 3, (2, (("begun-as-an-emergency", True),)): 9}
    shown = [(1, 1), (0, 1)]

    assert found_out(shown, {"scheme 1": (1, 0), "scheme 2": (0, 1)}, list(atoms.values())) == {"scheme 1": 3}


def test_enough_is_shown_to_be_of_use():
    shown = hidden = 0
    for seed in range(25):
        for by_scheme in read(counted(world(seed, PEOPLE), PEOPLE)).values():
            hidden += by_scheme[None].whole == WITHHELD
            shown += isinstance(by_scheme[None].whole, int)

    assert shown > hidden


def reading_of(*numbers, key="begun-as-an-emergency", **schemes):
    found = {None: Counted(*numbers)} | {int(name[1:]): Counted(*each) for name, each in schemes.items()}
    return read({key: found})[key]


def test_everything_that_is_large_is_shown():
    assert reading_of(12, 40, s1=(6, 20), s2=(6, 20)) == {
        None: Reading(12, 40), 1: Reading(6, 20), 2: Reading(6, 20),
    }  # fmt: skip


def test_a_small_part_leaves_the_whole():
    assert reading_of(2, 40) == {None: Reading(WITHHELD, 40)}


def test_a_small_rest_hides_the_part_too():
    assert reading_of(38, 40) == {None: Reading(WITHHELD, 40)}


def test_a_small_whole_is_fewer_than_five():
    assert reading_of(1, 3) == {None: Reading(WITHHELD, FEWER)}


def test_one_small_scheme_hides_the_next_smallest_with_it():
    found = reading_of(20, 60, s1=(1, 10), s2=(9, 20), s3=(10, 30))

    assert [scheme for scheme, reading in found.items() if reading.part == WITHHELD] == [1, 2]
    assert [reading.whole for reading in found.values()] == [60, 10, 20, 30]


def test_a_whole_that_is_nearly_a_larger_one_is_not_shown():
    found = {"named-worker": {None: Counted(40, 40)}, "reviewed-in-12-months": {None: Counted(20, 38)}}

    assert read(found)["reviewed-in-12-months"] == {None: Reading(WITHHELD, WITHHELD)}


def test_free_places_are_nobody():
    assert reading_of(38, 40, key="places-taken") == {None: Reading(38, 40)}


def test_a_share_stands_only_where_both_numbers_do():
    assert Reading(10, 40).share == "25%"
    assert Reading(WITHHELD, 40).share == ""


def test_measures_that_are_no_more_are_left_out():
    assert read({"gone": {None: Counted(9, 9)}}) == {}
    assert MEASURES
