"""Questions about many rows, a file for each thing."""

from placements.querysets.agreements import (
    AgreementPartQuerySet,
    AgreementQuerySet,
    ArrangementQuerySet,
)
from placements.querysets.answers import (
    RecommendationQuerySet,
)
from placements.querysets.applications import (
    AppealQuerySet,
    ApplicationPartQuerySet,
    ApplicationQuerySet,
    CarerNoteQuerySet,
    ConditionQuerySet,
    EndingQuerySet,
    HouseholdMemberQuerySet,
    MemberCheckQuerySet,
    PanelQuerySet,
)
from placements.querysets.carer_reviews import (
    CarerReviewActionQuerySet,
    CarerReviewPartQuerySet,
    CarerReviewQuerySet,
)
from placements.querysets.emergencies import (
    EmergencyPartQuerySet,
    EmergencyQuerySet,
    TransitionStepQuerySet,
)
from placements.querysets.endings import (
    CarerFutureQuerySet,
    EndNoticeQuerySet,
    HostCouncilQuerySet,
    LearningReviewQuerySet,
    NextHomeQuerySet,
)
from placements.querysets.household_care import (
    BackUpQuerySet,
    BreakEntitlementQuerySet,
    CarerBreakQuerySet,
    HouseholdCareQuerySet,
    HouseholdNoticeQuerySet,
    UnderNoticeQuerySet,
)
from placements.querysets.households import (
    AlsoUsedByQuerySet,
    CarerAddressQuerySet,
    CarerHouseholdQuerySet,
    HouseholdPartQuerySet,
    HouseholdRiskQuerySet,
    LentHouseholdPartQuerySet,
)
from placements.querysets.joint import (
    DifferenceQuerySet,
    ReconciliationQuerySet,
    TransferLineQuerySet,
    TransferQuerySet,
)
from placements.querysets.matching import (
    CandidateQuerySet,
    DescribedQuerySet,
    IntroductionQuerySet,
    PlannedStepQuerySet,
    SearchQuerySet,
)
from placements.querysets.money import (
    FeeBandQuerySet,
    MoneyLineQuerySet,
)
from placements.querysets.moves import (
    MoveCheckQuerySet,
    MoveItemQuerySet,
)
from placements.querysets.moving_on import (
    MoveOnGoalQuerySet,
    MoveOnPartQuerySet,
)
from placements.querysets.otherwise import (
    DecidedOtherwiseQuerySet,
    LackedQuerySet,
)
from placements.querysets.papers import (
    CarerAgreementPartQuerySet,
    CarerAgreementQuerySet,
    LicencePartQuerySet,
    LicenceQuerySet,
    ScannedPaperQuerySet,
)
from placements.querysets.protocols import (
    ProtocolQuerySet,
)
from placements.querysets.referrals import (
    MoreAskedQuerySet,
    ReferralQuerySet,
    SchemeAssessmentQuerySet,
)
from placements.querysets.schemes import (
    ReadinessQuerySet,
    SchemeQuerySet,
    VacancyQuerySet,
)

__all__ = [
    "AgreementPartQuerySet",
    "AgreementQuerySet",
    "AlsoUsedByQuerySet",
    "AppealQuerySet",
    "ApplicationPartQuerySet",
    "ApplicationQuerySet",
    "ArrangementQuerySet",
    "BackUpQuerySet",
    "BreakEntitlementQuerySet",
    "CandidateQuerySet",
    "CarerAddressQuerySet",
    "CarerAgreementPartQuerySet",
    "CarerAgreementQuerySet",
    "CarerBreakQuerySet",
    "CarerFutureQuerySet",
    "CarerHouseholdQuerySet",
    "CarerNoteQuerySet",
    "CarerReviewActionQuerySet",
    "CarerReviewPartQuerySet",
    "CarerReviewQuerySet",
    "ConditionQuerySet",
    "DecidedOtherwiseQuerySet",
    "DescribedQuerySet",
    "DifferenceQuerySet",
    "EmergencyPartQuerySet",
    "EmergencyQuerySet",
    "EndNoticeQuerySet",
    "EndingQuerySet",
    "FeeBandQuerySet",
    "HostCouncilQuerySet",
    "HouseholdCareQuerySet",
    "HouseholdMemberQuerySet",
    "HouseholdNoticeQuerySet",
    "HouseholdPartQuerySet",
    "HouseholdRiskQuerySet",
    "IntroductionQuerySet",
    "LackedQuerySet",
    "LearningReviewQuerySet",
    "LentHouseholdPartQuerySet",
    "LicencePartQuerySet",
    "LicenceQuerySet",
    "MemberCheckQuerySet",
    "MoneyLineQuerySet",
    "MoreAskedQuerySet",
    "MoveCheckQuerySet",
    "MoveItemQuerySet",
    "MoveOnGoalQuerySet",
    "MoveOnPartQuerySet",
    "NextHomeQuerySet",
    "PanelQuerySet",
    "PlannedStepQuerySet",
    "ProtocolQuerySet",
    "ReadinessQuerySet",
    "RecommendationQuerySet",
    "ReconciliationQuerySet",
    "ReferralQuerySet",
    "ScannedPaperQuerySet",
    "SchemeAssessmentQuerySet",
    "SchemeQuerySet",
    "SearchQuerySet",
    "TransferLineQuerySet",
    "TransferQuerySet",
    "TransitionStepQuerySet",
    "UnderNoticeQuerySet",
    "VacancyQuerySet",
]  # fmt: skip
