"""The steps of getting to know each other: their order, who comes along, what the carers answer."""

from django.db import models

from placements.choices.matching import Step

LADDER = (
    Step.PROFILE_SHARED, Step.CARER_DECIDES, Step.MEETING, Step.TEA_VISIT, Step.OVERNIGHT, Step.WEEKEND, Step.TRIAL,
)  # fmt: skip
"""In which order they come (G8-MAT); one may be left out, with the reason."""

ON_PAPER = (Step.PROFILE_SHARED, Step.CARER_DECIDES)
"""Steps at which the person and the carers do not meet yet."""


class Came(models.TextChoices):
    """Who was there at a step."""

    PERSON = "person", "The person"
    CARERS = "carers", "The carers"
    FAMILY = "family", "Family or friends"
    ADVOCATE = "advocate", "An advocate"
    SCHEME = "scheme", "The scheme worker"
    CARE_MANAGER = "care_manager", "The care manager"
    OTHER = "other", "Somebody else"


class CarersAnswer(models.TextChoices):
    """What the carers say to a profile, before anybody has met."""

    WILLING = "willing", "They would like to meet"
    MORE = "more", "They need to know more first"
    NO = "no", "Not for them"
