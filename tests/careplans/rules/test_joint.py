from datetime import date

import pytest

from careplans.forms.assessments import JointForm
from careplans.rules import joint as rules
from careplans.services import assessments
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.careplans import AssessmentFactory

VISIT = {"joint_visit_on": dates.today(), "joint_visit_with": "Sam Cole", "joint_visit_said": "Knows two families."}


def assessment(communication="", **fields):
    row = AssessmentFactory.build(person=None, owner=None, due_on=None, **fields)
    row.person = type(row)._meta.get_field("person").related_model(reference="SL-1", communication=communication)
    return row


@pytest.mark.parametrize(
    ("complexity", "kept"), [("", False), ("unasked", False), ("standard", True), ("complex", True)]
)
def test_g14_ass_3_complexity_is_said(complexity, kept):
    assert rules.g14_ass_3_complexity_is_said(assessment(complexity=complexity)) is kept


def test_complexity_says_why():
    assert not rules.complexity_says_why(assessment(complexity="complex"))
    assert rules.complexity_says_why(assessment(complexity="complex", complexity_reason="Two conditions."))
    assert rules.complexity_says_why(assessment(complexity="standard"))


@pytest.mark.parametrize("absent", [*VISIT, ""])
def test_g14_ass_3_complex_is_joint(absent):
    visit = {name: value for name, value in VISIT.items() if name != absent}

    assert rules.g14_ass_3_complex_is_joint(assessment(complexity="complex", **visit)) is (absent == "")
    assert rules.g14_ass_3_complex_is_joint(assessment(complexity="standard", **visit))
    assert rules.g14_ass_3_complex_is_joint(assessment())


def test_assreg3_method_is_proportionate():
    rule = rules.assreg3_method_is_proportionate

    assert not rule(assessment("Signs with Makaton", method="phone"))
    assert rule(
        assessment("Signs with Makaton", method="phone", method_reason="They asked for it; their sister signs.")
    )
    assert rule(assessment("Signs with Makaton", method="face_to_face"))
    assert rule(assessment("", method="phone"))
    assert rule(assessment("Signs with Makaton"))


@pytest.mark.parametrize(
    ("trained", "kept"), [(None, False), (date(2023, 1, 1), False), (date(2023, 12, 1), True), (date(2026, 1, 1), True)]
)
def test_assreg5_assessor_is_trained(trained, kept):
    assert rules.assreg5_assessor_is_trained(trained, date(2026, 11, 1)) is kept


def test_an_assessment_is_not_completed_before_it_is_said_how_complex_it_is(world):
    row = AssessmentFactory(person=world.person, ready=True, complexity="")

    with pytest.raises(Refusal, match="Say whether the needs of Danny Okafor are complex"):
        assessments.complete(assessment=row, by=world.by)

    assessments.save_section(assessment=row, by=world.by, version=None, complexity="standard")
    assert assessments.complete(assessment=row, by=world.by).state == "completed"


def test_nobody_is_offered_the_answer_of_before_it_was_asked():
    offered = JointForm(instance=assessment()).fields["complexity"].choices

    assert [value for value, _ in offered] == ["standard", "complex"]


def test_a_complex_assessment_is_not_completed_without_the_joint_visit(world):
    row = AssessmentFactory(person=world.person, ready=True, complexity="complex", complexity_reason="Two conditions.")

    with pytest.raises(Refusal, match="record the joint visit with the scheme"):
        assessments.complete(assessment=row, by=world.by)

    assessments.save_section(assessment=row, by=world.by, version=None, **VISIT)
    assert assessments.complete(assessment=row, by=world.by).state == "completed"


def test_a_telephone_assessment_of_somebody_who_signs_is_not_completed_without_a_reason(world):
    world.person.communication = "Signs with Makaton"
    world.person.save()
    row = AssessmentFactory(person=world.person, ready=True, method="phone")

    with pytest.raises(Refusal, match="not done face to face"):
        assessments.complete(assessment=row, by=world.by)
