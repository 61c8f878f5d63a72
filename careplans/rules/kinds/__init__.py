"""Every kind of assessment beside the Care Act one, by name. A new kind is its file here, its forms, and a line in both."""

from careplans.choices import Kind
from careplans.rules.kinds import budget, chc, financial, panel, unpaid_carer
from careplans.rules.kinds.needed import AssessmentKind
from careplans.rules.kinds.professional import OCCUPATIONAL, by_profession

KINDS: dict[str, AssessmentKind] = {
    Kind.UNPAID_CARER: unpaid_carer.KIND,
    Kind.BUDGET: budget.KIND,
    Kind.FINANCIAL: financial.KIND,
    Kind.CHC: chc.KIND,
    Kind.PANEL: panel.KIND,
    Kind.OCCUPATIONAL: OCCUPATIONAL,
    Kind.PHYSIOTHERAPY: by_profession(
        "physiotherapy", "Physiotherapy assessment", "How they move, and what keeps or improves it."
    ),
    Kind.NURSING: by_profession(
        "nursing", "Community nursing assessment", "Health needs, treatment and medicines at home."
    ),
    Kind.SPEECH: by_profession(
        "speech", "Speech and language assessment", "Communication, and eating and drinking safely."
    ),
    Kind.PSYCHOLOGY: by_profession("psychology", "Psychology assessment", "Mood, memory, behaviour, and what helps."),
}

__all__ = ["KINDS", "AssessmentKind"]
