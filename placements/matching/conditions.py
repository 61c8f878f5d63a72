"""The rules of a match said once more, in SQL over one row of households: each true where a household fails it, or fits.

`home` is the household, `ready` its readiness, `home.taken` the live arrangements with it. Every condition is true or
false, never null. The order of the hard ones is that of the gates. Held against the rules by tests/placements/matching.
"""

from dataclasses import dataclass, field
from typing import Any

from placements.choices import MOST_PLACES, ArrangementKind, HouseholdState, Trait
from placements.matching.wanted import Asked
from placements.rules.districts import next_to, same_letters

FOLLOWS = {
    Trait.WHEELCHAIR: "home.wheelchair_access",
    Trait.PETS: "home.has_pets",
    Trait.NO_PETS: "NOT home.has_pets",
    Trait.NO_SMOKE: "NOT home.smokes",
    Trait.CHILDREN: "home.children IS TRUE",
    Trait.NO_CHILDREN: "home.children IS FALSE",
}
AREA = "upper(btrim(home.area))"
LETTERS = f"substring({AREA} FROM '^[A-Z]*')"
NEAR = f"CASE WHEN {AREA} = ANY(%s) THEN 0 WHEN {AREA} = ANY(%s) THEN 1 WHEN {LETTERS} = ANY(%s) THEN 2 ELSE 3 END"
SPEAKS = "lower(%s) = ANY(lower(home.languages::text)::text[])"


@dataclass(slots=True)
class Part:
    """A piece of SQL with its values; `key` names the rule of a hard one."""

    sql: str
    values: list[Any] = field(default_factory=list)
    key: str = ""


def hard(asked: Asked) -> list[Part]:
    """True where the household cannot be matched."""
    parts = [*_gate(asked), *(Part(f"NOT ({has.sql})", has.values, f"must_{trait}") for trait, has in _musts(asked))]
    wishes = asked.wishes
    if wishes.area_must and wishes.areas:
        parts.append(Part(f"NOT ({AREA} = ANY(%s))", [list(wishes.areas)], "where_they_must_live"))
    if wishes.language_must and wishes.language:
        parts.append(Part(f"NOT ({SPEAKS})", [wishes.language], "speaks_what_they_must"))
    parts += [Part("%s = ANY(home.wont)", [each], f"wont_{each}") for each in wishes.brings]
    return parts + [Part("%s = ANY(home.others_wont)", [each], f"others_{each}") for each in wishes.brings]


def _gate(asked: Asked) -> list[Part]:
    """Approved, not paused, for the kind, the age and the person, checks in date, room, trained for emergencies (3.18)."""
    parts = [
        Part("home.state <> %s", [HouseholdState.APPROVED.value], "carer_approved"),
        Part("home.matches_paused_on IS NOT NULL", key="matches_not_paused"),
        Part("NOT (%s = ANY(home.approved_kinds))", [asked.kind], "carer_approved_for_kind"),
    ]
    if asked.age is not None:
        parts.append(Part("NOT (%s BETWEEN home.youngest AND home.oldest)", [asked.age], key="carer_approved_for_age"))
    parts += [
        Part("coalesce(home.only_for_id <> %s, FALSE)", [asked.person_id], "carer_approved_for_person"),
        Part("coalesce(ready.checks_until < %s, TRUE)", [asked.on], "checks_in_date"),
        Part("home.taken >= least(home.approved_places, %s)", [MOST_PLACES], "room_left"),
    ]
    if asked.kind == ArrangementKind.EMERGENCY:
        parts.append(Part("coalesce(ready.emergency_until < %s, TRUE)", [asked.on], "trained_for_emergencies"))
    return parts


def _musts(asked: Asked) -> list[tuple[str, Part]]:
    return [(trait, has(trait)) for trait in asked.wishes.musts]


def has(trait: str) -> Part:
    """The home, or its carers, have it."""
    follows = FOLLOWS.get(Trait(trait))
    return Part(follows) if follows else Part("%s = ANY(home.offers)", [trait])


def reasons(asked: Asked) -> list[Part]:
    """True where something speaks for a possible household, besides what all of them have: the musts."""
    wishes = asked.wishes
    parts = [Part("home.taken = 0"), *(has(trait) for trait in wishes.likes)]
    if wishes.areas:
        parts.append(Part(f"{AREA} = ANY(%s)", [[*wishes.areas, *next_to(wishes.areas)]]))
    if wishes.language:
        parts.append(Part(SPEAKS, [wishes.language]))
    return parts + [Part("%s = ANY(home.interests)", [each]) for each in wishes.interests]


def concerns(asked: Asked) -> list[Part]:
    """True where there is something to think about."""
    wishes = asked.wishes
    lacking = [Part(f"NOT ({each.sql})", each.values) for each in map(has, wishes.likes)]
    parts = [
        *lacking,
        Part("coalesce(home.free_from > %s, FALSE)", [asked.on]),
        Part("home.free_until IS NOT NULL"),
        *(Part("%s = ANY(home.rather_not)", [each]) for each in wishes.brings),
    ]
    if wishes.areas:
        parts.append(Part(f"NOT ({AREA} = ANY(%s))", [[*wishes.areas, *next_to(wishes.areas)]]))
    if wishes.language:
        parts.append(Part(f"NOT ({SPEAKS})", [wishes.language]))
    return parts


def known(asked: Asked) -> Part:
    """They have supported this person, or do (G14-EMG-5)."""
    return Part(
        "home.id IN (SELECT household_id FROM placements_arrangement WHERE person_id = %s)", [asked.person_id]
    )  # fmt: skip


def near(asked: Asked) -> Part:
    """How near, as placements.rules.districts.Near; where nothing is wanted all are there (a bare 0 would be a column)."""
    areas = list(asked.wishes.areas)
    if not areas:
        return Part("CASE WHEN TRUE THEN 0 END")
    return Part(NEAR, [areas, next_to(areas), same_letters(areas)])
