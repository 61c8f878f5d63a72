"""Lists and moves of this app, a file for each thing."""

from careplans.choices.assessments import (
    ASSESSMENT_MOVES,
    OUTCOME_HINTS,
    Ability,
    AdvocacyDecision,
    AssessmentState,
    Eligibility,
    Method,
    Outcome,
)
from careplans.choices.plans import PLAN_MOVES, BudgetMechanism, MetBy, PaidBy, PlanningTool, PlanState
from careplans.choices.promises import PROMISE_MOVES, PromiseState
from careplans.choices.requests import REQUEST_MOVES, RequestState, Source

__all__ = [
    "ASSESSMENT_MOVES",
    "OUTCOME_HINTS",
    "PLAN_MOVES",
    "PROMISE_MOVES",
    "REQUEST_MOVES",
    "Ability",
    "AdvocacyDecision",
    "AssessmentState",
    "BudgetMechanism",
    "Eligibility",
    "MetBy",
    "Method",
    "Outcome",
    "PaidBy",
    "PlanState",
    "PlanningTool",
    "PromiseState",
    "RequestState",
    "Source",
]
