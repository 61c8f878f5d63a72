"""Questions about many rows, a file for each thing."""

from careplans.querysets.assessments import AssessmentPartQuerySet, AssessmentQuerySet
from careplans.querysets.common import ChangeQuerySet, CouncilRowQuerySet
from careplans.querysets.plans import CarePlanQuerySet, EasyReadQuerySet, PlanNeedQuerySet, PlanReleaseQuerySet
from careplans.querysets.requests import SupportRequestQuerySet

__all__ = [
    "AssessmentPartQuerySet",
    "AssessmentQuerySet",
    "CarePlanQuerySet",
    "ChangeQuerySet",
    "CouncilRowQuerySet",
    "EasyReadQuerySet",
    "PlanNeedQuerySet",
    "PlanReleaseQuerySet",
    "SupportRequestQuerySet",
]
