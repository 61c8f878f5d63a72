"""A scheme's arrangements and a council's records, compared both ways (G14-SYS-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line
from sharedliving.core.viewer import Viewer

if TYPE_CHECKING:
    from placements.models import Reconciliation


def checking_gate(row: Reconciliation, by: Viewer, words: str) -> Gate:
    """Before one side has checked what was compared."""
    return Gate([checked_by_its_own_side(row, by), checked_with_words(words)])


def checked_by_its_own_side(row: Reconciliation, by: Viewer) -> Line:
    """Only the council and the scheme that were compared check it, each for itself.

    Source: G14-SYS-1. Both ways: what one side has and the other has not.
    """
    met = by.organisation_id in (row.council_id, row.scheme_id)
    return check(checked_by_its_own_side, "Your own side", met)


def checked_with_words(words: str) -> Line:
    """Write down what you found and what you do about each difference.

    Source: G14-SYS-1. A tick alone closes nothing.
    """
    return check(checked_with_words, "What you found", bool(words.strip()))
