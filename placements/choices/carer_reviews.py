"""Lists and moves of the yearly review with approved carers."""

from django.db import models

from sharedliving.core.states import Moves


class CarerReviewState(models.TextChoices):
    OPEN = "open", "Being written"
    COMPLETED = "completed", "Completed"
    STOPPED = "stopped", "Not held"


CARER_REVIEW_MOVES: Moves = {
    CarerReviewState.OPEN: frozenset({CarerReviewState.COMPLETED, CarerReviewState.STOPPED}),
}


class Fitness(models.TextChoices):
    """Whether the carers can go on, as the review finds it."""

    FIT = "fit", "Yes"
    WITH_SUPPORT = "with_support", "Yes, with the support that is written down here"
    IN_DOUBT = "in_doubt", "It is in doubt"


class CarerRecommendation(models.TextChoices):
    CONTINUE = "continue", "Carry on as approved"
    ACTIONS = "actions", "Carry on as approved, with what is to be done"
    TERMS = "terms", "Change what they are approved for"
    PANEL = "panel", "Take the approval back to panel"


GOES_ON = (CarerRecommendation.CONTINUE, CarerRecommendation.ACTIONS)
"""Recommendations that leave the approval as it is, so that the review renews it."""
