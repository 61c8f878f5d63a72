"""Questions about many rows, a file for each thing."""

from careplans.querysets.advocacy import AdvocacyRecordQuerySet, AdvocateReferralQuerySet
from careplans.querysets.assessments import AssessmentPartQuerySet, AssessmentQuerySet, ContributionChaseQuerySet
from careplans.querysets.authority import LegalAuthorityQuerySet
from careplans.querysets.best_interests import BestInterestsPartQuerySet, BestInterestsQuerySet
from careplans.querysets.capacity import CapacityAssessmentQuerySet, CapacityReviewQuerySet
from careplans.querysets.common import ChangeQuerySet, CouncilRowQuerySet, OwedQuerySet
from careplans.querysets.limits import ApprovalLimitQuerySet
from careplans.querysets.onward import OnwardChaseQuerySet, OnwardReferralQuerySet
from careplans.querysets.plans import CarePlanQuerySet, EasyReadQuerySet, PlanNeedQuerySet
from careplans.querysets.promises import PromisedServiceQuerySet, PromiseNoteQuerySet
from careplans.querysets.releases import PlanReleaseQuerySet
from careplans.querysets.requests import SupportRequestQuerySet

__all__ = [
    "AdvocacyRecordQuerySet",
    "AdvocateReferralQuerySet",
    "ApprovalLimitQuerySet",
    "AssessmentPartQuerySet",
    "AssessmentQuerySet",
    "BestInterestsPartQuerySet",
    "BestInterestsQuerySet",
    "CapacityAssessmentQuerySet",
    "CapacityReviewQuerySet",
    "CarePlanQuerySet",
    "ChangeQuerySet",
    "ContributionChaseQuerySet",
    "CouncilRowQuerySet",
    "EasyReadQuerySet",
    "LegalAuthorityQuerySet",
    "OnwardChaseQuerySet",
    "OnwardReferralQuerySet",
    "OwedQuerySet",
    "PlanNeedQuerySet",
    "PlanReleaseQuerySet",
    "PromiseNoteQuerySet",
    "PromisedServiceQuerySet",
    "SupportRequestQuerySet",
]
