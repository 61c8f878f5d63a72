"""The assessment as a task list, and as a document once completed."""

import pytest

from careplans.choices import AssessmentState
from people.choices import Role
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.people import UserFactory


def test_the_task_list_says_what_is_still_to_do(world, sign_in):
    row = AssessmentFactory(person=world.person, own_words="Hello")

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/").content.decode()

    assert "1 of 11 parts completed" in page
    assert "Cannot start yet" in page
    assert "Decide about help to take part first" in page
    assert "10 of 28" in page


def test_once_advocacy_is_decided_everything_can_be_started(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/").content.decode()

    assert "Cannot start yet" not in page
    assert "0 of 10 answered" in page


def test_a_completed_assessment_is_read_only(world, sign_in):
    row = AssessmentFactory(person=world.person, completed=True)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/").content.decode()

    assert "I can do more than people think." in page
    assert "Eligible for support" in page
    assert "Change" not in page
    assert "Start the care and support plan" in page


def test_no_second_plan_is_offered(world, sign_in):
    row = AssessmentFactory(person=world.person, completed=True)
    CarePlanFactory(person=world.person, assessment=row)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/").content.decode()

    assert "Start the care and support plan" not in page


def test_a_reviewing_officer_reads_and_does_not_write(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])

    page = sign_in(officer).get(f"/assessments/{row.pk}/")

    assert page.status_code == 200
    assert "Stop the assessment" not in page.content.decode()
    assert sign_in(officer).get(f"/assessments/{row.pk}/words/").status_code == 403


@pytest.mark.parametrize("traits", [{}, {"started": True}, {"ready": True}, {"completed": True}])
def test_every_state_can_be_opened(world, sign_in, traits):
    row = AssessmentFactory(person=world.person, **traits)

    assert sign_in(world.care_manager).get(f"/assessments/{row.pk}/").status_code == 200


def test_a_stopped_assessment_says_so(world, sign_in):
    row = AssessmentFactory(
        person=world.person, state=AssessmentState.CANCELLED, closed_at="2026-01-01T00:00Z", due_on=None
    )

    assert "Stopped" in sign_in(world.care_manager).get(f"/assessments/{row.pk}/").content.decode()
