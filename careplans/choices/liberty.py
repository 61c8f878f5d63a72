"""Answers of a liberty screen."""

from django.db import models


class FactorAnswer(models.TextChoices):
    NO = "no", "No"
    PARTLY = "partly", "Partly, or now and then"
    YES = "yes", "Yes"


class LibertyDecision(models.TextChoices):
    NOT = "not", "Not a deprivation of liberty"
    APPLY = "apply", "May be a deprivation of liberty: apply to the Court of Protection"
    AUTHORISED = "authorised", "Authorised already by a court order in force"
    ADVICE = "advice", "Cannot be decided yet: needs legal advice"


class LibertyPriority(models.TextChoices):
    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


class LibertyConsent(models.TextChoices):
    CAPACITY = "capacity", "They can decide about where they live, and agree"
    SHOWN = "shown", "They show by words or behaviour that they are content"
    NOT_SHOWN = "not_shown", "They do not show that they are content"
    UNCLEAR = "unclear", "It cannot be told"


class Shows(models.TextChoices):
    CONTENT = "content", "Contentment"
    OBJECTION = "objection", "Objection"
    NEITHER = "neither", "Neither, or it cannot be told"
