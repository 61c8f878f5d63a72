"""The assessment as a task list: what is done, begun, not yet begun, or cannot begin yet."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from careplans.choices import Outcome
from careplans.models import Assessment, Contribution, OutcomeFinding, Participant
from careplans.panels import contributions as contributed
from careplans.rules import sections
from careplans.rules.advocacy import ca67_advocacy_is_decided, ca67_advocacy_is_settled
from careplans.rules.assessments import (
    assreg3_information_given,
    at,
    ca9_strengths_and_wellbeing,
    chc_considered_or_why_not,
)
from careplans.rules.eligibility import (
    ca13_decision_has_reasons,
    ca13_not_eligible_gets_advice,
    elig_conditions_answered,
)
from careplans.rules.joint import (
    assreg3_method_is_proportionate,
    complexity_says_why,
    g14_ass_3_complex_is_joint,
    g14_ass_3_complexity_is_said,
)

TITLES = {
    "words": "In their own words",
    "method": "How the assessment is carried out",
    "people": "Who takes part",
    "advocacy": "Help to take part",
    "outcomes": "The ten outcomes",
    "strengths": "Strengths and wellbeing",
    "joint": "Together with the scheme",
    "nhs": "NHS Continuing Healthcare",
    "decision": "Eligibility",
    "complete": "Check the answers and complete",
}
Item = dict[str, Any]


def task_groups(
    row: Assessment,
    findings: dict[str, OutcomeFinding],
    people: list[Participant],
    contributions: Sequence[Contribution] = (),
) -> list[tuple[str, list[Item]]]:
    """The tasks under three headings."""
    going_on = ca67_advocacy_is_decided(row)
    return [
        (
            "The person",
            [_section(row, "words"), _section(row, "method"), _people(row, people), _section(row, "advocacy")],
        ),
        ("Their needs", [_outcomes(row, findings, going_on), _section(row, "strengths", going_on)]),
        ("Together with others", [_section(row, "joint", going_on), contributed.task(row, contributions)]),
        (
            "The decision",
            [_section(row, "nhs", going_on), _section(row, "decision", going_on), _complete(row, going_on)],
        ),
    ]


def _section(row: Assessment, key: str, may_start: bool = True) -> Item:
    return _item(TITLES[key], at(row, key), _status(row, key), may_start)


def _people(row: Assessment, people: list[Participant]) -> Item:
    hint = ", ".join(person.name for person in people)
    return _item(TITLES["people"], at(row, "people"), "completed" if people else "not_started", hint=hint)


def _outcomes(row: Assessment, findings: dict[str, OutcomeFinding], may_start: bool) -> Item:
    answered = sum(outcome in findings for outcome in Outcome)
    first = next((outcome for outcome in Outcome if outcome not in findings), Outcome.NUTRITION)
    status = "completed" if answered == len(Outcome) else "in_progress" if answered else "not_started"
    url = reverse("assessment-outcome", args=[row.pk, first.value])
    return _item(TITLES["outcomes"], url, status, may_start, hint=f"{answered} of {len(Outcome)} answered")


def _complete(row: Assessment, may_start: bool) -> Item:
    return _item(TITLES["complete"], reverse("assessment-complete", args=[row.pk]), "not_started", may_start)


def _item(title: str, href: str, status: str, may_start: bool = True, hint: str = "") -> Item:
    if not may_start:
        return {"title": title, "status": "cannot_start", "hint": "Decide about help to take part first"}
    return {"title": title, "href": href, "status": status, "hint": hint}


DONE = {
    "words": lambda row: bool(row.own_words.strip()),
    "method": lambda row: assreg3_information_given(row) and assreg3_method_is_proportionate(row),
    "joint": lambda row: (
        g14_ass_3_complexity_is_said(row) and complexity_says_why(row) and g14_ass_3_complex_is_joint(row)
    ),
    "advocacy": ca67_advocacy_is_settled,
    "strengths": ca9_strengths_and_wellbeing,
    "nhs": lambda row: chc_considered_or_why_not(row.chc_considered, row.chc_words),
    "decision": lambda row: (
        ca13_decision_has_reasons(row) and elig_conditions_answered(row) and ca13_not_eligible_gets_advice(row)
    ),
}


def _status(row: Assessment, key: str) -> str:
    if DONE[key](row):
        return "completed"
    begun = any(getattr(row, name) not in (None, "") for name in sections.ASSESSMENT[key])
    return "in_progress" if begun else "not_started"
