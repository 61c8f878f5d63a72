"""The sections of a mental capacity assessment, and everything it needs before it is completed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices.capacity import ABILITIES
from careplans.rules import capacity as rules
from careplans.rules.records import RecordKind
from careplans.rules.said import says
from sharedliving.core.rules import Gate

if TYPE_CHECKING:
    from careplans.models import CapacityAssessment

SECTIONS: dict[str, tuple[str, ...]] = {
    "words": ("own_words",),
    "decision": ("decision", "subject", "trigger", "presumed", "relevant_information"),
    "support": ("support_kinds", "support_given", "support_when", "communication"),
    "abilities": tuple(name for ability in ABILITIES for name in (ability, f"{ability}_evidence")),
    "cause": ("has_impairment", "impairment", "because_of_it", "causal_link"),
    "conclusion": ("conclusion", "reasons", "could_regain", "can_wait", "assessed_on", "review_on"),
}
LINES: tuple[tuple[str, str, Callable[["CapacityAssessment"], bool]], ...] = (
    ("In the person’s own words", "words", rules.g14_pcp_1_capacity_own_words),
    ("One decision", "decision", rules.mca_2_decision_is_named),
    ("What it is about", "decision", rules.mca_2_decision_has_a_subject),
    ("What raised the doubt", "decision", rules.mca_2_doubt_is_explained),
    ("Begun from the presumption", "decision", rules.mca_1_presumption_is_stated),
    ("What they have to know", "decision", rules.mca_3_relevant_information),
    ("Support to decide", "support", rules.mca_1_support_comes_before_lacks),
    ("The four abilities, each with evidence", "abilities", rules.mca_3_four_abilities_have_evidence),
    ("Whether an impairment is the cause", "cause", rules.mca_2_cause_is_asked_for),
    ("Impairment named", "cause", rules.mca_2_lacks_needs_impairment),
    ("Because of the impairment", "cause", rules.mca_2_lacks_needs_causal_link),
    ("Conclusion and reasons", "conclusion", rules.mca_2_conclusion_has_reasons),
    ("Conclusion fits the four abilities", "conclusion", rules.mca_3_all_four_is_capacity),
    ("Conclusion fits the cause", "conclusion", rules.mca_2_has_fits_what_was_found),
    ("Whether it can wait", "conclusion", rules.mca_4_whether_the_decision_can_wait),
    ("Date of the assessment", "conclusion", rules.mca_2_assessment_has_a_date),
)


def gate(row: "CapacityAssessment") -> Gate:
    """All lines, each linked to the section that puts it right."""
    name = row.person.name
    return Gate([says(label, rule, rule(row), at(row, section), name=name) for label, section, rule in LINES])


def at(row: "CapacityAssessment", section: str) -> str:
    """The address of a section."""
    return reverse("capacity-section", args=[row.pk, section])


CAPACITY = RecordKind("capacity", "Mental capacity assessment", SECTIONS, gate)
