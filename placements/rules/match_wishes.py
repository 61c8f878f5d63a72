"""What both sides of a match must have, would like and cannot live with: over plain objects, without the database (6.3).

The search says the same in SQL (placements/matching/statement.py); a property test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from placements.choices import Trait
from placements.rules.districts import place_words, tidy
from placements.rules.lines import check
from placements.rules.trait_words import DOES, has, must_have, would_like
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import CarerHousehold, Referral

Pair = tuple[str, str]
"""(reason, concern); at most one is not empty."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a referral asks for, in one place: lists in a fixed order, areas and languages tidied."""

    musts: tuple[str, ...] = ()
    likes: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    area_must: bool = False
    language: str = ""
    language_must: bool = False


def wanted_of(referral: Referral) -> Wanted:
    """The referral's wishes; what is a must is not asked a second time as a like."""
    asked = {
        Trait.WHEELCHAIR: referral.needs_wheelchair_access,
        Trait.NO_PETS: referral.cannot_live_with_pets,
        Trait.NO_SMOKE: referral.cannot_live_with_smoke,
    }
    musts = {*referral.musts, *(trait for trait, needed in asked.items() if needed)}
    areas = [tidy(area) for area in (referral.preferred_area, *referral.other_areas) if area.strip()]
    return Wanted(
        musts=_in_order(musts), likes=_in_order(set(referral.likes) - musts), brings=tuple(sorted(set(referral.brings))),
        interests=tuple(sorted({each.strip().lower() for each in referral.interests if each.strip()})),
        areas=tuple(dict.fromkeys(areas)), area_must=referral.area_must, language=referral.language.strip(),
        language_must=referral.language_must,
    )  # fmt: skip


def _in_order(traits: Iterable[str]) -> tuple[str, ...]:
    wanted = set(traits)
    return tuple(trait.value for trait in Trait if trait in wanted)


def traits_of(household: CarerHousehold) -> frozenset[str]:
    """All that a home and its carers are: what they ticked, and what follows from pets, smoke, children and access."""
    follows = {
        Trait.WHEELCHAIR: household.wheelchair_access,
        Trait.PETS: household.has_pets,
        Trait.NO_PETS: not household.has_pets,
        Trait.NO_SMOKE: not household.smokes,
        Trait.CHILDREN: household.children is True,
        Trait.NO_CHILDREN: household.children is False,
    }
    return frozenset({*household.offers, *(trait.value for trait, is_so in follows.items() if is_so)})


def wishes_gate(household: CarerHousehold, wanted: Wanted) -> Gate:
    """Every wish of either side that excludes this household for this person, all at once."""
    mine = traits_of(household)
    lines = [has_what_they_must_have(trait, trait in mine) for trait in wanted.musts]
    if wanted.area_must and wanted.areas:
        lines.append(where_they_must_live(household, wanted))
    if wanted.language_must and wanted.language:
        lines.append(speaks_what_they_must(household, wanted))
    lines += [carers_would_have_them(household, each) for each in wanted.brings]
    lines += [others_would_have_them(household, each) for each in wanted.brings]
    return Gate(lines)


def has_what_they_must_have(trait: str, met: bool) -> Line:
    """The home lacks something that the person must have.

    Source: ESSEX-M. Nobody may decide otherwise here: who can do without says so in the referral. In an emergency what
    eases life can wait (what_can_wait).
    """
    return check(has_what_they_must_have, has(trait), met, message=must_have(trait), key=f"must_{trait}")


def where_they_must_live(household: CarerHousehold, wanted: Wanted) -> Line:
    """The home is not where the person has to live.

    Source: LANCS-M. Nobody may decide otherwise here: who can live elsewhere says so in the referral. In an emergency it
    can wait (what_can_wait).
    """
    here, want = tidy(household.area), " or ".join(wanted.areas)
    message = f"In {here}; the person has to live in {want}."
    return check(where_they_must_live, f"In {want}", here in wanted.areas, message=message)


def speaks_what_they_must(household: CarerHousehold, wanted: Wanted) -> Line:
    """Nobody there speaks the language that the person needs.

    Source: ESSEX-M. Nobody may decide otherwise here: who can do without says so in the referral. In an emergency it can
    wait (what_can_wait).
    """
    message = f"Nobody is known to speak {wanted.language}, which the person needs."
    return check(speaks_what_they_must, f"Speaks {wanted.language}", _speaks(household, wanted), message=message)


def carers_would_have_them(household: CarerHousehold, brings: str) -> Line:
    """The carers have said whom they would not have.

    Source: ROTH-M. Nobody may decide otherwise: a carer's no is a no.
    """
    message = f"The carers would not have somebody who {DOES[brings]}."
    label = f"Would have somebody who {DOES[brings]}"
    return check(carers_would_have_them, label, brings not in household.wont, message=message, key=f"wont_{brings}")


def others_would_have_them(household: CarerHousehold, brings: str) -> Line:
    """Somebody who lives there has said with whom they would not live.

    Source: LANCS-M. Nobody may decide otherwise: it is their home too.
    """
    message = f"Somebody who lives there would not live with a person who {DOES[brings]}."
    met = brings not in household.others_wont
    label = f"Who lives there would live with a person who {DOES[brings]}"
    return check(others_would_have_them, label, met, message=message, key=f"others_{brings}")


def findings(
    household: CarerHousehold, wanted: Wanted, *, taken: int, known_since: date | None, on: date
) -> list[Pair]:  # fmt: skip
    """All that speaks for a household, and all there is to think about, the weightiest first (ESSEX-M, ROTH-M, LANCS-M)."""
    mine = traits_of(household)
    return [
        (f"Has supported this person before, from {dates.uk_date(known_since)}" if known_since else "", ""),
        place_words(household.area, wanted.areas),
        _language(household, wanted),
        *((has(trait), "") for trait in wanted.musts if trait in mine),
        *((has(trait), "") if trait in mine else ("", would_like(trait)) for trait in wanted.likes),
        *((f"Both like {each}", "") for each in wanted.interests if each in _interests(household)),
        *(("", f"Would rather not have somebody who {DOES[each]}") for each in wanted.brings if each in household.rather_not),
        ("", f"Not free before {dates.uk_date(household.free_from)}" if _later(household, on) else ""),
        ("", f"Free until {dates.uk_date(household.free_until)}" if household.free_until else ""),
        ("Nobody else lives there by arrangement" if taken == 0 else "", ""),
    ]  # fmt: skip


def _interests(household: CarerHousehold) -> set[str]:
    return {each.strip().lower() for each in household.interests}


def _later(household: CarerHousehold, on: date) -> bool:
    return household.free_from is not None and household.free_from > on


def _speaks(household: CarerHousehold, wanted: Wanted) -> bool:
    return wanted.language.lower() in {language.lower() for language in household.languages}


def _language(household: CarerHousehold, wanted: Wanted) -> Pair:
    if not wanted.language:
        return "", ""
    if _speaks(household, wanted):
        return f"Speaks {wanted.language}", ""
    return "", f"Nobody is known to speak {wanted.language}"
