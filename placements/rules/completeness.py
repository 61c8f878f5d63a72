"""How much of what a match needs a referral says (G14-ASS-2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from placements.rules.needed import NEEDED
from placements.rules.referral import (
    all_risk_disclosed,
    consent_recorded,
    plan_says_needs,
    pressures_named,
    told_the_scheme,
)
from sharedliving.core.rules import Gate, Line, Missing

if TYPE_CHECKING:
    from placements.models import Referral


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the parts are filled in, of how many, and what is missing, each with where to put it right."""

    filled: int
    parts: int
    missing: tuple[Missing, ...]

    @property
    def words(self) -> str:
        """11 of 15 parts filled in."""
        return f"{self.filled} of {self.parts} parts filled in"


def completeness(referral: Referral) -> Completeness:
    """Everything that G14-ASS-2 names: needs and outcomes from the plan, the eleven things asked for, risk, consent, pressures."""
    lines = _lines(referral)
    missing = Gate(lines).missing
    return Completeness(len(lines) - len(missing), len(lines), tuple(missing))


def _lines(referral: Referral) -> list[Line]:
    return [
        plan_says_needs(referral.person, referral.plan),
        *(told_the_scheme(referral, needed) for needed in NEEDED),
        all_risk_disclosed(referral),
        pressures_named(referral),
        consent_recorded(referral),
    ]
