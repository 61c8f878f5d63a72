from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.choices import PlanState
from careplans.models import CarePlan
from people.models import Organisation, Person
from placements.choices import ArrangementState, EndReason
from placements.models import Arrangement
from reviews.choices import AttendeeRole, ReviewDecision, ReviewerKind, ReviewKind, ReviewState
from reviews.models import Review
from reviews.services import reviews
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.advocacy import (
    AdvocacyRecordFactory,
)
from tests.factories.people import UserFactory
from tests.factories.reviews import (
    AttendeeFactory,
    ReviewFactory,
    ReviewOutcomeFactory,
    living_with,
    plan_with_needs,
    ready_review,
)

TODAY = dates.today()


# schedule_first


def test_the_first_review_is_due_six_weeks_after_the_start(person, care_manager):
    arrangement = living_with(person)
    plan = plan_with_needs(person)

    review = reviews.schedule_first(arrangement=arrangement, plan=plan, by=care_manager)

    assert (review.kind, review.state) == (ReviewKind.FIRST, ReviewState.DUE)
    assert review.due_on == arrangement.started_on + timedelta(days=42)
    assert (review.owner_id, review.plan, review.arrangement) == (person.owner_id, plan, arrangement)
    assert Event.objects.get(verb="review.arranged").person_id == person.pk


def test_the_first_review_is_arranged_once(person, care_manager):
    arrangement = living_with(person)
    reviews.schedule_first(arrangement=arrangement, plan=None, by=care_manager)

    with pytest.raises(Refusal, match="already arranged"):
        reviews.schedule_first(arrangement=arrangement, plan=None, by=care_manager)


def test_without_an_owner_the_duty_manager_holds_the_review(person, care_manager):
    duty = UserFactory(organisation=person.council)
    Organisation.objects.filter(pk=person.council_id).update(duty_manager=duty)
    Person.objects.filter(pk=person.pk).update(owner=None, due_on=None, closed_at=timezone.now())
    arrangement = living_with(Person.objects.get(pk=person.pk))

    assert reviews.schedule_first(arrangement=arrangement, plan=None, by=care_manager).owner == duty


def test_with_nobody_at_all_a_review_is_refused(person, care_manager):
    Person.objects.filter(pk=person.pk).update(owner=None, due_on=None, closed_at=timezone.now())
    arrangement = living_with(Person.objects.get(pk=person.pk))

    with pytest.raises(Refusal, match="Give them one"):
        reviews.schedule_first(arrangement=arrangement, plan=None, by=care_manager)


# ask_for


def test_no_review_of_a_closed_record_is_asked_for(person, care_manager):
    Person.objects.filter(pk=person.pk).update(due_on=None, closed_at=timezone.now())

    with pytest.raises(Refusal, match="closed"):
        reviews.ask_for(person=person, by=care_manager, on=TODAY, why="Her mother asks")


def test_anybody_may_ask_for_a_review(person, care_manager):
    arrangement, plan = living_with(person), plan_with_needs(person)

    review = reviews.ask_for(person=person, by=care_manager, on=TODAY, why="Her mother asks: the carer is ill")

    assert (review.kind, review.due_on, review.arrangement, review.plan) == ("unplanned", TODAY, arrangement, plan)
    assert review.person_agenda == "Her mother asks: the carer is ill"
    assert Event.objects.filter(verb="review.arranged").exists()


def test_a_review_is_not_asked_for_in_the_past(person, care_manager):
    with pytest.raises(Refusal, match="from today on"):
        reviews.ask_for(person=person, by=care_manager, on=TODAY - timedelta(days=1), why="Ill")


def test_a_review_is_not_asked_for_without_a_reason(person, care_manager):
    with pytest.raises(Refusal, match="Say who asks"):
        reviews.ask_for(person=person, by=care_manager, on=TODAY, why=" ")


# save


def test_the_first_answer_begins_the_review(person, care_manager):
    review = ReviewFactory(person=person)

    row = reviews.save(review=review, by=care_manager, version=1, person_view="I want a dog")

    assert (row.state, row.version, row.person_view) == (ReviewState.IN_PROGRESS, 2, "I want a dog")
    change = row.changes.get()
    assert (change.from_state, change.to_state, change.by_id) == ("due", "in_progress", care_manager.user_id)
    assert Event.objects.get(verb="review.saved").data == {"answers": ["person_view"]}


def test_a_review_that_begins_looks_at_the_plan_in_force(person, care_manager):
    old = plan_with_needs(person)
    CarePlan.objects.filter(pk=old.pk).update(state=PlanState.SUPERSEDED)
    review = ReviewFactory(person=person, plan=old)
    new = plan_with_needs(person, number=2)

    assert reviews.save(review=review, by=care_manager, version=1, place="Home").plan == new


