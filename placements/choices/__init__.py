"""Lists and moves of this app, a file for each thing."""

from placements.choices.agreements import (
    AGREEMENT_MOVES,
    ARRANGEMENT_MOVES,
    UNPLANNED,
    AgreementState,
    ArrangementState,
    EndReason,
    Party,
)
from placements.choices.households import (
    HOUSEHOLD_MOVES,
    MOST_PLACES,
    NEEDED_CHECKS,
    CheckKind,
    HouseholdState,
    RiskSubject,
)
from placements.choices.kinds import (
    LIVES_IN,
    PLANNED,
    STAYS_OVERNIGHT,
    ArrangementKind,
    Funding,
    Setting,
    usual_setting,
)
from placements.choices.matching import (
    CANDIDATE_MOVES,
    CandidateState,
    Decision,
    ShownHow,
    Step,
)
from placements.choices.otherwise import GatePassed
from placements.choices.protocols import NEEDED_PROTOCOLS, ProtocolKind
from placements.choices.referrals import (
    HURRIES,
    REFERRAL_MOVES,
    DeclineReason,
    Pressure,
    ReferralState,
)

__all__ = [
    "AGREEMENT_MOVES",
    "ARRANGEMENT_MOVES",
    "CANDIDATE_MOVES",
    "HOUSEHOLD_MOVES",
    "HURRIES",
    "LIVES_IN",
    "MOST_PLACES",
    "NEEDED_CHECKS",
    "NEEDED_PROTOCOLS",
    "PLANNED",
    "REFERRAL_MOVES",
    "STAYS_OVERNIGHT",
    "UNPLANNED",
    "AgreementState",
    "ArrangementKind",
    "ArrangementState",
    "CandidateState",
    "CheckKind",
    "Decision",
    "DeclineReason",
    "EndReason",
    "Funding",
    "GatePassed",
    "HouseholdState",
    "Party",
    "Pressure",
    "ProtocolKind",
    "ReferralState",
    "RiskSubject",
    "Setting",
    "ShownHow",
    "Step",
    "usual_setting",
]
