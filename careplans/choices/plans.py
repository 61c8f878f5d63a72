"""Lists and moves of care and support plans."""

from django.db import models

from sharedliving.core.states import Moves


class PlanState(models.TextChoices):
    DRAFT = "draft", "Draft"
    AWAITING = "awaiting", "Waiting for sign-off"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Replaced"


PLAN_MOVES: Moves = {
    PlanState.DRAFT: frozenset({PlanState.AWAITING}),
    PlanState.AWAITING: frozenset({PlanState.DRAFT, PlanState.IN_FORCE}),
    PlanState.IN_FORCE: frozenset({PlanState.SUPERSEDED}),
}


class MetBy(models.TextChoices):
    """Who meets a need. A plan is not just a list of funded services (G14-PLAN-4)."""

    SHARED_LIVES = "shared_lives", "A Shared Lives carer"
    COUNCIL = "council", "Another service the council arranges"
    NHS = "nhs", "The NHS"
    FAMILY = "family", "Family, friends or an unpaid carer"
    COMMUNITY = "community", "The community"
    SELF = "self", "The person themselves"
    NOT_MET = "not_met", "Not met by the council"


class BudgetMechanism(models.TextChoices):
    COUNCIL_MANAGED = "council_managed", "Managed by the council"
    DIRECT_PAYMENT = "direct_payment", "Direct payment"
    SERVICE_FUND = "service_fund", "Individual service fund"
    MIXED = "mixed", "Mixed"
