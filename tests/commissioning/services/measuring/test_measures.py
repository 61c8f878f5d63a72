"""Each measure against a few rows of which one counts, one does not, and one is none of its business."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.choices import Outcome
from commissioning.services.measuring.live import Counted, count
from commissioning.services.measuring.registry import MEASURES
from people.models import Ownership
from placements.choices import (
    ApplicationState,
    ArrangementKind,
    ArrangementState,
    Avoidable,
    EndReason,
    HomeKind,
    Pressure,
    StopReason,
)
from placements.models import ApprovalEnding
from reviews.choices import Progress, ReviewerKind
from sharedliving.core import dates
from tests.factories.applications import ApplicationFactory
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, SupportRequestFactory
from tests.factories.emergencies import EmergencyFactory
from tests.factories.endings import LearningReviewFactory, NextHomeFactory
from tests.factories.people import UserFactory
from tests.factories.placements import CandidateFactory, SchemeAssessmentFactory
from tests.factories.reviews import AttendeeFactory, CaseNoteFactory, ReviewFactory, ReviewOutcomeFactory, household_of

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def measured(council):
    """measured("contact-kept") → (part, whole) of the council."""

    def found(key, scheme=None):
        counted = count(MEASURES[key], TODAY).get((council.pk, scheme), Counted(0, 0))
        return counted.part, counted.whole

    return found


@pytest.fixture
def ended(lives):
    """ended("breakdown", 20) → an arrangement that ended so many days ago."""

    def gone(reason, days=20, **fields):
        return lives(
            state=ArrangementState.ENDED, place=None, started_on=ago(800), ended_on=ago(days), end_reason=reason, due_on=None,
            closed_at=timezone.now(), **fields,
        )  # fmt: skip

    return gone


def held(person, days, **fields):
    return ReviewFactory(completed=True, person=person, held_on=ago(days), completed_on=ago(days), **fields)


def done(person, waited, days=5):
    return AssessmentFactory(
        person=person,
        completed=True,
        first_contact_on=ago(days + waited),
        allocated_on=ago(days + waited),
        completed_on=ago(days),
    )


def test_assessed_in_28_days(measured, someone):
    done(someone(), 28)
    done(someone(), 29)
    done(someone(), 10, days=400)

    assert measured("assessed-in-28-days") == (1, 2)


def test_waiting_over_28_days(measured, someone):
    SupportRequestFactory(person=someone(), first_contact_on=ago(29))
    AssessmentFactory(person=someone(), first_contact_on=ago(28))
    SupportRequestFactory(person=someone(died_on=ago(1)), first_contact_on=ago(60))

    assert measured("waiting-over-28-days") == (1, 2)


def test_first_review_in_8_weeks(measured, lives):
    held(lives(started_on=ago(100)).person, 44)
    held(lives(started_on=ago(100)).person, 43)
    lives(started_on=ago(55))
    lives(started_on=ago(100), kind=ArrangementKind.EMERGENCY)

    assert measured("first-review-in-8-weeks") == (1, 2)


def test_reviewed_in_12_months(measured, lives):
    held(lives(started_on=ago(500)).person, 300)
    held(lives(started_on=ago(500)).person, 400)
    held(lives(started_on=ago(300)).person, 10)

    assert measured("reviewed-in-12-months") == (1, 2)


def test_contact_kept(measured, lives):
    there = lives(started_on=ago(200)).person
    CaseNoteFactory(person=there, with_person=True, happened_at=timezone.now() - timedelta(days=20))
    came = held(lives(started_on=ago(200)).person, 30)
    AttendeeFactory(review=came)
    lives(started_on=ago(200))

    assert measured("contact-kept") == (2, 3)


def test_named_worker(measured, lives, someone):
    lives()
    lives(someone(with_duty_since=ago(3)))
    lives(someone(died_on=ago(3)))

    assert measured("named-worker") == (1, 2)


def test_same_worker_for_a_year(measured, lives):
    lives(started_on=ago(500))
    kept = lives(started_on=ago(500)).person
    Ownership.objects.filter(person=kept).update(since=ago(400))
    lives(started_on=ago(100))

    assert measured("same-worker-for-a-year") == (1, 2)


def test_a_plan_where_the_arrangement_is_newer_and_where_it_is_long_standing(measured, lives):
    CarePlanFactory(person=lives(started_on=ago(50)).person, in_force=True)
    lives(started_on=ago(50))
    lives(started_on=ago(500))

    assert measured("plan-in-force") == (1, 2)
    assert measured("plan-in-force-long-standing") == (0, 1)


def test_work_and_learning(measured, lives):
    home = lives()
    plan = CarePlanFactory(person=home.person, in_force=True)
    review = held(home.person, 10, arrangement=home, plan=plan)
    for area, progress in (
        (Outcome.WORK, Progress.BETTER),
        (Outcome.WORK, Progress.SAME),
        (Outcome.TOILET, Progress.BETTER),
    ):
        need = plan.needs.create(
            area=area, need="A job", is_eligible=True, outcome="Works", how_met="So", met_by="informal"
        )
        ReviewOutcomeFactory(review=review, need=need, progress=progress)

    assert measured("work-and-learning") == (1, 2)


def test_assessed_together(measured, waits):
    SchemeAssessmentFactory(referral=waits())
    SchemeAssessmentFactory(referral=waits(), alone=True)
    SchemeAssessmentFactory(referral=waits(), held_on=ago(400))

    assert measured("assessed-together") == (1, 2)


def test_reviewed_by_somebody_known(measured, lives):
    for kind, days in ((ReviewerKind.KNOWN_WORKER, 5), (ReviewerKind.DUTY, 5), (ReviewerKind.KNOWN_WORKER, 400)):
        home = lives()
        held(home.person, days, arrangement=home, reviewer_kind=kind)

    assert measured("reviewed-by-somebody-known") == (1, 2)


def test_begun_as_an_emergency(measured, lives):
    lives(kind=ArrangementKind.EMERGENCY)
    lives()
    lives(started_on=ago(400))

    assert measured("begun-as-an-emergency") == (1, 2)


def test_emergencies_that_drift(measured, someone):
    EmergencyFactory(person=someone(), live=True, limit_on=ago(1))
    EmergencyFactory(person=someone(), live=True)
    EmergencyFactory(person=someone())

    assert measured("emergencies-that-drift") == (1, 2)


def test_emergencies_foreseen(measured, someone):
    EmergencyFactory(person=someone(), avoidable=Avoidable.FORESEEN)
    EmergencyFactory(person=someone(), avoidable=Avoidable.NOT_FORESEEN)
    EmergencyFactory(person=someone(), avoidable=Avoidable.UNASKED)

    assert measured("emergencies-foreseen") == (1, 2)


def test_ended_unplanned(measured, ended, lives):
    ended(EndReason.BREAKDOWN)
    ended(EndReason.OWN_HOME)
    ended(EndReason.BREAKDOWN, days=400)
    lives()

    assert measured("ended-unplanned") == (1, 3)


def test_ended_after_a_hurry(measured, ended, waits):
    for pressures in ([Pressure.CARER], [Pressure.NONE], []):
        referral = waits(pressures=pressures)
        gone = ended(EndReason.BREAKDOWN)
        candidate = CandidateFactory(referral=referral, household=gone.household, told=False, met=False)
        gone.agreement = candidate.agreements.create(
            person=gone.person, household=gone.household, scheme=gone.scheme, council=gone.council, owner=gone.owner,
            planned_start=ago(800), due_on=TODAY,
        )  # fmt: skip
        gone.save()

    assert measured("ended-after-a-hurry") == (1, 2)


def test_learnt_from(measured, ended):
    LearningReviewFactory(arrangement=ended(EndReason.BREAKDOWN), completed=True)
    LearningReviewFactory(arrangement=ended(EndReason.BREAKDOWN))
    ended(EndReason.OWN_HOME)

    assert measured("learnt-from") == (1, 2)


def test_moved_to_a_care_home(measured, ended):
    for decided in (HomeKind.CARE_HOME, HomeKind.FAMILY):
        NextHomeFactory(
            arrangement=ended(EndReason.HEALTH), chosen=True, decided=decided, moved_on=ago(20), due_on=None,
            closed_at=timezone.now(),
        )  # fmt: skip
    ended(EndReason.HEALTH)

    assert measured("moved-to-a-care-home") == (1, 2)


def test_places_taken(measured, lives, scheme):
    lives()
    household_of(scheme, approved_places=3)

    assert measured("places-taken") == (1, 4)


def test_carers_approved(measured, scheme):
    closed = {"ended_on": ago(10), "closed_at": timezone.now(), "due_on": None}
    ApplicationFactory(household=household_of(scheme), state=ApplicationState.APPROVED, **closed)
    ApplicationFactory(
        household=household_of(scheme), state=ApplicationState.STOPPED, stop_reason=StopReason.TIME, **closed
    )
    ApplicationFactory(household=household_of(scheme))

    assert measured("carers-approved") == (1, 2)


def test_carers_lost(measured, scheme):
    lost, _stays, _new = (household_of(scheme, approved_on=ago(days)) for days in (900, 900, 30))
    ApprovalEnding.objects.create(
        household=lost, why="They retire.", asked_on=ago(40), asked_by=lost.owner, is_confirmed=True, answered_on=ago(30),
        answered_by=UserFactory(organisation=scheme, team=False), owner=lost.owner, closed_at=timezone.now(),
    )  # fmt: skip

    assert measured("carers-lost") == (1, 2)


def test_every_measure_has_a_test_of_its_own():
    named = {name.removeprefix("test_").replace("_", "-") for name in globals()}

    assert set(MEASURES) - named == {"plan-in-force", "plan-in-force-long-standing"}


@pytest.mark.parametrize("key", MEASURES)
def test_nobody_at_all(measured, key):
    assert measured(key) == (0, 0)


def test_each_scheme_and_all_together(measured, lives, scheme):
    home = lives()
    home.person.with_duty_since = TODAY
    home.person.save()
    lives()

    assert measured("named-worker") == measured("named-worker", scheme.pk) == (1, 2)


@pytest.mark.parametrize("key", MEASURES)
def test_one_statement_each(key, lives, django_assert_num_queries):
    lives()

    with django_assert_num_queries(1):
        count(MEASURES[key], TODAY)
