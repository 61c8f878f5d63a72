"""Questions about many rows, a file for each thing."""

from placements.querysets.agreements import AgreementPartQuerySet, AgreementQuerySet, ArrangementQuerySet
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
    SearchQuerySet,
)
from placements.querysets.otherwise import DecidedOtherwiseQuerySet, LackedQuerySet
from placements.querysets.protocols import ProtocolQuerySet
from placements.querysets.referrals import MoreAskedQuerySet, ReferralQuerySet, SchemeAssessmentQuerySet
from placements.querysets.schemes import ReadinessQuerySet, SchemeQuerySet, VacancyQuerySet

__all__ = [
    "AgreementPartQuerySet",
    "AgreementQuerySet",
    "AppealQuerySet",
    "ApplicationPartQuerySet",
    "ApplicationQuerySet",
    "ArrangementQuerySet",
    "CandidateQuerySet",
    "CarerAddressQuerySet",
    "CarerHouseholdQuerySet",
    "CarerNoteQuerySet",
    "ConditionQuerySet",
    "DecidedOtherwiseQuerySet",
    "DescribedQuerySet",
    "EndingQuerySet",
    "HouseholdMemberQuerySet",
    "HouseholdPartQuerySet",
    "HouseholdRiskQuerySet",
    "IntroductionQuerySet",
    "LackedQuerySet",
    "MemberCheckQuerySet",
    "MoreAskedQuerySet",
    "PanelQuerySet",
    "ProtocolQuerySet",
    "ReadinessQuerySet",
    "ReferralQuerySet",
    "SchemeAssessmentQuerySet",
    "SchemeQuerySet",
    "SearchQuerySet",
    "VacancyQuerySet",
]
