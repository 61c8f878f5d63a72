"""A panel assessment: what is put to a panel, what else was looked at, and what it decides."""

from careplans.rules.kinds.needed import Required, assessment_kind
from people.choices import Clock

SECTIONS = {
    "put": ("own_words", "put_to_panel", "why_panel"),
    "options": ("options", "costs"),
    "recommendation": ("recommendation",),
    "decision": ("panel_on", "panel_decision", "panel_reasons"),
}
KIND = assessment_kind(
    "panel",
    "Panel assessment",
    [
        Required("Their own words", "put", ("own_words",), "Write down what {name} wants, in their own words.", "CA9"),
        Required(
            "What is put to the panel", "put", ("put_to_panel", "why_panel"),
            "Say what is put to the panel, and why a panel has to decide.", "PANEL",
        ),
        Required("Options", "options", ("options",), "Describe the options that were looked at.", "PANEL"),
        Required("Costs", "options", ("costs",), "Say what each option costs a week.", "PANEL"),
        Required("Recommendation", "recommendation", ("recommendation",), "Say what is recommended, and why.", "PANEL"),
        Required("Panel date", "decision", ("panel_on",), "Enter the date of the panel.", "PANEL"),
        Required(
            "Decision", "decision", ("panel_decision", "panel_reasons"), "Enter the decision and its reasons.", "PANEL"
        ),
    ],
    sections=SECTIONS,
    why="A proposal with its options and costs, for a panel to decide.",
    clock=Clock.FUNDING,
)  # fmt: skip
