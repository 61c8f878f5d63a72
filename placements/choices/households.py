"""Lists and moves of carer households: approval, checks, risks, what they may support."""

from django.db import models

from sharedliving.core.states import Moves

MOST_PLACES = 3
"""Nobody may support more people at a time, whatever the approval says (APS13)."""


class HouseholdState(models.TextChoices):
    APPLYING = "applying", "Applying"
    APPROVED = "approved", "Approved"
    SUSPENDED = "suspended", "Suspended"
    ENDED = "ended", "Approval ended"


HOUSEHOLD_MOVES: Moves = {
    HouseholdState.APPLYING: frozenset({HouseholdState.APPROVED, HouseholdState.ENDED}),
    HouseholdState.APPROVED: frozenset({HouseholdState.SUSPENDED, HouseholdState.ENDED}),
    HouseholdState.SUSPENDED: frozenset({HouseholdState.APPROVED, HouseholdState.ENDED}),
    HouseholdState.ENDED: frozenset({HouseholdState.APPLYING}),  # an appeal was upheld
}


class RiskSubject(models.TextChoices):
    """What a risk of a carer household is about: never the person who lives there by arrangement (G14-RISK-3)."""

    MEMBER = "member", "Somebody who lives there or visits often"
    PET = "pet", "An animal"
    PREMISES = "premises", "The home itself"


class CheckKind(models.TextChoices):
    APPROVAL = "approval", "Approval review"
    DBS = "dbs", "DBS of every adult"
    INSURANCE = "insurance", "Insurance"
    TRAINING = "training", "Core training"
    HOME_SAFETY = "home_safety", "Home health and safety"
    EMERGENCY_TRAINING = "emergency_training", "Emergency training"


NEEDED_CHECKS = (CheckKind.APPROVAL, CheckKind.DBS, CheckKind.INSURANCE, CheckKind.TRAINING, CheckKind.HOME_SAFETY)
