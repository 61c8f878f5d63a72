"""The rules of a match said once more, in SQL over one narrow row of a household: where it fails them, or fits (ADR 11).

`home` is the household's readiness, `home.others` how many other people live there. Every condition is true or false,
never null. Held against the rules by tests/placements/matching.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from placements.choices import ArrangementKind, Brings, Trait
from placements.matching.codes import bit, coded
from placements.matching.wanted import Asked
from placements.rules.districts import next_to, same_letters

LETTERS = "substring(home.area FROM '^[A-Z]*')"
NEAR = (
    f"CASE WHEN home.area = ANY(%s) THEN 0 WHEN home.area = ANY(%s) THEN 1 WHEN {LETTERS} = ANY(%s) THEN 2 ELSE 3 END"
)
SPEAKS = "%s = ANY(home.languages)"
WONT, OTHERS_WONT = 16, 32
"""The bits of the first mask from which on it holds what the carers, and those who live there, would not have."""


@dataclass(slots=True)
class Part:
    """A piece of SQL with its values; `key` names the rule of a hard one."""

    sql: str
    values: list[Any] = field(default_factory=list)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Bit:
    """Where the masks say that a household fails a rule."""

    key: str
    mask: int
    place: int


@dataclass(frozen=True, slots=True)
class Hard:
    """Two numbers for each household, both 0 where it can be matched, and what each bit of them says."""

    masks: tuple[Part, Part]
    bits: tuple[Bit, ...]


def hard(asked: Asked) -> Hard:
    """Approval, the area and the language that must be, and what either side would not have; then the traits that must be."""
    rules = [*_gate(asked), *_places(asked)]
    brings = [Brings(each) for each in asked.wishes.brings]
    musts = [Trait(each) for each in asked.wishes.musts]
    flags = " + ".join(f"CASE WHEN {part.sql} THEN {1 << place} ELSE 0 END" for place, part in enumerate(rules))
    first = (
        f"({flags})::bigint + ((home.wont & %s)::bigint << {WONT}) + ((home.others_wont & %s)::bigint << {OTHERS_WONT})"
    )
    values = [value for part in rules for value in part.values]
    bits = [
        *(Bit(part.key, 0, place) for place, part in enumerate(rules)),
        *(Bit(f"must_{each}", 1, bit(each)) for each in musts),
        *(Bit(f"wont_{each}", 0, WONT + bit(each)) for each in brings),
        *(Bit(f"others_{each}", 0, OTHERS_WONT + bit(each)) for each in brings),
    ]
    masks = Part(first, [*values, coded(brings), coded(brings)]), Part("%s & ~home.traits", [coded(musts)])
    return Hard(masks, tuple(bits))


def _gate(asked: Asked) -> list[Part]:
    """Approved, not paused, for the kind, the age and the person, checks in date, room, trained for emergencies (3.18)."""
    kind = coded([ArrangementKind(asked.kind)])
    parts = [
        Part("NOT home.approved", key="carer_approved"),
        Part("home.paused", key="matches_not_paused"),
        Part("home.kinds & %s = 0", [kind], "carer_approved_for_kind"),
    ]
    if asked.age is not None:
        parts.append(Part("NOT (%s BETWEEN home.youngest AND home.oldest)", [asked.age], key="carer_approved_for_age"))
    parts += [
        Part("coalesce(home.only_for <> %s, FALSE)", [asked.person_id], "carer_approved_for_person"),
        Part("coalesce(home.checks_until < %s, TRUE)", [asked.on], "checks_in_date"),
        Part("home.others >= home.places", key="room_left"),
    ]
    if asked.kind == ArrangementKind.EMERGENCY:
        parts.append(Part("coalesce(home.emergency_until < %s, TRUE)", [asked.on], "trained_for_emergencies"))
    return parts


def _places(asked: Asked) -> list[Part]:
    """Where it has to be, and what has to be spoken there."""
    wishes, parts = asked.wishes, []
    if wishes.area_must and wishes.areas:
        parts.append(Part("NOT (home.area = ANY(%s))", [list(wishes.areas)], "where_they_must_live"))
    if wishes.language_must and wishes.language:
        parts.append(Part(f"NOT ({SPEAKS})", [wishes.language.lower()], "speaks_what_they_must"))
    return parts


def reasons(asked: Asked) -> Part:
    """How many things speak for a possible household, besides what all of them have: the musts."""
    wishes = asked.wishes
    parts = [
        Part("bit_count((home.traits & %s)::bit(64))", [_traits(wishes.likes)]),
        Part("(home.others = 0)::int"),
        *_nearby(asked, "(home.area = ANY(%s))::int"),
        *_spoken(asked, f"({SPEAKS})::int"),
        *(Part("(%s = ANY(home.interests))::int", [each]) for each in wishes.interests),
    ]
    return added(parts)


def concerns(asked: Asked) -> Part:
    """How many things there are to think about."""
    wishes = asked.wishes
    rather_not = coded(Brings(each) for each in wishes.brings)
    parts = [
        Part("bit_count((%s & ~home.traits)::bit(64))", [_traits(wishes.likes)]),
        Part("bit_count((home.rather_not & %s)::int::bit(32))", [rather_not]),
        Part("coalesce(home.free_from > %s, FALSE)::int", [asked.on]),
        Part("(home.free_until IS NOT NULL)::int"),
        *_nearby(asked, "(NOT (home.area = ANY(%s)))::int"),
        *_spoken(asked, f"(NOT ({SPEAKS}))::int"),
    ]
    return added(parts)


def _traits(names: Iterable[str]) -> int:
    return coded(Trait(each) for each in names)


def _nearby(asked: Asked, sql: str) -> list[Part]:
    areas = asked.wishes.areas
    return [Part(sql, [[*areas, *next_to(areas)]])] if areas else []


def _spoken(asked: Asked, sql: str) -> list[Part]:
    language = asked.wishes.language
    return [Part(sql, [language.lower()])] if language else []


def known(asked: Asked) -> Part:
    """They have supported this person, or do (G14-EMG-5)."""
    return Part(
        "home.household_id IN (SELECT household_id FROM placements_arrangement WHERE person_id = %s)", [asked.person_id]
    )  # fmt: skip


def near(asked: Asked) -> Part:
    """How near, as placements.rules.districts.Near; where nothing is wanted all are there."""
    areas = list(asked.wishes.areas)
    return Part(NEAR, [areas, next_to(areas), same_letters(areas)]) if areas else Part("0")


def added(parts: Iterable[Part]) -> Part:
    """Their sum."""
    parts = list(parts)
    return Part(" + ".join(part.sql for part in parts), [value for part in parts for value in part.values])
