"""Which households could suit a referral, why, and why not the others. Never one number: reasons in words (6.3; ADR 11)."""

from placements.matching.shortlists import (
    MOST_LEFT_OUT,
    MOST_POSSIBLE,
    Shortlist,
    Suggestion,
    hard_reasons,
    shortlist,
    suggestion_for,
    supported_before,
)
from placements.matching.statement import Found, search
from placements.matching.wanted import Asked, asked_by

__all__ = [
    "MOST_LEFT_OUT",
    "MOST_POSSIBLE",
    "Asked",
    "Found",
    "Shortlist",
    "Suggestion",
    "asked_by",
    "hard_reasons",
    "search",
    "shortlist",
    "suggestion_for",
    "supported_before",
]
