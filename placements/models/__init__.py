from placements.models.agreement import Agreement, AgreementChange, AgreementLine, Signature
from placements.models.arrangement import Arrangement, ArrangementChange
from placements.models.contact_agreed import ContactAgreed
from placements.models.described import Described
from placements.models.household import (
    CarerAddress,
    CarerHousehold,
    CarerHouseholdChange,
    HouseholdCheck,
    Readiness,
)
from placements.models.household_risk import HouseholdRisk
from placements.models.matching import Candidate, CandidateChange, Introduction
from placements.models.more_asked import MoreAsked
from placements.models.otherwise import DecidedOtherwise, Lacked
from placements.models.protocol import Protocol
from placements.models.referral import Referral, ReferralChange
from placements.models.scheme import Scheme
from placements.models.scheme_assessment import SchemeAssessment
from placements.models.search import Search

__all__ = [
    "Agreement",
    "AgreementChange",
    "AgreementLine",
    "Arrangement",
    "ArrangementChange",
    "Candidate",
    "CandidateChange",
    "CarerAddress",
    "CarerHousehold",
    "CarerHouseholdChange",
    "ContactAgreed",
    "DecidedOtherwise",
    "Described",
    "HouseholdCheck",
    "HouseholdRisk",
    "Introduction",
    "Lacked",
    "MoreAsked",
    "Protocol",
    "Readiness",
    "Referral",
    "ReferralChange",
    "Scheme",
    "SchemeAssessment",
    "Search",
    "Signature",
]  # fmt: skip
