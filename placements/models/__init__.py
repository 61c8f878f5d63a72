from placements.models.agreed_role import (
    AgreedRole,
)
from placements.models.agreement import (
    Agreement,
    AgreementChange,
    AgreementLine,
)
from placements.models.also_used import (
    AlsoUsedBy,
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
from placements.models.carer_agreement import (
    CarerAgreement,
    CarerAgreementChange,
    CarerAgreementSignature,
)
from placements.models.carer_note import (
    CarerNote,
)
from placements.models.carer_review import (
    CarerReview,
    CarerReviewAction,
    CarerReviewChange,
    CarersView,
)
from placements.models.contact_agreed import (
    ContactAgreed,
)
from placements.models.described import (
    Described,
)
from placements.models.emergency import (
    LEAST,
    Emergency,
    EmergencyChange,
)
from placements.models.emergency_care import (
    EmergencyExtension,
    EmergencyReview,
    OptionsReview,
)
from placements.models.ending import (
    EndNotice,
    HostCouncil,
    NextHome,
)
from placements.models.household import (
    CarerAddress,
    CarerHousehold,
    CarerHouseholdChange,
    HouseholdCheck,
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
from placements.models.learning import (
    CarerFuture,
    LearningReview,
)
from placements.models.licence import (
    Licence,
    LicenceChange,
    LicenceSignature,
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
from placements.models.money import (
    FeeBand,
    MoneyLine,
)
from placements.models.more_asked import (
    MoreAsked,
)
from placements.models.move import (
    MoveCheck,
    MoveItem,
)
from placements.models.moving_on import (
    HousingBid,
    MoveBlocker,
    MoveOnGoal,
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
from placements.models.readiness import (
    Readiness,
)
from placements.models.recommendation import (
    Recommendation,
)
from placements.models.reconciliation import (
    Difference,
    Reconciliation,
)
from placements.models.referral import (
    Referral,
    ReferralChange,
)
from placements.models.scanned_paper import (
    ScannedPaper,
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
from placements.models.signature import (
    AlsoSigned,
    NotSigned,
    Signature,
)
from placements.models.transfer import (
    Transfer,
    TransferLine,
)
from placements.models.transition import (
    TransitionStep,
)

__all__ = [
    "LEAST",
    "AgreedRole",
    "Agreement",
    "AgreementChange",
    "AgreementLine",
    "AlsoSigned",
    "AlsoUsedBy",
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
    "CarerAgreement",
    "CarerAgreementChange",
    "CarerAgreementSignature",
    "CarerBreak",
    "CarerFuture",
    "CarerHousehold",
    "CarerHouseholdChange",
    "CarerNote",
    "CarerReview",
    "CarerReviewAction",
    "CarerReviewChange",
    "CarerVisit",
    "CarersView",
    "ContactAgreed",
    "DecidedOtherwise",
    "Declaration",
    "Described",
    "Difference",
    "Emergency",
    "EmergencyChange",
    "EmergencyExtension",
    "EmergencyReview",
    "EndNotice",
    "FeeBand",
    "HostCouncil",
    "HouseholdCare",
    "HouseholdCheck",
    "HouseholdMember",
    "HouseholdNotice",
    "HouseholdRisk",
    "HousingBid",
    "Introduction",
    "Lacked",
    "LearningReview",
    "Licence",
    "LicenceChange",
    "LicenceSignature",
    "MemberCheck",
    "MoneyLine",
    "MoreAsked",
    "MoveBlocker",
    "MoveCheck",
    "MoveItem",
    "MoveOnGoal",
    "NextHome",
    "NotSigned",
    "Observation",
    "OptionsReview",
    "Panel",
    "PanelDecision",
    "PlannedStep",
    "Protocol",
    "Readiness",
    "Recommendation",
    "Reconciliation",
    "Reference",
    "Referral",
    "ReferralChange",
    "ScannedPaper",
    "Scheme",
    "SchemeAssessment",
    "Search",
    "Signature",
    "StageRecord",
    "Transfer",
    "TransferLine",
    "TransitionStep",
    "UnderNotice",
    "VettingCheck",
]  # fmt: skip
