"""A person's circle of support drawn as rings: who is close, who is chosen, who is known, who is there by role (G14-PCP-3)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import cos, pi, sin
from typing import Any

from people.choices import CircleRole, Closeness
from people.models import CircleMember, Person

MIDDLE = 210
RADIUS = {Closeness.CLOSEST: 70, Closeness.CHOSEN: 116, Closeness.KNOWN: 158, Closeness.ROLE: 196}
ROOM = {Closeness.CLOSEST: 4, Closeness.CHOSEN: 6, Closeness.KNOWN: 7, Closeness.ROLE: 8}
LONGEST = 12
WITHIN = 12
"""How far inside its ring a name stands, so that it never lies on the line."""

TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "imam", "father", "sister", "auntie", "uncle"}

BY_ROLE = {
    CircleRole.FAMILY: Closeness.CLOSEST,
    CircleRole.UNPAID_CARER: Closeness.CLOSEST,
    CircleRole.FRIEND: Closeness.CHOSEN,
    CircleRole.SUPPORTER: Closeness.CHOSEN,
    CircleRole.NAMED_PERSON: Closeness.CHOSEN,
    CircleRole.OTHER: Closeness.KNOWN,
}
"""Where somebody stands until the person has said how close they are; every other role is one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A name in the picture: the middle of its text, in the units of the drawing (420 by 420)."""

    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring: its radius, who stands in it by full name, and where the first of them are drawn."""

    closeness: Closeness
    radius: int
    members: list[str]
    places: list[Place] = field(default_factory=list)

    @property
    def label(self) -> str:
        return str(self.closeness.label)

    @property
    def left_out(self) -> int:
        """How many more stand in the ring than there is room to draw."""
        return len(self.members) - len(self.places)


def rings(members: Iterable[CircleMember]) -> list[Ring]:
    """The four rings, the closest first; each with those who stand in it."""
    inside: dict[Closeness, list[str]] = {closeness: [] for closeness in Closeness}
    for member in members:
        inside[closeness_of(member)].append(member.name)
    return [Ring(one, RADIUS[one], names, _places(one, names)) for one, names in inside.items()]


def shown(person: Person, members: list[CircleMember]) -> dict[str, Any]:
    """The picture as its template takes it."""
    found = rings(members)
    return {
        "name": person.name,
        "short_name": _short(person.name),
        "rings": found,
        "outer_first": found[::-1],
        "is_narrow": is_narrow(members),
    }


def closeness_of(member: CircleMember) -> Closeness:
    """As the person said; until then by their role, and whoever is paid stands with those who are there by role."""
    if member.closeness:
        return Closeness(member.closeness)
    if member.is_paid_to_support:
        return Closeness.ROLE
    return BY_ROLE.get(CircleRole(member.role), Closeness.ROLE)


def is_narrow(members: Iterable[CircleMember]) -> bool:
    """Nobody but family and people paid or there by role: the circle wants widening."""
    return not any(closeness_of(m) in {Closeness.CHOSEN, Closeness.KNOWN} and not m.is_paid_to_support for m in members)


def _places(ring: Closeness, names: list[str]) -> list[Place]:
    """Names evenly round the ring, the first at the top; each ring turned a little, so that names do not stand in rows."""
    drawn = names[: ROOM[ring]]
    turn = list(Closeness).index(ring) * pi / 7
    angles = [2 * pi * number / len(drawn) - pi / 2 + turn for number in range(len(drawn))]
    away = RADIUS[ring] - WITHIN
    return [
        Place(_short(name), round(MIDDLE + away * cos(angle)), round(MIDDLE + away * sin(angle)))
        for name, angle in zip(drawn, angles, strict=True)
    ]


def _short(name: str) -> str:
    """The first name; after "Mr" or the like the name that follows as well."""
    words = name.split() or [name]
    first = " ".join(words[:2]) if words[0].rstrip(".").lower() in TITLES else words[0]
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1]}…"
