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
    """How carers are, as whoever comes finds them."""

    WELL = "well", "Well"
    TIRED = "tired", "Tired, and they manage"
    STRAINED = "strained", "Under strain"
    NOT_COPING = "not_coping", "Not coping: they cannot go on like this"
    NOT_MET = "not_met", "The visitor did not meet them"


MET = [(each.value, each.label) for each in Wellbeing if each != Wellbeing.NOT_MET]
"""What somebody who met them can find."""

STRAIN = (Wellbeing.STRAINED, Wellbeing.NOT_COPING)
"""Never left without something that is done about it."""


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
