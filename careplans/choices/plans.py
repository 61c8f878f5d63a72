"""Lists and moves of care and support plans."""

from django.db import models

from sharedliving.core.states import Moves


class PlanState(models.TextChoices):
    DRAFT = "draft", "Draft"
    AWAITING = "awaiting", "Waiting for sign-off"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Replaced"
    DECLINED = "declined", "Not wanted by the person"


PLAN_MOVES: Moves = {
    PlanState.DRAFT: frozenset({PlanState.AWAITING, PlanState.DECLINED}),
    PlanState.AWAITING: frozenset({PlanState.DRAFT, PlanState.IN_FORCE}),
    PlanState.IN_FORCE: frozenset({PlanState.SUPERSEDED}),
}


class PersonAgrees(models.TextChoices):
    """Whether the person agrees with their plan; who cannot decide this has somebody who may decide it for them (MCA)."""

    YES = "yes", "They agree"
    NO = "no", "They do not agree"
    CANNOT = "cannot", "They cannot decide this"


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
    SELF_FUNDED = "self_funded", "The person's own money"
    NHS = "nhs", "Paid and managed by the NHS"
    MIXED = "mixed", "Mixed"


class PaidBy(models.TextChoices):
    """Who is responsible for paying for what meets a need (domain research, 3.11 and 3.12)."""

    SOCIAL_CARE = "social_care", "Social care"
    AFTERCARE = "aftercare", "Section 117 aftercare"
    CHC = "chc", "NHS Continuing Healthcare"
    JOINT = "joint", "Joint package of council and NHS"


class PlanningTool(models.TextChoices):
    """A planning tool is never forced on anybody: each of these is a full answer (G14-PCP-2)."""

    USED = "used", "Used"
    DECLINED = "declined", "Offered and declined"
    NOT_OFFERED = "not_offered", "Not offered"
