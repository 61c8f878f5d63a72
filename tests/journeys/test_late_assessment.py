"""An assessment past its date: completed with a reason, and nothing typed is lost on the way."""

from datetime import timedelta

import pytest

from careplans.choices import AssessmentState
from sharedliving.core.dates import today
from tests.factories.careplans import AssessmentFactory
from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
EVIDENCE = "She ate toast for a week."
REASON = "She was in hospital for two weeks and asked us to wait."


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def assessment(cast):
    """Everything is written, and it was due twelve days ago."""
    first_contact = today() - timedelta(days=40)
    return AssessmentFactory(ready=True, person=cast.nearly_the_same, first_contact_on=first_contact)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_late_assessment_needs_a_reason(walk, cast, assessment, scripts):
    priya = walk(cast.priya.email, scripts=scripts)
    priya.open(assessment.get_absolute_url())
    priya.follow("Check the answers and complete")
    assert priya.reads("This assessment is past its date, so it needs a reason.")

    priya.press("Complete the assessment")
    assert priya.reads("Enter why the assessment is late")
    priya.select("What held the assessment up?", "The person is in hospital")
    priya.write("Why is the assessment completed after its date?", REASON)
    priya.press("Complete the assessment")

    assessment.refresh_from_db()
    assert (assessment.state, assessment.late_reason) == (AssessmentState.COMPLETED, REASON)
    assert priya.reads("eligible for support.")


def test_what_was_typed_stays_when_a_form_is_refused(walk, cast):
    assessment = AssessmentFactory(started=True, person=cast.nearly_the_same)
    priya = walk(cast.priya.email)
    priya.open(assessment.get_absolute_url())
    priya.follow("The ten outcomes")

    priya.write("What shows this?", EVIDENCE)
    priya.press("Save and continue")

    assert priya.reads("Select whether they can do this")
    assert priya.typed("What shows this?") == EVIDENCE
