from careplans.models.advocacy import AdvocacyRecord, AdvocateReferral, AdvocateReferralChange
from careplans.models.aftercare import Aftercare, AftercareChange
from careplans.models.assessment import Assessment, AssessmentChange, OutcomeFinding, Participant
from careplans.models.assessment_copy import AssessmentCopy
from careplans.models.authority import LegalAuthority
from careplans.models.best_interests import (
    BestInterestsConsulted,
    BestInterestsDecision,
    BestInterestsDecisionChange,
    BestInterestsOption,
)
from careplans.models.budget_line import BudgetLine
from careplans.models.capacity import CapacityAssessment, CapacityAssessmentChange, CapacityReview
from careplans.models.continuing_care import ContinuingCare, ContinuingCareChange
from careplans.models.contribution import Contribution, ContributionChange, ContributionChase
from careplans.models.coordination import CareCoordination
from careplans.models.court import (
    CourtApplication,
    CourtApplicationChange,
    CourtAuthorisation,
    CourtAuthorisationChange,
)
from careplans.models.easy_read import EasyRead
from careplans.models.funding import FundingApplication, FundingApplicationChange, FundingLine
from careplans.models.letter import DecisionLetter
from careplans.models.liberty import (
    LibertyEvidence,
    LibertyFramework,
    LibertyObjection,
    LibertyScreen,
    LibertyScreenChange,
)
from careplans.models.limit import ApprovalLimit
from careplans.models.on_behalf import SignedFor
from careplans.models.onward import OnwardChase, OnwardReferral, OnwardReferralChange
from careplans.models.plan import CarePlan, CarePlanChange, PlanNeed
from careplans.models.promise import PromisedService, PromisedServiceChange, PromiseNote
from careplans.models.quality import (
    QualityCheck,
    QualityCheckChange,
    QualityFinding,
    QualityFollowUp,
    QualitySample,
)
from careplans.models.release import PlanRelease
from careplans.models.request import SupportRequest, SupportRequestChange
from careplans.models.restriction import Restriction
from careplans.models.risk import BehaviourSupport, Risk, RiskAgreement, RiskAssessment, RiskAssessmentChange
from careplans.models.safeguarding import ProtectionStep, SafeguardingConcern, SafeguardingConcernChange
from careplans.models.support import SupportCopy, SupportNeed, SupportPlan, SupportPlanChange, SupportReview
from careplans.models.waiting import Triage, WaitingContact

__all__ = [
    "AdvocacyRecord",
    "AdvocateReferral",
    "AdvocateReferralChange",
    "Aftercare",
    "AftercareChange",
    "ApprovalLimit",
    "Assessment",
    "AssessmentChange",
    "AssessmentCopy",
    "BehaviourSupport",
    "BestInterestsConsulted",
    "BestInterestsDecision",
    "BestInterestsDecisionChange",
    "BestInterestsOption",
    "BudgetLine",
    "CapacityAssessment",
    "CapacityAssessmentChange",
    "CapacityReview",
    "CareCoordination",
    "CarePlan",
    "CarePlanChange",
    "ContinuingCare",
    "ContinuingCareChange",
    "Contribution",
    "ContributionChange",
    "ContributionChase",
    "CourtApplication",
    "CourtApplicationChange",
    "CourtAuthorisation",
    "CourtAuthorisationChange",
    "DecisionLetter",
    "EasyRead",
    "FundingApplication",
    "FundingApplicationChange",
    "FundingLine",
    "LegalAuthority",
    "LibertyEvidence",
    "LibertyFramework",
    "LibertyObjection",
    "LibertyScreen",
    "LibertyScreenChange",
    "OnwardChase",
    "OnwardReferral",
    "OnwardReferralChange",
    "OutcomeFinding",
    "Participant",
    "PlanNeed",
    "PlanRelease",
    "PromiseNote",
    "PromisedService",
    "PromisedServiceChange",
    "ProtectionStep",
    "QualityCheck",
    "QualityCheckChange",
    "QualityFinding",
    "QualityFollowUp",
    "QualitySample",
    "Restriction",
    "Risk",
    "RiskAgreement",
    "RiskAssessment",
    "RiskAssessmentChange",
    "SafeguardingConcern",
    "SafeguardingConcernChange",
    "SignedFor",
    "SupportCopy",
    "SupportNeed",
    "SupportPlan",
    "SupportPlanChange",
    "SupportRequest",
    "SupportRequestChange",
    "SupportReview",
    "Triage",
    "WaitingContact",
]
