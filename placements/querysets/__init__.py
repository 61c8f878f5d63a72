"""Questions about many rows, a file for each thing."""

from placements.querysets.agreements import AgreementPartQuerySet, AgreementQuerySet, ArrangementQuerySet
from placements.querysets.households import (
    CarerAddressQuerySet,
    CarerHouseholdQuerySet,
    HouseholdPartQuerySet,
    HouseholdRiskQuerySet,
    SchemeQuerySet,
)
from placements.querysets.matching import CandidateQuerySet, DescribedQuerySet, IntroductionQuerySet
from placements.querysets.otherwise import DecidedOtherwiseQuerySet, LackedQuerySet
from placements.querysets.protocols import ProtocolQuerySet
from placements.querysets.referrals import MoreAskedQuerySet, ReferralQuerySet, SchemeAssessmentQuerySet

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
    "ReferralQuerySet",
    "SchemeAssessmentQuerySet",
    "SchemeQuerySet",
]
