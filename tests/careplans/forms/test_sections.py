"""Forms over a section: resumed, versioned, never in the way of saving what is there."""

import pytest

from careplans.forms import assessments, plans
from careplans.models import Assessment, CarePlan, PlanNeed
from careplans.rules import sections
from careplans.services.writing import ChangedMeanwhile
from careplans.views.assessment_sections import FORMS as OF_ASSESSMENT
from careplans.views.plan_sections import FORMS as OF_PLAN
from tests.factories.people import PersonFactory

PLAN_FORMS = {key: form for key, (_, form) in OF_PLAN.items()}


@pytest.mark.parametrize(
    ("forms", "columns"),
    [(OF_ASSESSMENT, sections.ASSESSMENT), (PLAN_FORMS, sections.PLAN)],
    ids=["assessment", "plan"],
)
def test_each_section_asks_for_exactly_its_columns(forms, columns):
    assert {key: set(form.base_fields) for key, form in forms.items()} == {
        k: set(names) for k, names in columns.items()
    }


def test_a_need_asks_for_exactly_its_columns():
    assert set(plans.NeedForm.base_fields) == set(sections.NEED)


@pytest.mark.parametrize("key", OF_ASSESSMENT)
def test_an_empty_section_of_an_assessment_can_be_saved(key):
    form = OF_ASSESSMENT[key]({"version": "1"}, instance=Assessment())

    assert form.is_valid(), form.errors
    assert form.version == 1
    assert set(form.answers()) == set(sections.ASSESSMENT[key])


@pytest.mark.django_db
@pytest.mark.parametrize("key", PLAN_FORMS)
def test_an_empty_section_of_a_plan_can_be_saved(key):
    form = PLAN_FORMS[key]({"version": "1"}, instance=CarePlan(person=PersonFactory()))

    assert form.is_valid(), form.errors
    assert set(form.answers()) == set(sections.PLAN[key])


def test_an_empty_answer_is_one_that_the_column_takes():
    form = assessments.AdvocacyForm({"version": "1"}, instance=Assessment())
    form.is_valid()

    assert form.answers()["appropriate_person"] == ""
    assert form.answers()["advocate_asked_on"] is None
    assert form.answers()["appropriate_person_is_paid"] is None


def test_it_begins_with_what_is_saved():
    form = assessments.StrengthsForm(instance=Assessment(strengths="Cooks", version=4))

    assert form["strengths"].value() == "Cooks"
    assert form["version"].value() == 4


def test_a_part_carries_the_version_of_the_whole():
    assert plans.NeedForm(instance=PlanNeed(), version=7)["version"].value() == 7


@pytest.mark.parametrize("posted", ["", "x"])
def test_no_version_is_no_version(posted):
    form = plans.BackUpForm({"back_up": "Grace", "version": posted}, instance=CarePlan())
    form.is_valid()

    assert form.version == 0


def test_nothing_is_said_to_be_optional():
    form = plans.MoneyForm(instance=CarePlan())

    assert "(optional)" not in str([field.label for field in form])


def test_beside_shows_only_what_differs():
    form = plans.BackUpForm({"back_up": "Tom", "contingency": "Ring", "version": "1"}, instance=CarePlan())
    form.is_valid()
    now = CarePlan(back_up="Grace", contingency="Ring", version=2)

    form.beside(ChangedMeanwhile(now), now)

    assert form.meanwhile == [("Who steps in when the usual support cannot?", "Grace")]
    assert form["version"].value() == "2"
    assert form["back_up"].value() == "Tom"


def test_beside_says_choices_in_words():
    form = assessments.MethodForm({"method": "phone", "version": "1"}, instance=Assessment())
    form.is_valid()
    now = Assessment(method="face_to_face", version=2)

    form.beside(ChangedMeanwhile(now), now)

    assert form.meanwhile == [("How is the assessment carried out?", "Face to face")]


@pytest.mark.parametrize(
    ("ability", "evidence", "valid"),
    [("can", "", True), ("slow", "", False), ("slow", "Hours", True), ("", "x", False)],
)
def test_an_outcome_needs_evidence_unless_they_can(ability, evidence, valid):
    form = assessments.FindingForm(
        {"ability": ability, "evidence": evidence, "version": "1"}, instance=Assessment(), version=1
    )

    assert form.is_valid() is valid


@pytest.mark.parametrize("late", [True, False])
def test_completing_asks_why_only_when_late(late):
    form = assessments.CompleteForm(late=late)

    assert set(form.fields) == ({"late_code", "late_reason"} if late else set())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"area": "", "need": "x", "is_eligible": "yes"}, {"area": ["Select a part of life"]}),
        ({"area": "work", "need": "", "is_eligible": "yes"}, {"need": ["Enter the need"]}),
        ({"area": "work", "need": "x"}, {"is_eligible": ["Select yes if it is an eligible need"]}),
    ],
)
def test_a_need_cannot_do_without(typed, said):
    assert plans.NeedForm(typed | {"version": "1"}, instance=PlanNeed(), version=1).errors == said
