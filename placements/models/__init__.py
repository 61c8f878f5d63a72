from placements.models.agreement import (
    Agreement,
    AgreementChange,
    AgreementLine,
    Signature,
)
from placements.models.application import (
    Application,
    ApplicationChange,
    Declaration,
    Observation,
    Reference,
    StageRecord,
    VettingCheck,
)
from placements.models.arrangement import (
    Arrangement,
    ArrangementChange,
)
from placements.models.carer_note import (
    CarerNote,
)
from placements.models.contact_agreed import (
    ContactAgreed,
)
from placements.models.described import (
    Described,
)
from placements.models.household import (
    CarerAddress,
    CarerHousehold,
    CarerHouseholdChange,
    HouseholdCheck,
    Readiness,
)
from placements.models.household_care import (
    BackUp,
    BreakEntitlement,
    CarerBreak,
    CarerVisit,
    HouseholdCare,
)
from placements.models.household_notice import (
    HouseholdNotice,
    UnderNotice,
)
from placements.models.household_risk import (
    HouseholdRisk,
)
from placements.models.matching import (
    Candidate,
    CandidateChange,
    Introduction,
)
from placements.models.member import (
    HouseholdMember,
    MemberCheck,
)
from placements.models.more_asked import (
    MoreAsked,
)
from placements.models.move import (
    MoveCheck,
    MoveItem,
)
from placements.models.otherwise import (
    DecidedOtherwise,
    Lacked,
)
from placements.models.panel import (
    Appeal,
    ApprovalCondition,
    ApprovalEnding,
    Panel,
    PanelDecision,
)
from placements.models.planned_step import (
    PlannedStep,
)
from placements.models.protocol import (
    Protocol,
)
from placements.models.recommendation import (
    Recommendation,
)
from placements.models.referral import (
    Referral,
    ReferralChange,
)
from placements.models.scheme import (
    Scheme,
)
from placements.models.scheme_assessment import (
    SchemeAssessment,
)
from placements.models.search import (
    Search,
)

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
    "BackUp",
    "BreakEntitlement",
    "Candidate",
    "CandidateChange",
    "CarerAddress",
    "CarerBreak",
    "CarerHousehold",
    "CarerHouseholdChange",
    "CarerNote",
    "CarerVisit",
    "ContactAgreed",
    "DecidedOtherwise",
    "Declaration",
    "Described",
    "HouseholdCare",
    "HouseholdCheck",
    "HouseholdMember",
    "HouseholdNotice",
    "HouseholdRisk",
    "Introduction",
    "Lacked",
    "MemberCheck",
    "MoreAsked",
    "MoveCheck",
    "MoveItem",
    "Observation",
    "Panel",
    "PanelDecision",
    "PlannedStep",
    "Protocol",
    "Readiness",
    "Recommendation",
    "Reference",
    "Referral",
    "ReferralChange",
    "Scheme",
    "SchemeAssessment",
    "Search",
    "Signature",
    "StageRecord",
    "UnderNotice",
    "VettingCheck",
]  # fmt: skip
