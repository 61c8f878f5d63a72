"""Lists of the sampling of records against the standards."""

from django.db import models


class Sampled(models.TextChoices):
    """Which records are sampled."""

    ASSESSMENT = "assessment", "Care Act assessments"
    PLAN = "plan", "Care and support plans"


class Verdict(models.TextChoices):
    MET = "met", "Met"
    PARTLY = "partly", "Partly met"
    NOT = "not", "Not met"
    NOT_APPLICABLE = "na", "Does not apply"


ASKS_WHY = (Verdict.PARTLY, Verdict.NOT)


class FollowUp(models.TextChoices):
    """What a check asks for afterwards."""

    READ = "read", "Read the check"
    CHANGE = "change", "Do what the check asks for"
