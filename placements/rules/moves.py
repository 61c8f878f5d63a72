"""What may be ticked off on the way to a move, and what has to come first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import AFTER_THE_DATE, MoveState
from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Agreement, Candidate, MoveItem

WAITS_LONG = 28
"""Days after which a move that waits for funding alone stands on the safety net."""


def item_gate(item: MoveItem, state: str, words: str) -> Gate:
    """What has to be so before something that a move waits for is settled (G8-MAT)."""
    return Gate([date_fixed_first(item, state), not_needed_explained(item, state, words)])


def date_fixed_first(item: MoveItem, state: str) -> Line:
    """Fix the day of the move first, in the arrangement agreement: this can only be done then.

    Source: G8-MAT. Housing benefit can be claimed only once a date is fixed; notice given too early leaves nobody a home.
    """
    met = state != MoveState.DONE or item.kind not in AFTER_THE_DATE or planned_start(item.move.candidate) is not None
    return check(date_fixed_first, "The day is fixed", met, url=_page(item))


def not_needed_explained(item: MoveItem, state: str, words: str) -> Line:
    """Say why it is not needed.

    Source: G8-MAT. What is left out by mistake stops the move on the day.
    """
    met = state != MoveState.NOT_NEEDED or bool(words.strip())
    return check(not_needed_explained, "Why it is not needed", met, url=_page(item))


def planned_start(candidate: Candidate) -> date | None:
    """The day of the move, once there is an agreement that names it."""
    agreement = agreement_of(candidate)
    return agreement.planned_start if agreement is not None else None


def agreement_of(candidate: Candidate) -> Agreement | None:
    """The newest version of what the four agree on for this match."""
    return max(candidate.agreements.all(), key=lambda each: each.number, default=None)


def _page(item: MoveItem) -> str:
    return reverse("move", args=[item.move.candidate_id])