def test_a_review_under_way_keeps_its_plan(person, care_manager):
    old = plan_with_needs(person)
    CarePlan.objects.filter(pk=old.pk).update(state=PlanState.SUPERSEDED)
    review = ReviewFactory(person=person, plan=old, state=ReviewState.IN_PROGRESS)
    plan_with_needs(person, number=2)

    assert reviews.save(review=review, by=care_manager, version=1, place="Home").plan == old


def test_saving_over_somebody_elses_answers_is_refused(person, care_manager):
    review = ReviewFactory(person=person)
    reviews.save(review=review, by=care_manager, version=1, place="Home")

    with pytest.raises(Refusal, match="Somebody else changed"):
        reviews.save(review=review, by=care_manager, version=1, place="Office")

    assert Review.objects.get().place == "Home"


def test_a_finished_review_is_not_written_in(person, care_manager):
    review = ReviewFactory(person=person, completed=True)

    with pytest.raises(Refusal, match="finished"):
        reviews.save(review=review, by=care_manager, version=1, place="Office")


@pytest.mark.parametrize("name", ["state", "owner_id", "due_on", "version_of", "closed_at"])
def test_only_answers_are_saved(person, care_manager, name):
    with pytest.raises(TypeError, match=name):
        reviews.save(review=ReviewFactory(person=person), by=care_manager, version=1, **{name: None})


# complete


def test_completing_makes_the_next_review(person, care_manager):
    arrangement, plan = living_with(person), plan_with_needs(person)
    review = ready_review(person=person, arrangement=arrangement, plan=plan)
    ReviewOutcomeFactory(review=review, need=plan.needs.get())

    following = reviews.complete(review=review, by=care_manager)

    review.refresh_from_db()
    assert (review.state, review.due_on, review.completed_on) == (ReviewState.COMPLETED, None, TODAY)
    assert review.closed_at is not None
    assert (following.kind, following.state) == (ReviewKind.ANNUAL, ReviewState.DUE)
    assert (following.due_on, following.previous) == (review.next_due_on, review)
    assert (following.plan, following.arrangement, following.owner_id) == (plan, arrangement, person.owner_id)


def test_completing_records_who_and_what(person, care_manager):
    review = ready_review(person=person)

    reviews.complete(review=review, by=care_manager)

    event = Event.objects.get(verb="review.completed")
    assert (event.subject_id, event.person_id) == (review.pk, person.pk)
    assert (event.text, event.data) == ("Completed the yearly review: carry on as it is", {"view_obtained": True})
    assert review.changes.get().by_name == care_manager.name


def test_a_review_on_paper_is_refused(person, care_manager):
    review = ReviewFactory(person=person)

    with pytest.raises(Refusal) as refused:
        reviews.complete(review=review, by=care_manager)

    assert len(refused.value.missing) >= 9
    assert all(m.url for m in refused.value.missing)
    assert Review.objects.get().state == ReviewState.DUE


def test_an_outcome_left_out_refuses(person, care_manager):
    plan = plan_with_needs(person, 2)
    review = ready_review(person=person, plan=plan)
    ReviewOutcomeFactory(review=review, need=plan.needs.first())

    with pytest.raises(Refusal, match="for each outcome"):
        reviews.complete(review=review, by=care_manager)


def test_a_reviewing_officer_needs_a_supporter_there(person, care_manager):
    review = ready_review(person=person, reviewer_kind=ReviewerKind.REVIEWING_OFFICER)

    with pytest.raises(Refusal, match="an advocate has to be there"):
        reviews.complete(review=review, by=care_manager)

    AttendeeFactory(review=review, role=AttendeeRole.ADVOCATE)
    assert reviews.complete(review=review, by=care_manager).previous_id == review.pk


def test_last_years_words_are_refused(person, care_manager):
    ReviewFactory(person=person, completed=True, person_view="I want to go swimming!")
    review = ready_review(person=person, person_view="I want to go swimming.")

    with pytest.raises(Refusal, match="same as at the last review"):
        reviews.complete(review=review, by=care_manager)


def test_another_persons_words_do_not_matter(person, care_manager):
    ReviewFactory(completed=True, person_view="I want to go swimming")

    assert reviews.complete(review=ready_review(person=person, person_view="I want to go swimming"), by=care_manager)


def test_a_next_date_past_a_year_is_refused(person, care_manager):
    review = ready_review(person=person, next_due_on=TODAY + timedelta(days=366))

    with pytest.raises(Refusal, match="within twelve months"):
        reviews.complete(review=review, by=care_manager)


def test_a_review_is_completed_once(person, care_manager):
    review = ready_review(person=person)
    reviews.complete(review=review, by=care_manager)

    with pytest.raises(Refusal, match="finished"):
        reviews.complete(review=review, by=care_manager)

    assert Review.objects.count() == 2


