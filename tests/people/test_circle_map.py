"""The picture of a circle of support (G14-PCP-3)."""

from math import hypot

import pytest

from people import circle_map
from people.choices import CircleRole, Closeness
from people.models import CircleMember


def member(name="Rita Sands", role=CircleRole.FAMILY, **fields):
    return CircleMember(name=name, role=role, **fields)


def in_ring(members, closeness) -> list[str]:
    (ring,) = [ring for ring in circle_map.rings(members) if ring.closeness == closeness]
    return ring.members


def test_the_rings_stand_in_their_order_also_when_empty():
    assert [ring.closeness for ring in circle_map.rings([])] == list(Closeness)


def test_what_the_person_says_goes_before_the_role():
    sister = member(closeness=Closeness.KNOWN)

    assert in_ring([sister], Closeness.KNOWN) == ["Rita Sands"]
    assert in_ring([sister], Closeness.CLOSEST) == []


@pytest.mark.parametrize("role", CircleRole)
def test_until_then_everybody_has_a_place(role):
    assert circle_map.closeness_of(member(role=role)) in Closeness


def test_whoever_is_paid_stands_by_role_until_the_person_says_otherwise():
    assert circle_map.closeness_of(member(role=CircleRole.FRIEND, is_paid_to_support=True)) == Closeness.ROLE
    paid_and_close = member(role=CircleRole.SHARED_LIVES, is_paid_to_support=True, closeness=Closeness.CLOSEST)
    assert circle_map.closeness_of(paid_and_close) == Closeness.CLOSEST


def test_a_circle_of_family_and_paid_people_is_narrow():
    family, carer = member(), member(role=CircleRole.SHARED_LIVES, is_paid_to_support=True)
    friend = member(role=CircleRole.FRIEND)
    paid_friend = member(role=CircleRole.FRIEND, is_paid_to_support=True, closeness=Closeness.CHOSEN)

    assert circle_map.is_narrow([family, carer])
    assert circle_map.is_narrow([family, carer, paid_friend])
    assert not circle_map.is_narrow([family, carer, friend])


@pytest.mark.parametrize("closeness", Closeness)
@pytest.mark.parametrize("count", [1, 3, 30])
def test_names_stand_inside_their_own_ring_and_apart(closeness, count):
    (ring,) = [
        ring
        for ring in circle_map.rings([member(f"Name{n}", closeness=closeness) for n in range(count)])
        if ring.closeness == closeness
    ]
    inner = max([radius for radius in circle_map.RADIUS.values() if radius < ring.radius], default=0)

    for place in ring.places:
        away = hypot(place.x - circle_map.MIDDLE, place.y - circle_map.MIDDLE)
        assert inner < away < ring.radius
    assert len({(place.x, place.y) for place in ring.places}) == len(ring.places)
    assert len(ring.places) + ring.left_out == count == len(ring.members)


def test_a_long_name_is_cut_in_the_picture_and_whole_in_the_list():
    (ring, *_) = circle_map.rings([member("Wilhelmina-Alexandra Featherstonehaugh")])

    assert ring.places[0].name == "Wilhelmina-…"
    assert ring.members == ["Wilhelmina-Alexandra Featherstonehaugh"]


@pytest.mark.parametrize(
    ("name", "drawn"), [("Rita Sands", "Rita"), ("Mr Aziz at the shop", "Mr Aziz"), ("Dr. Roy", "Dr. Roy")]
)
def test_a_title_does_not_stand_alone(name, drawn):
    (ring, *_) = circle_map.rings([member(name)])

    assert ring.places[0].name == drawn
