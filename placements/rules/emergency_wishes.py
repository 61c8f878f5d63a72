"""What either side of an emergency would not have: whose no stands, and what can wait while it lasts (6.3, GLOS-EMG)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from placements.choices import FAITHS, Trait
from placements.rules.match_wishes import (
    Wanted,
    speaks_what_they_must,
    wanted_of,
    where_they_must_live,
    wishes_gate,
)
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import CarerHousehold, Emergency, Referral

T = Trait
EASES_LIFE = (
    T.EN_SUITE, T.BUS, T.PARKING, T.LIVELY, T.PETS, T.CHILDREN, T.VEGETARIAN, T.VEGAN, T.HALAL, T.KOSHER, *FAITHS,
)  # fmt: skip
"""A home without it harms nobody for some weeks; access, health, skills and what somebody cannot live with protect."""
CAN_WAIT = frozenset(
    {*(f"must_{trait}" for trait in EASES_LIFE), where_they_must_live.__name__, speaks_what_they_must.__name__}
)
OLD_AFTER_MONTHS = 12


def wishes_of(emergency: Emergency) -> Referral | None:
    """The newest referral of the person that this scheme was sent and that still holds: what another scheme was told, or a
    draft, is not this one's to read.
    """
    since = dates.add_months(dates.today(), -OLD_AFTER_MONTHS)
    return emergency.person.referrals.with_wishes_for(emergency.scheme_id, since).first()


def wanted_in(referral: Referral | None) -> Wanted | None:
    """What the person must have and brings along; None where nobody has written anything of the kind."""
    wanted = wanted_of(referral) if referral is not None else Wanted()
    return None if wanted == Wanted() else wanted


def emergency_wishes_gate(household: CarerHousehold, wanted: Wanted | None) -> Gate:
    """Every wish of either side that keeps this household from taking this person in."""
    return Gate([what_can_wait(line) for line in wishes_gate(household, wanted).lines] if wanted else [])


def what_can_wait(line: Line) -> Line:
    """The scheme manager may decide, with the reason, that this can wait while the emergency lasts.

    Source: GLOS-EMG. Only what eases life: a no of the carers or of who lives there stands, and so does what protects.
    """
    if line.missing is None or line.missing.key not in CAN_WAIT:
        return line
    return replace(line, missing=replace(line.missing, can_override=True))


def waits(line: Line) -> Line:
    """The line once the manager has decided so."""
    if line.missing is None or not line.missing.can_override:
        return line
    return Line(f"{line.label}: can wait, as the manager decided", met=True)
