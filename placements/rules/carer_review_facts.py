"""What the rules of a yearly review with carers look at."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from placements.rules.lines import check
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from placements.models import CarerReview


@dataclass(frozen=True, slots=True)
class CarerReviewFacts:
    """All that the rules need: the review, the live arrangements of which the carers' view is missing, what is to be done,
    the checks that have run out or do before the next review, the review before, and the last day for the next.
    """

    review: CarerReview
    unheard: Collection[str] = ()
    actions: int = 0
    lapsing: Collection[str] = ()
    supports_somebody: bool = False
    last: CarerReview | None = None
    latest_next: date | None = None

    def line(self, rule: Callable[..., Any], label: str, met: bool, section: str) -> Line:
        return check(rule, label, met, url=reverse("carer-review-section", args=[self.review.pk, section]))
