"""When the yearly review with carers falls due, and what one left to be done. The scheme's alone."""

from django.urls import reverse

from people.choices import Clock
from placements.choices import CareKind
from placements.models import CarerReviewAction, HouseholdCare
from sharedliving.core.due import DueItem, DueKind, DueSource


def reviews_address(item: DueItem) -> str:
    """Of the household, where the review is begun or gone on with."""
    return reverse("carer-reviews", args=[item.object_id])


def action_address(item: DueItem) -> str:
    return reverse("carer-review-action", args=[item.object_id])


CARER_REVIEW = DueKind(
    "carer_review", "Yearly review with carers", "Hold the review", "A year after the approval or the last review",
    Clock.CARER_REVIEW, reviews_address,
)  # fmt: skip
CARER_REVIEW_ACTION = DueKind(
    "carer_review_action", "From a review with carers", "Do what was agreed", "A review with carers left it to be done",
    Clock.REVIEW_ACTION, action_address,
)  # fmt: skip
SOURCES = (
    DueSource(
        CARER_REVIEW,
        HouseholdCare,
        lambda seen: seen.open().filter(kind=CareKind.REVIEW),
        person=None,
        row="household_id",
    ),
    DueSource(CARER_REVIEW_ACTION, CarerReviewAction, lambda seen: seen.open(), person=None),
)
"""A suspended approval is reviewed too: only its end takes the review away."""
