"""The sections of a best interests decision, and everything it needs before it is completed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.rules import best_interests as rules
from careplans.rules.authority import covering
from careplans.rules.records import RecordKind
from careplans.rules.said import says
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import BestInterestsDecision

SECTIONS: dict[str, tuple[str, ...]] = {
    "wishes": ("wishes_now", "wishes_before", "beliefs"),
    "who": ("decision_maker", "decided_by", "is_long_term_move", "nobody_to_consult"),
    "decision": ("decided", "least_restrictive_why", "none_less_restrictive", "decided_on", "review_on"),
    "disagreement": ("disagreement",),
}
OPTIONS, CONSULTED = "options", "consulted"
Rule = Callable[["BestInterestsDecision"], bool]
LINES: tuple[tuple[str, str, Rule], ...] = (
    ("What they want and value", "wishes", rules.mca_4_wishes_come_first),
    ("Who decides", "who", rules.mca_4_decision_maker_is_named),
    ("Long-term move or not", "who", rules.mca_39_long_term_move_is_answered),
    ("At least two options", OPTIONS, rules.mca_4_two_options_are_weighed),
    ("A less restrictive option", OPTIONS, rules.mca_1_less_restrictive_is_considered),
    ("Others consulted", CONSULTED, rules.mca_4_others_are_consulted),
    ("Independent mental capacity advocate, where one is owed", CONSULTED, rules.mca_39_imca),
    ("What is decided", "decision", rules.mca_4_decision_is_written),
    ("Why it is least restrictive", "decision", rules.mca_1_why_least_restrictive),
    ("Date to look again", "decision", rules.mca_4_is_looked_at_again),
    ("What who disagrees can do", "disagreement", rules.mca_4_disagreement_has_a_way),
)


def gate(row: "BestInterestsDecision") -> Gate:
    """All lines, each linked to the section that puts it right."""
    name = row.person.name
    lines = [says(label, rule, rule(row), at(row, section), name=name) for label, section, rule in LINES]
    return Gate([*_authority(row, name), *lines])


def _authority(row: "BestInterestsDecision", name: str) -> list[Line]:
    follows, decides, has = (
        rules.mca_4_follows_lack_of_capacity,
        rules.mca_9_attorney_or_deputy_decides,
        rules.mca_9_whose_decision_it_is_has_authority,
    )
    those = covering(row.person.legal_authorities.all(), row.subject, dates.today())
    holders = " or ".join(str(each) for each in those)
    return [
        says(
            "Cannot decide this themselves",
            follows,
            follows(row.assessment),
            row.assessment.get_absolute_url(),
            name=name,
        ),
        says("Theirs to decide", decides, decides(row, those), at(row, "who"), name=name, holders=holders),
        says("Authority seen", has, has(row, those), at(row, "who"), name=name),
    ]


def at(row: "BestInterestsDecision", section: str) -> str:
    """The address of a section, or of the page of its options or of those consulted."""
    if section in (OPTIONS, CONSULTED):
        return reverse(f"best-interests-{section}", args=[row.pk])
    return reverse("best-interests-section", args=[row.pk, section])


BEST_INTERESTS = RecordKind("best_interests", "Best interests decision", SECTIONS, gate)
