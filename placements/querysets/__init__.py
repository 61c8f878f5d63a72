"""Questions about many rows, a file for each thing."""

from placements.querysets.agreements import AgreementPartQuerySet, AgreementQuerySet, ArrangementQuerySet
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
    "ArrangementQuerySet",
    "CandidateQuerySet",
    "CarerAddressQuerySet",
    "CarerHouseholdQuerySet",
    "DecidedOtherwiseQuerySet",
    "DescribedQuerySet",
    "HouseholdPartQuerySet",
    "HouseholdRiskQuerySet",
    "IntroductionQuerySet",
    "LackedQuerySet",
    "MoreAskedQuerySet",
    "ProtocolQuerySet",
    "ReadinessQuerySet",
    "ReferralQuerySet",
    "SchemeAssessmentQuerySet",
    "SchemeQuerySet",
    "SearchQuerySet",
    "VacancyQuerySet",
]
