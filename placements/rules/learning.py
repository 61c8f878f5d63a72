"""What is learnt from an arrangement that ended as nobody had planned, and what becomes of its carers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import CarerFuture, LearningReview

PARTS = {
    "happened": "What happened",
    "early_signs": "Early signs",
    "would_have_helped": "What would have helped",
    "changes": "What changes",
}


def learning_gate(review: LearningReview) -> Gate:
    """Before a learning review is completed."""
    return Gate([every_part_is_written(review), council_has_its_part(review)])


def every_part_is_written(review: LearningReview) -> Line:
    """Write down what happened, what the early signs were, what would have helped and what changes.

    Source: G14-ASS-6. A breakdown that nobody learns from comes again.
    """
    lacking = [label.lower() for name, label in PARTS.items() if not getattr(review, name).strip()]
    message = f"Still to write: {', '.join(lacking)}."
    return check(every_part_is_written, "The scheme’s part", not lacking, message=message)


def council_has_its_part(review: LearningReview) -> Line:
    """The council has not added what it learnt. Ask the person’s care manager for it.

    Source: G14-CMS-1. An arrangement is made by both, and both learn from its end.
    """
    return check(council_has_its_part, "The council’s part", bool(review.council_part.strip()))


def carers_were_asked(future: CarerFuture) -> Line:
    """Select what comes next for the carers, and write down what they say.

    Source: GLOS-MON. Carers who are forgotten after an end stop.
    """
    met = bool(future.decided and future.words.strip())
    return check(carers_were_asked, "What comes next for the carers", met)