def test_a_review_of_the_same_arrangement_that_waits_is_brought_forward(person, care_manager):
    waiting = ReviewFactory(person=person, due_on=TODAY + timedelta(days=300))
    review = ready_review(person=person, kind=ReviewKind.UNPLANNED)

    following = reviews.complete(review=review, by=care_manager)

    assert (following.pk, following.due_on, following.previous) == (waiting.pk, review.next_due_on, review)
    assert Review.objects.open().count() == 1


def test_a_review_that_waits_is_never_put_back(person, care_manager):
    waiting = ReviewFactory(person=person, due_on=TODAY + timedelta(days=20))

    following = reviews.complete(review=ready_review(person=person), by=care_manager)

    assert (following.pk, following.due_on) == (waiting.pk, TODAY + timedelta(days=20))


def test_the_review_of_another_arrangement_is_left_alone(person, care_manager):
    other = ReviewFactory(person=person, arrangement=living_with(person), due_on=TODAY + timedelta(days=300))

    following = reviews.complete(review=ready_review(person=person), by=care_manager)

    assert following != other
    assert Review.objects.open().count() == 2


def test_an_arrangement_that_has_ended_is_not_carried_on(person, care_manager):
    arrangement = living_with(person)
    Arrangement.objects.filter(pk=arrangement.pk).update(
        state=ArrangementState.ENDED,
        ended_on=TODAY,
        end_reason=EndReason.MOVED_ON,
        due_on=None,
        closed_at=timezone.now(),
    )
    review = ready_review(person=person, arrangement=Arrangement.objects.get(pk=arrangement.pk))

    assert reviews.complete(review=review, by=care_manager).arrangement is None


def test_meeting_the_owner_at_the_review_is_contact(person, care_manager):
    Person.objects.filter(pk=person.pk).update(due_on=TODAY)

    reviews.complete(review=ready_review(person=person), by=care_manager)

    person.refresh_from_db()
    assert person.due_on == TODAY + timedelta(days=42)


def test_a_review_without_the_person_is_no_contact(person, care_manager):
    review = ReviewFactory(person=person, written=True)
    AttendeeFactory(review=review, role=AttendeeRole.CARER)
    AdvocacyRecordFactory(person=person)

    reviews.complete(review=review, by=care_manager)

    assert not Event.objects.filter(verb="person.contacted").exists()


@pytest.mark.parametrize("decision", ReviewDecision.values)
def test_whatever_is_decided_there_is_a_next_date(person, care_manager, decision):
    assert reviews.complete(review=ready_review(person=person, decision=decision), by=care_manager).due_on


# cancel


def test_a_review_that_is_not_held_is_due_again(person, care_manager):
    review = ReviewFactory(person=person)

    new = reviews.cancel(review=review, by=care_manager, why="Flu in the house", next_due_on=TODAY + timedelta(days=20))

    review.refresh_from_db()
    assert (review.state, review.due_on, review.changes.get().why) == ("cancelled", None, "Flu in the house")
    assert (new.previous, new.kind, new.due_on) == (review, review.kind, TODAY + timedelta(days=20))
    assert Event.objects.get(verb="review.cancelled").text.endswith("Flu in the house")


def test_without_reason_and_date_both_are_said(person, care_manager):
    with pytest.raises(Refusal) as refused:
        reviews.cancel(review=ReviewFactory(person=person), by=care_manager, why="")

    assert len(refused.value.missing) == 2


def test_putting_off_wins_six_weeks_at_most(person, care_manager):
    review = ReviewFactory(person=person, due_on=TODAY - timedelta(days=5))

    with pytest.raises(Refusal, match=dates.uk_date(TODAY + timedelta(days=42))):
        reviews.cancel(review=review, by=care_manager, why="Away", next_due_on=TODAY + timedelta(days=43))


def test_a_review_far_ahead_keeps_its_date(person, care_manager):
    review = ReviewFactory(person=person, due_on=TODAY + timedelta(days=200))

    assert reviews.latest_put_off(review) == TODAY + timedelta(days=200)


def test_for_somebody_who_has_died_there_is_no_next_review(person, care_manager):
    Person.objects.filter(pk=person.pk).update(died_on=TODAY)
    review = ReviewFactory(person=Person.objects.get(pk=person.pk))

    row = reviews.cancel(review=review, by=care_manager, why="Ann died on Sunday")

    assert row.state == ReviewState.CANCELLED
    assert Review.objects.count() == 1


def test_a_finished_review_is_not_cancelled(person, care_manager):
    review = ReviewFactory(person=person, completed=True)

    with pytest.raises(Refusal, match="finished"):
        reviews.cancel(review=review, by=care_manager, why="Oops", next_due_on=TODAY)
