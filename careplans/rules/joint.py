"""How an assessment is carried out: together with the scheme when it is complex, and by a method that suits the person."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from careplans.choices import Complexity, Method
from careplans.rules.assessments import at
from careplans.rules.said import message, says
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from careplans.models import Assessment

TRAINING_HOLDS = timedelta(days=3 * 365)


def g14_ass_3_complexity_is_said(assessment: "Assessment") -> bool:
    """Say whether the needs of {name} are complex: if they are, the visit is made together with the scheme.

    Source: G14-ASS-3
    """
    return assessment.complexity in (Complexity.STANDARD, Complexity.COMPLEX)


def complexity_says_why(assessment: "Assessment") -> bool:
    """Say why the needs of {name} are complex.

    Source: G14-ASS-3
    """
    return assessment.complexity != Complexity.COMPLEX or bool(assessment.complexity_reason.strip())


def g14_ass_3_complex_is_joint(assessment: "Assessment") -> bool:
    """The needs are complex: record the joint visit with the scheme, who came from it and what they contributed.

    Source: G14-ASS-3
    """
    if assessment.complexity != Complexity.COMPLEX:
        return True
    words = assessment.joint_visit_with.strip() and assessment.joint_visit_said.strip()
    return assessment.joint_visit_on is not None and bool(words)


def assreg3_method_is_proportionate(assessment: "Assessment") -> bool:
    """Say why this is not done face to face: {name} has communication needs.

    Source: ASSREG3
    """
    if assessment.method in ("", Method.FACE_TO_FACE) or not assessment.person.communication.strip():
        return True
    return bool(assessment.method_reason.strip())


def joint_lines(assessment: "Assessment") -> list[Line]:
    """The lines of the gate about method and complexity."""
    name, rules = (
        assessment.person.name,
        (
            ("A method that suits them", "method", assreg3_method_is_proportionate),
            ("How complex it is", "joint", g14_ass_3_complexity_is_said),
            ("Why it is complex", "joint", complexity_says_why),
            ("Joint with the scheme when complex", "joint", g14_ass_3_complex_is_joint),
        ),
    )
    return [says(label, rule, rule(assessment), at(assessment, section), name=name) for label, section, rule in rules]


def untrained(assessment: "Assessment", on: date) -> str:
    """A warning about the assessor's training; empty when it is in order."""
    owner, rule = assessment.owner, assreg5_assessor_is_trained
    if owner is None or rule(owner.assessor_trained_on, on):
        return ""
    return message(rule, assessor=owner.name)


def assreg5_assessor_is_trained(trained_on: date | None, on: date) -> bool:
    """{assessor} has no training as an assessor on record in the last three years.

    A warning, no refusal: assessors have to be trained (Assessment Regulations, regulation 5).

    Source: ASSREG5
    """
    return trained_on is not None and on - trained_on <= TRAINING_HOLDS
