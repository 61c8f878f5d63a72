"""What a licence has to say before it is kept (SLP-RENT, SLP-FOOD)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Licence

MOST_MONTHS = 12


def licence_gate(licence: Licence) -> Gate:
    return Gate([licence_names_the_room(licence), licence_lasts_a_year_at_most(licence)])


def licence_names_the_room(licence: Licence) -> Line:
    """Say which room the licence is for.

    Source: SLP-RENT, W12.
    """
    return check(licence_names_the_room, "Room named", bool(licence.room.strip()))


def licence_lasts_a_year_at_most(licence: Licence) -> Line:
    """A licence lasts a year at most, and is then renewed with what rent, food and utilities cost by then.

    Source: SLP-RENT.
    """
    met = licence.starts_on < licence.until <= dates.add_months(licence.starts_on, MOST_MONTHS)
    return check(licence_lasts_a_year_at_most, "A year at most", met)
