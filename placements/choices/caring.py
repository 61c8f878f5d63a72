"""Looking after carer households: visits, breaks, notice."""

from django.db import models

NIGHTS_A_YEAR = 28
"""Nights of paid break a year, where a scheme has not said otherwise (NEWC, YLYW)."""

NOTICE_DAYS = 28
"""The shortest notice of a household, unless all agreed to less (MEDWAY-N)."""


class CareKind(models.TextChoices):
    """What a scheme owes a carer household again and again."""

    VISIT = "visit", "Visit to the carers"
    BREAKS = "breaks", "Breaks planned"
    REVIEW = "review", "Yearly review with the carers"


class Wellbeing(models.TextChoices):
    WELL = "well", "Well"
    STRAINED = "strained", "Under strain"
    NOT_COPING = "not_coping", "Not coping"


class CarerSign(models.TextChoices):
    """Early signs that carers may not go on."""

    TIRED = "tired", "Tired"
    MONEY = "money", "Worried about money"
    CONFLICT = "conflict", "Conflict in the household or with somebody around it"
    HEALTH = "health", "Their own health"
    STOPPING = "stopping", "Thinking of stopping"


class NoticeReason(models.TextChoices):
    RETIRING = "retiring", "They retire"
    HEALTH = "health", "Their health"
    MOVING = "moving", "They move house"
    FAMILY = "family", "A change in their own family"
    MONEY = "money", "Money"
    NOT_WORKING = "not_working", "It does not work with who lives there"
    SUPPORT = "support", "Too little support from scheme or council"
    OTHER = "other", "Another reason"
