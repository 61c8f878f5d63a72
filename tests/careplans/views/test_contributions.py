"""Asking other professionals, page by page."""

import pytest

from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory
from tests.factories.kinds import ContributionFactory, OtherAssessmentFactory

TODAY = dates.today()


def day(name):
    return {f"{name}_{n}": part for n, part in enumerate((TODAY.day, TODAY.month, TODAY.year))}


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.care_manager)


@pytest.fixture
def assessment(world):
    return AssessmentFactory(person=world.person, started=True)


def text(answer):
    return answer.content.decode()


def test_somebody_is_asked_and_stands_on_the_task_list(desk, assessment):
    where = f"/assessments/{assessment.pk}/contributions/"
    desk.post(where, {"profession": "nurse", "who": "Bea Lind", "asked": "How are medicines taken?"})

    assert "Bea Lind" in text(desk.get(where))
    assert "0 of 1 in" in text(desk.get(assessment.get_absolute_url()))


def test_what_they_say_is_quoted_on_the_assessment(world, desk, sign_in):
    row = AssessmentFactory(person=world.person, completed=True)
    ContributionFactory(
        assessment=row, state="received", said="Takes them well.", received_on=TODAY, closed_at="2026-01-01T00:00Z",
        due_on=None,
    )  # fmt: skip

    page = text(desk.get(row.get_absolute_url()))

    assert "Community nurse: Bea Lind" in page
    assert "Takes them well." in page


def test_it_is_received(desk, assessment):
    row = ContributionFactory(assessment=assessment)

    answer = desk.post(f"/contributions/{row.pk}/receive/", day("received_on") | {"said": "Takes them well."})

    assert "Takes them well." in text(desk.get(answer.url))
    assert desk.get(f"/contributions/{row.pk}/receive/").status_code == 302


def test_it_is_chased_and_then_given_up(desk, assessment):
    row = ContributionFactory(assessment=assessment)

    desk.post(f"/contributions/{row.pk}/chase/", day("chased_on") | {"note": "Rang; by Friday."})
    assert "Rang; by Friday." in text(desk.get(row.get_absolute_url()))

    desk.post(f"/contributions/{row.pk}/not-coming/", {"why": "On leave until May."})
    page = text(desk.get(row.get_absolute_url()))
    assert "On leave until May." in page
    assert "It is not coming" not in page


@pytest.mark.parametrize("bad", [{"profession": "guess"}, {"who": ""}, {"asked": ""}, {"who": "\x00"}])
def test_what_is_missing_is_said_at_its_field(desk, assessment, bad):
    posted = {"profession": "nurse", "who": "Bea Lind", "asked": "How?"} | bad

    assert desk.post(f"/assessments/{assessment.pk}/contributions/", posted).status_code == 422


def test_a_closed_assessment_asks_nobody(world, desk):
    row = OtherAssessmentFactory(person=world.person, done=True)

    assert desk.get(f"/assessments/{row.pk}/contributions/").status_code == 302


def test_the_completion_page_names_what_has_not_come(world, desk):
    row = AssessmentFactory(person=world.person, ready=True)
    ContributionFactory(assessment=row)

    assert "Still to come: Community nurse: Bea Lind" in text(desk.get(f"/assessments/{row.pk}/complete/"))
