from careplans.models.assessment import Assessment, AssessmentChange, OutcomeFinding, Participant
from careplans.models.plan import CarePlan, CarePlanChange, PlanNeed, PlanRelease
from careplans.models.request import SupportRequest, SupportRequestChange

__all__ = [
    "Assessment", "AssessmentChange", "CarePlan", "CarePlanChange", "OutcomeFinding", "Participant", "PlanNeed",
    "PlanRelease", "SupportRequest", "SupportRequestChange",
]  # fmt: skip
