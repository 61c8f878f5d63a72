"""The gates of a risk assessment: before agreement is asked for, and before it is in force. Everything missing at once."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices.risk import RiskParty
from careplans.rules import risk as rules
from careplans.rules.said import says
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import BehaviourSupport, Risk, RiskAgreement, RiskAssessment

OF_A_RISK: tuple[tuple[str, Callable[["Risk"], bool]], ...] = (
    ("what they gain, think and agreed", rules.g14_risk_8_benefit_and_view),
    ("owned", rules.g14_risk_1_every_risk_is_owned),
    ("early look and contingency", rules.g14_risk_4_triggers_and_contingency),
)


def ready_to_agree(
    row: "RiskAssessment", risks: Sequence["Risk"], behaviours: Sequence["BehaviourSupport"], today: date
) -> Gate:  # fmt: skip
    """What has to be written before anybody is asked to agree."""
    add = reverse("risk-aspect-add", args=[row.pk])
    return Gate(
        [
            *_of_the_whole(row, today),
            says("At least one risk", rules.g14_risk_1_has_risks, rules.g14_risk_1_has_risks(risks), add),
            *(line for risk in risks for line in _of_a_risk(row, risk)),
            *(_of_a_behaviour(row, block) for block in behaviours),
        ]
    )


def ready_to_be_in_force(
    row: "RiskAssessment",
    risks: Sequence["Risk"],
    behaviours: Sequence["BehaviourSupport"],
    marks: Sequence["RiskAgreement"],
    today: date,
) -> Gate:
    """All of that, and the four marks."""
    return Gate(
        [*ready_to_agree(row, risks, behaviours, today).lines, *(_mark(row, each, marks) for each in RiskParty)]
    )


def _of_the_whole(row: "RiskAssessment", today: date) -> list[Line]:
    words, joint = rules.g14_risk_8_own_words_first, rules.g14_risk_2_joint_is_decided
    review, told = rules.g14_risk_6_review_date_is_set, rules.g14_risk_5_all_is_disclosed
    return [
        says("In the person’s own words", words, words(row), at(row, "words"), name=row.person.name),
        says("Together with the scheme or not", joint, joint(row), at(row, "joint")),
        says("Review date", review, review(row.review_on, today), at(row, "review")),
        says("All known risk disclosed", told, told(row), reverse("risk-declare", args=[row.pk])),
    ]


def _of_a_risk(row: "RiskAssessment", risk: "Risk") -> list[Line]:
    area, url = risk.get_area_display(), reverse("risk-aspect", args=[row.pk, risk.pk])
    return [
        says(f"{area}: {label}", rule, rule(risk), url, area=area, name=row.person.name) for label, rule in OF_A_RISK
    ]


def _of_a_behaviour(row: "RiskAssessment", block: "BehaviourSupport") -> Line:
    rule, url = rules.g14_ass_9_behaviour_is_complete, reverse("risk-behaviour", args=[row.pk, block.pk])
    return says(f"“{block.behaviour}”: complete", rule, rule(block), url, behaviour=block.behaviour)


def _mark(row: "RiskAssessment", party: RiskParty, marks: Sequence["RiskAgreement"]) -> Line:
    rule = rules.g14_risk_10_every_party_is_marked
    url = reverse("risk-mark", args=[row.pk, party.value])
    return says(f"{party.label}: marked", rule, rule(party, marks), url, party=party.label)


def at(row: "RiskAssessment", section: str) -> str:
    """The address of a section of the assessment."""
    return reverse("risk-section", args=[row.pk, section])
