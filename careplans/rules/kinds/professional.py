"""Assessments by other professionals: occupational therapy with questions of its own, and those that share theirs."""

from careplans.rules.kinds.needed import AssessmentKind, Required, assessment_kind

WHO = ("professional", "organisation")
OCCUPATIONAL_SECTIONS = {
    "words": ("own_words",),
    "daily": ("self_care", "moving", "home", "working"),
    "equipment": ("equipment", "adaptations", "risks_at_home"),
    "advice": ("goals", "recommendations"),
    "who": (*WHO, "seen_on"),
}
SECTIONS = {
    "words": ("own_words",),
    "found": ("question", "found"),
    "advice": ("goals", "recommendations"),
    "who": (*WHO, "seen_on"),
}
WORDS = Required("Their own words", "words", ("own_words",), "Write down what {name} says, in their own words.", "CA9")
END = (
    Required("Goals", "advice", ("goals",), "Say which goals {name} wants to reach.", "ASSREG3"),
    Required("Recommendations", "advice", ("recommendations",), "Say what is recommended.", "ASSREG3"),
    Required(
        "Who saw them, and when", "who", ("professional", "seen_on"), "Say who saw {name}, and when.", "ASSREG3"
    ),
)  # fmt: skip
OCCUPATIONAL = assessment_kind(
    "occupational",
    "Occupational therapy assessment",
    [
        WORDS,
        Required(
            "Daily life", "daily", ("self_care", "moving", "home"),
            "Say how {name} manages self-care, moving about and the home.", "ASSREG3",
        ),
        Required(
            "Equipment and adaptations", "equipment", ("equipment", "adaptations"),
            "Say which equipment and adaptations there are, and which would help.", "ASSREG3",
        ),
        Required(
            "Risks at home", "equipment", ("risks_at_home",), "Say which risks there are at home, or that there are none.",
            "ASSREG3",
        ),
        *END,
    ],
    sections=OCCUPATIONAL_SECTIONS,
    why="How they manage everyday tasks; equipment and adaptations.",
)  # fmt: skip


def by_profession(key: str, label: str, why: str) -> AssessmentKind:
    """A kind that shares the questions of professionals."""
    found = Required(
        "Question and findings", "found", ("question", "found"), "Say what was asked, and what was found.", "ASSREG3"
    )
    return assessment_kind(key, label, [WORDS, found, *END], sections=SECTIONS, why=why)
