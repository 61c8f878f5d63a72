"""Mental capacity: begun, written, completed, and looked at again."""

from datetime import timedelta

import pytest

from careplans.choices.capacity import Conclusion
from careplans.choices.records import RecordState
from careplans.models import CapacityReview
from careplans.services import capacity
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.capacity import CapacityAssessmentFactory, CapacityReviewFactory

TODAY = dates.today()


def ready(world, **fields):
    return CapacityAssessmentFactory(person=world.person, ready=True, **fields)


def test_it_begins_with_the_decision_and_the_doubt(world):
    row = capacity.begin(
        person=world.person,
        by=world.by,
        decision=" Where to live ",
        subject="home",
        trigger="She agrees with everybody",
    )

    row.refresh_from_db()
    assert (row.decision, row.state, row.answer("trigger")) == ("Where to live", "draft", "She agrees with everybody")
    assert (row.owner, row.started_on, row.due_on) == (world.care_manager, TODAY, TODAY + timedelta(days=14))
    assert row.history.get().history_user_id == world.care_manager.pk
    assert Event.objects.get(verb="capacity.begun").subject_id == row.pk


def test_the_assessor_is_whoever_begins_it(world):
    assert (
        capacity.begin(person=world.person, by=world.manager, decision="Money", subject="money").owner
        == world.line_manager
    )


def test_a_decision_is_needed(world):
    with pytest.raises(Refusal, match="Enter the decision"):
        capacity.begin(person=world.person, by=world.by, decision=" ", subject="home")
    with pytest.raises(Refusal, match="Say what the decision is about"):
        capacity.begin(person=world.person, by=world.by, decision="Where to live", subject="")


def test_another_persons_assessment_is_not_looked_at_again(world):
    other = CapacityAssessmentFactory(completed=True)

    with pytest.raises(Refusal, match="somebody else"):
        capacity.begin(person=world.person, by=world.by, decision="Money", subject="money", again=other)


def test_lacking_capacity_is_to_be_looked_at_again_within_a_year(world):
    row = capacity.complete(row=ready(world), by=world.by)

    review = row.review
    assert (row.state, row.completed_on, row.completed_by_id) == (RecordState.COMPLETED, TODAY, world.care_manager.pk)
    assert row.review_on == review.due_on == TODAY + timedelta(days=365)
    assert (review.owner, review.person) == (world.care_manager, world.person)
    assert row.changes.get().to_state == RecordState.COMPLETED
    assert Event.objects.filter(verb="capacity.completed", subject_id=row.pk).exists()


def test_the_year_runs_from_the_day_of_the_assessment(world):
    row = capacity.complete(row=ready(world, assessed_on=TODAY - timedelta(days=5)), by=world.by)

    assert row.review.due_on == TODAY + timedelta(days=360)


@pytest.mark.parametrize(("named", "taken"), [(30, 30), (900, 365)])
def test_an_earlier_day_is_taken_and_a_later_one_is_not(world, named, taken):
    row = capacity.complete(row=ready(world, review_on=TODAY + timedelta(days=named)), by=world.by)

    assert row.review_on == row.review.due_on == TODAY + timedelta(days=taken)


def test_the_persons_owner_looks_again_whoever_assessed(world):
    row = capacity.complete(row=ready(world, owner=world.line_manager), by=world.manager)

    assert row.review.owner == world.care_manager


def test_having_capacity_is_not_looked_at_again(world):
    row = CapacityAssessmentFactory(person=world.person, has=True)

    done = capacity.complete(row=row, by=world.by)

    assert (done.conclusion, done.review_on) == (Conclusion.HAS, None)
    assert not CapacityReview.objects.exists()


def test_everything_missing_is_said_at_once(world):
    row = CapacityAssessmentFactory(person=world.person)

    with pytest.raises(Refusal) as refusal:
        capacity.complete(row=row, by=world.by)

    assert len(refusal.value.missing) == 7
    row.refresh_from_db()
    assert row.is_open


def test_completing_the_next_one_ends_the_date_to_look_again(world):
    review = CapacityReviewFactory(person=world.person)
    row = ready(world, looks_again_at=review.assessment)

    done = capacity.complete(row=row, by=world.by)

    review.refresh_from_db()
    assert (review.done_by, review.due_on, review.is_open) == (done, None, False)
    assert Event.objects.get(verb="capacity.reviewed").subject_id == review.pk
    assert CapacityReview.objects.open().get().assessment == done


def test_looking_again_after_it_was_closed_is_no_fault(world):
    review = CapacityReviewFactory(person=world.person)
    capacity.close_review(review=review, by=world.by, why="Past")

    assert capacity.complete(row=ready(world, looks_again_at=review.assessment), by=world.by).pk


def test_a_date_to_look_again_is_closed_with_the_reason(world):
    review = CapacityReviewFactory(person=world.person)

    closed = capacity.close_review(review=review, by=world.by, why="She moved; it cannot be changed now")

    assert (closed.is_open, closed.due_on, closed.why_not) == (False, None, "She moved; it cannot be changed now")
    with pytest.raises(WrongState):
        capacity.close_review(review=review, by=world.by, why="Again")


def test_never_without_a_reason(world):
    with pytest.raises(Refusal, match="Say why"):
        capacity.close_review(review=CapacityReviewFactory(person=world.person), by=world.by, why=" ")


@pytest.mark.parametrize(("named", "taken"), [(30, 30), (900, 365)])
def test_the_date_to_look_again_is_only_brought_forward(world, named, taken):
    review = CapacityReviewFactory(person=world.person)

    capacity.look_again_by(assessment=review.assessment, on=TODAY + timedelta(days=named), by=world.by)

    review.refresh_from_db()
    assert review.due_on == TODAY + timedelta(days=taken)
    assert Event.objects.filter(verb="capacity.review_moved").exists() == (taken == 30)
