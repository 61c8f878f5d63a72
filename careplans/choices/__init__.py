"""Lists and moves of this app, a file for each thing."""

from careplans.choices.advocacy import ADVOCATE_MOVES, AdvocacyDecision, AdvocateKind, AdvocateState, Process
from careplans.choices.assessments import (
    ASSESSMENT_MOVES,
    OUTCOME_HINTS,
    Ability,
    AssessmentState,
    Complexity,
    Eligibility,
    InformationFormat,
    Method,
    Outcome,
)
from careplans.choices.contributions import CONTRIBUTION_MOVES, ContributionState, Profession
from careplans.choices.delays import DelayReason
from careplans.choices.kinds import CHC_MOVES, ChcState, Kind, Unit
from careplans.choices.letters import TO_YOU, LetterWay
from careplans.choices.onward import ONWARD_MOVES, OnwardState, ServiceKind, SharingBasis
from careplans.choices.plans import PLAN_MOVES, BudgetMechanism, MetBy, PaidBy, PersonAgrees, PlanningTool, PlanState
from careplans.choices.promises import PROMISE_MOVES, PromiseState
from careplans.choices.requests import (
    CLD_OUTCOMES,
    ENDINGS,
    PRIORITY_HINTS,
    REQUEST_MOVES,
    About,
    Priority,
    RequestOutcome,
    RequestState,
    Route,
    Source,
)
from careplans.choices.waiting import ContactWay

__all__ = [
    "ADVOCATE_MOVES",
    "ASSESSMENT_MOVES",
    "CHC_MOVES",
    "CLD_OUTCOMES",
    "CONTRIBUTION_MOVES",
    "ENDINGS",
    "ONWARD_MOVES",
    "OUTCOME_HINTS",
    "PLAN_MOVES",
    "PRIORITY_HINTS",
    "PROMISE_MOVES",
    "REQUEST_MOVES",
    "TO_YOU",
    "Ability",
    "About",
    "AdvocacyDecision",
    "AdvocateKind",
    "AdvocateState",
    "AssessmentState",
    "BudgetMechanism",
    "ChcState",
    "Complexity",
    "ContactWay",
    "ContributionState",
    "DelayReason",
    "Eligibility",
    "InformationFormat",
    "Kind",
    "LetterWay",
    "MetBy",
    "Method",
    "OnwardState",
    "Outcome",
    "PaidBy",
    "PersonAgrees",
    "PlanState",
    "PlanningTool",
    "Priority",
    "Process",
    "Profession",
    "PromiseState",
    "RequestOutcome",
    "RequestState",
    "Route",
    "ServiceKind",
    "SharingBasis",
    "Source",
    "Unit",
]
