from placements.models.agreement import Agreement, AgreementChange, AgreementLine, Signature
from placements.models.application import (
    Application,
    ApplicationChange,
    Declaration,
    Observation,
    Reference,
    StageRecord,
    VettingCheck,
)
from placements.models.arrangement import Arrangement, ArrangementChange
from placements.models.carer_note import CarerNote
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
from placements.models.member import HouseholdMember, MemberCheck
from placements.models.more_asked import MoreAsked
from placements.models.otherwise import DecidedOtherwise, Lacked
from placements.models.panel import Appeal, ApprovalCondition, ApprovalEnding, Panel, PanelDecision
from placements.models.protocol import Protocol
from placements.models.referral import Referral, ReferralChange
from placements.models.scheme import Scheme
from placements.models.scheme_assessment import SchemeAssessment
from placements.models.search import Search

__all__ = [
    "Agreement",
    "AgreementChange",
    "AgreementLine",
    "Appeal",
    "Application",
    "ApplicationChange",
    "ApprovalCondition",
    "ApprovalEnding",
    "Arrangement",
    "ArrangementChange",
    "Candidate",
    "CandidateChange",
    "CarerAddress",
    "CarerHousehold",
    "CarerHouseholdChange",
    "CarerNote",
    "ContactAgreed",
    "DecidedOtherwise",
    "Declaration",
    "Described",
    "HouseholdCheck",
    "HouseholdMember",
    "HouseholdRisk",
    "Introduction",
    "Lacked",
    "MemberCheck",
    "MoreAsked",
    "Observation",
    "Panel",
    "PanelDecision",
    "Protocol",
    "Readiness",
    "Reference",
    "Referral",
    "ReferralChange",
    "Scheme",
    "SchemeAssessment",
    "Search",
    "Signature",
    "StageRecord",
    "VettingCheck",
]  # fmt: skip
