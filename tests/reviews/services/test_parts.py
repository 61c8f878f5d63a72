import pytest

from reviews.choices import AttendeeRole, Progress, ReviewState
from reviews.models import Attendee, Review, ReviewOutcome
from reviews.services import parts
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.people import PersonFactory
from tests.factories.reviews import AttendeeFactory, ReviewFactory, plan_with_needs


@pytest.fixture
def review(person):
    return ReviewFactory(person=person, plan=plan_with_needs(person))


def test_an_outcome_is_recorded(review, care_manager):
    need = review.plan.needs.get()

    row = parts.record_outcome(
        review=review, by=care_manager, need=need, progress=Progress.BETTER, notes=" Cooks pasta "
    )

    assert (row.progress, row.notes) == (Progress.BETTER, "Cooks pasta")
    assert Event.objects.get(verb="review.outcome_recorded").person_id == review.person_id
    assert Review.objects.get().state == ReviewState.IN_PROGRESS


def test_an_outcome_recorded_again_replaces_what_was_said(review, care_manager):
    need = review.plan.needs.get()
    parts.record_outcome(review=review, by=care_manager, need=need, progress=Progress.BETTER)

    parts.record_outcome(review=review, by=care_manager, need=need, progress=Progress.WORSE, notes="Stopped")

    row = ReviewOutcome.objects.get()
    assert (row.progress, row.notes, row.history.count()) == (Progress.WORSE, "Stopped", 2)


def test_an_outcome_of_another_plan_is_refused(review, care_manager):
    other = plan_with_needs(PersonFactory()).needs.get()

    with pytest.raises(Refusal, match="another plan"):
        parts.record_outcome(review=review, by=care_manager, need=other, progress=Progress.SAME)


def test_an_outcome_of_a_finished_review_is_refused(person, care_manager):
    plan = plan_with_needs(person)
    held = ReviewFactory(person=person, plan=plan, completed=True)

    with pytest.raises(Refusal, match="finished"):
        parts.record_outcome(review=held, by=care_manager, need=plan.needs.get(), progress=Progress.SAME)


def test_who_came_is_recorded(review, care_manager):
    who = parts.add_attendee(review=review, by=care_manager, name=" Rita Sands ", role=AttendeeRole.FAMILY)

    assert str(who) == "Rita Sands, family or friend"
    assert Event.objects.get(verb="review.attendee_added").text == "At the review: Rita Sands, family or friend"
    assert Review.objects.get().state == ReviewState.IN_PROGRESS


def test_somebody_without_a_name_is_refused(review, care_manager):
    with pytest.raises(Refusal, match="Enter the name"):
        parts.add_attendee(review=review, by=care_manager, name=" ", role=AttendeeRole.FAMILY)

    assert not Attendee.objects.exists()


def test_nobody_is_added_to_a_finished_review(person, care_manager):
    held = ReviewFactory(person=person, completed=True)

    with pytest.raises(Refusal, match="finished"):
        parts.add_attendee(review=held, by=care_manager, name="Rita", role=AttendeeRole.FAMILY)


def test_who_came_is_put_right(review, care_manager):
    who = AttendeeFactory(review=review)

    row = parts.change_attendee(attendee=who, by=care_manager, name="Rita", role=AttendeeRole.ADVOCATE)

    assert (row.name, row.role) == ("Rita", AttendeeRole.ADVOCATE)
    assert Event.objects.filter(verb="review.attendee_changed").exists()


def test_who_came_to_a_finished_review_stays(person, care_manager):
    who = AttendeeFactory(review=ReviewFactory(person=person, completed=True))

    with pytest.raises(Refusal, match="finished"):
        parts.change_attendee(attendee=who, by=care_manager, name="Rita", role=AttendeeRole.ADVOCATE)
