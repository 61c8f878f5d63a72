"""Which columns stand in which section, and what may be written before advocacy is decided."""

ASSESSMENT: dict[str, tuple[str, ...]] = {
    "words": ("own_words",),
    "method": ("method", "method_reason", "information_given_on", "information_format", "care_coordination", "care_coordinator"),
    "joint": ("complexity", "complexity_reason", "joint_visit_on", "joint_visit_with", "joint_visit_said"),
    "advocacy": (
        "difficulty_understanding", "difficulty_retaining", "difficulty_weighing", "difficulty_communicating",
        "evidence_understanding", "evidence_retaining", "evidence_weighing", "evidence_communicating",
        "advocacy", "appropriate_person", "appropriate_person_relationship", "appropriate_person_is_paid",
        "appropriate_person_accepted", "appropriate_person_is_able", "appropriate_person_is_implicated",
        "advocate_asked_on", "advocacy_reason",
    ),
    "strengths": ("strengths", "wellbeing"),
    "nhs": ("chc_considered", "chc_words"),
    "decision": (
        "needs_arise_from_condition", "condition", "affects_wellbeing", "eligibility", "eligibility_reasons",
        "against_count_reason", "advice_on_needs",
    ),
}  # fmt: skip
AT_THE_START = ("words", "method", "advocacy")

PLAN: dict[str, tuple[str, ...]] = {
    "words": ("own_words", "what_matters", "planning_tool", "planning_tool_note"),
    "money": (
        "weekly_budget", "weekly_contribution", "budget_mechanism", "contribution_notified_on", "contribution_starts_on",
        "benefits_claimed",
    ),
    "advice": ("advice_on_needs", "advice_on_prevention"),
    "back-up": ("back_up", "contingency"),
    "agreement": (
        "involved", "person_agrees", "agreement_steps", "agreement_capacity", "agreement_best_interests",
        "agreement_authority",
    ),
    "shared-lives": ("shared_lives_considered", "shared_lives_reason"),
}  # fmt: skip
NEED = (
    "area", "need", "is_eligible", "outcome", "how_we_know", "how_met", "met_by", "who", "start_by", "paid_by",
    "weekly_cost", "nhs_pays",
)  # fmt: skip


def columns(sections: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Every column of these sections."""
    return frozenset(name for names in sections.values() for name in names)


START_COLUMNS = columns({key: ASSESSMENT[key] for key in AT_THE_START})
PLAN_START_COLUMNS = columns({"words": PLAN["words"]})
TAKING_PART = frozenset(ASSESSMENT["advocacy"])
