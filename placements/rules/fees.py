"""Fee bands: how old a rate is, and from when on it counts as frozen (safety net 19; INV-NW, INV-YH)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from placements.rules.lines import message_of

if TYPE_CHECKING:
    from placements.models import FeeBand

WARN_MONTHS = 12


def rate_age(band: FeeBand, on: date) -> int:
    """Whole months since the rate began."""
    months = (on.year - band.valid_from.year) * 12 + on.month - band.valid_from.month
    return max(months - (on.day < band.valid_from.day), 0)


def rate_age_words(band: FeeBand, on: date) -> str:
    """How old the rate is: "7 months", "3 years"."""
    months = rate_age(band, on)
    if months < 24:
        return "1 month" if months == 1 else f"{months} months"
    return f"{months // 12} years"


def frozen_rate(band: FeeBand, on: date) -> str:
    """This rate is more than a year old: decide on an uplift, or write down why it stays.

    Source: INV-NW, INV-YH. "" while it is younger.
    """
    is_old = band.valid_to is None and rate_age(band, on) >= WARN_MONTHS
    return message_of(frozen_rate) if is_old else ""
