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
from placements.querysets.household_care import (
    BackUpQuerySet,
    BreakEntitlementQuerySet,
    CarerBreakQuerySet,
    HouseholdCareQuerySet,
    HouseholdNoticeQuerySet,
    UnderNoticeQuerySet,
)
from placements.querysets.households import (
    CarerAddressQuerySet,
    CarerHouseholdQuerySet,
    HouseholdPartQuerySet,
    HouseholdRiskQuerySet,
)
from placements.querysets.matching import (
    CandidateQuerySet,
    DescribedQuerySet,
    IntroductionQuerySet,
    PlannedStepQuerySet,
    SearchQuerySet,
)
from placements.querysets.moves import (
    MoveCheckQuerySet,
    MoveItemQuerySet,
)
from placements.querysets.otherwise import (
    DecidedOtherwiseQuerySet,
    LackedQuerySet,
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
    "AppealQuerySet",
    "ApplicationPartQuerySet",
    "ApplicationQuerySet",
    "ArrangementQuerySet",
    "BackUpQuerySet",
    "BreakEntitlementQuerySet",
    "CandidateQuerySet",
    "CarerAddressQuerySet",
    "CarerBreakQuerySet",
    "CarerHouseholdQuerySet",
    "CarerNoteQuerySet",
    "ConditionQuerySet",
    "DecidedOtherwiseQuerySet",
    "DescribedQuerySet",
    "EndingQuerySet",
    "HouseholdCareQuerySet",
    "HouseholdMemberQuerySet",
    "HouseholdNoticeQuerySet",
    "HouseholdPartQuerySet",
    "HouseholdRiskQuerySet",
    "IntroductionQuerySet",
    "LackedQuerySet",
    "MemberCheckQuerySet",
    "MoreAskedQuerySet",
    "MoveCheckQuerySet",
    "MoveItemQuerySet",
    "PanelQuerySet",
    "PlannedStepQuerySet",
    "ProtocolQuerySet",
    "ReadinessQuerySet",
    "RecommendationQuerySet",
    "ReferralQuerySet",
    "SchemeAssessmentQuerySet",
    "SchemeQuerySet",
    "SearchQuerySet",
    "UnderNoticeQuerySet",
    "VacancyQuerySet",
]  # fmt: skip
