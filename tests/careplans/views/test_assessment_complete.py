"""Check the answers and complete, or stop."""

from datetime import timedelta

from careplans.choices import AssessmentState
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory


def late(**fields):
    start = dates.today() - timedelta(days=40)
    return AssessmentFactory(first_contact_on=start, **fields)


def test_everything_missing_is_said_at_once_with_links(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/complete/").content.decode()

    assert "Write down what Danny Okafor says" in page
    assert f'href="/assessments/{row.pk}/words/"' in page
    assert f'href="/assessments/{row.pk}/outcomes/nutrition/"' in page
    assert "Complete the assessment</button>" not in page


def test_posting_too_early_is_refused_with_every_reason(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/complete/")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Say who took part" in page
    assert "Decide whether Danny Okafor is eligible" in page


def test_completing(world, sign_in):
    row = AssessmentFactory(person=world.person, ready=True)
    client = sign_in(world.care_manager)

    page = client.get(f"/assessments/{row.pk}/complete/").content.decode()
    answer = client.post(f"/assessments/{row.pk}/complete/", follow=True)

    row.refresh_from_db()
    assert "Complete the assessment</button>" in page
    assert "Why is the assessment completed after its date?" not in page
    assert row.state == AssessmentState.COMPLETED
    assert "Assessment of Danny Okafor completed: eligible for support." in answer.content.decode()


def test_a_late_assessment_asks_why(world, sign_in):
    row = late(person=world.person, ready=True)
    client = sign_in(world.care_manager)

    refused = client.post(f"/assessments/{row.pk}/complete/", {"late_code": "", "late_reason": ""})
    done = client.post(
        f"/assessments/{row.pk}/complete/", {"late_code": "hospital", "late_reason": "In hospital for two weeks"}
    )

    row.refresh_from_db()
    assert refused.status_code == 422
    assert "Enter why the assessment is late" in refused.content.decode()
    assert "Select what held it up" in refused.content.decode()
    assert done.status_code == 302
    assert row.late_reason == "In hospital for two weeks"


def test_stopping_takes_a_reason(world, sign_in):
    row = AssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    refused = client.post(f"/assessments/{row.pk}/stop/", {"why": ""})
    done = client.post(f"/assessments/{row.pk}/stop/", {"why": "Moved away"})

    row.refresh_from_db()
    assert refused.status_code == 422
    assert done.url == f"/assessments/{row.pk}/"
    assert row.state == AssessmentState.CANCELLED
    assert row.changes.get().why == "Moved away"
