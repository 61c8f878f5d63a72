"""A change opens what has to be decided again, each with an owner and a date (G14-REV-6)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide, ChangeTaskKind, ReviewKind
from reviews.models import ChangeEvent, ChangeTask, Review
from reviews.rules.changes import OPENS
from reviews.services import changes, reviews
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import ReviewFactory, ready_review
from tests.factories.risk import RiskAssessmentFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
T = ChangeTaskKind


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def record(person, by, **given):
    words = {"kind": ChangeKind.HEALTH, "happened_on": TODAY, "what": "Has fallen twice"}
    return changes.record(person=person, by=by, **words | given)


@pytest.mark.parametrize("kind", ChangeKind.values)
def test_each_kind_opens_what_the_table_says(person, care_manager, home, kind):
    event = record(person, care_manager, kind=kind, arrangement=home)

    assert set(event.tasks.values_list("kind", flat=True)) == set(OPENS[kind])
    assert not event.tasks.filter(due_on=None).exists()


def test_each_side_has_its_own_with_owner_and_date(person, care_manager, scheme_worker, home):
    record(person, care_manager, kind=ChangeKind.CARER_ILL, arrangement=home)

    cover, risk = ChangeTask.objects.get(kind=T.COVER), ChangeTask.objects.get(kind=T.RISK)
    assert (cover.side, cover.owner_id) == (ChangeSide.SCHEME, scheme_worker.user_id)
    assert cover.due_on == dates.add_working_days(TODAY, 2)
    assert (risk.side, risk.owner_id) == (ChangeSide.COUNCIL, care_manager.user_id)
    assert risk.due_on == TODAY + timedelta(days=14)
    assert risk.history.get().history_user_id == care_manager.user_id


def test_the_review_is_arranged_at_once_with_the_change_as_its_agenda(person, care_manager):
    record(person, care_manager, kind=ChangeKind.HOSPITAL, what="Broke a hip")

    review = Review.objects.get()
    assert (review.kind, review.due_on) == (ReviewKind.UNPLANNED, TODAY + timedelta(days=28))
    assert "Broke a hip" in review.person_agenda


def test_a_review_that_comes_sooner_is_enough(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY + timedelta(days=10))

    record(person, care_manager, kind=ChangeKind.HOSPITAL)

    assert Review.objects.count() == 1


def test_the_event_says_what_was_opened(person, care_manager):
    event = record(person, care_manager)

    written = Event.objects.get(verb="change.recorded")
    assert (written.subject_id, written.person_id, written.actor_id) == (event.pk, person.pk, care_manager.user_id)
    assert set(written.data["opened"]) == {"reassess", "risk", "liberty", "capacity"}


def test_refused_with_every_reason_at_once(person, scheme_worker, scheme):
    ShareFactory(person=person, organisation=scheme)

    with pytest.raises(Refusal) as refused:
        record(person, scheme_worker, what=" ", happened_on=TODAY + timedelta(days=1))

    assert len(refused.value.missing) == 3
    assert not ChangeEvent.objects.exists()


def test_where_the_scheme_worker_may_not_open_it_the_owner_has_it(person, care_manager, home):
    person.is_restricted, person.may_open = True, [care_manager.user_id]
    person.save()

    record(person, care_manager, kind=ChangeKind.CARER_ILL, arrangement=home)

    assert set(ChangeTask.objects.values_list("owner_id", flat=True)) == {care_manager.user_id}


def test_a_record_made_since_answers_it(person, care_manager):
    task = ChangeTaskFactory(event__person=person)
    risk = RiskAssessmentFactory(person=person)

    changes.answer(task=task, by=care_manager, outcome=ChangeOutcome.DONE, answer_id=risk.pk)

    task.refresh_from_db()
    assert (task.answer_id, task.answered_on, task.answered_by_id) == (risk.pk, TODAY, care_manager.user_id)
    assert (task.due_on, task.is_open) == (None, False)
    assert Event.objects.get(verb="change.answered").person_id == person.pk


def test_somebody_elses_record_does_not(person, care_manager):
    task = ChangeTaskFactory(event__person=person)

    with pytest.raises(Refusal, match="made after the change"):
        changes.answer(task=task, by=care_manager, outcome=ChangeOutcome.DONE, answer_id=RiskAssessmentFactory().pk)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"outcome": ""}, "Select what has answered it"),
        ({"outcome": ChangeOutcome.NOT_NEEDED}, "why it is not needed"),
        ({"outcome": ChangeOutcome.DONE, "words": " "}, "Say where it was done"),
        ({"outcome": ChangeOutcome.NOT_NEEDED, "answer_id": 1}, "why it is not needed"),
    ],
)
def test_an_answer_without_what_answers_it_is_refused(person, care_manager, given, message):
    task = ChangeTaskFactory(event__person=person)

    with pytest.raises(Refusal, match=message):
        changes.answer(task=task, by=care_manager, **given)


def test_not_needed_with_its_reason(person, care_manager):
    task = ChangeTaskFactory(event__person=person)

    changes.answer(task=task, by=care_manager, outcome=ChangeOutcome.NOT_NEEDED, words="A cold, over in two days")

    task.refresh_from_db()
    assert (task.outcome, task.words) == ("not_needed", "A cold, over in two days")


def test_answered_twice_is_refused(person, care_manager):
    task = ChangeTaskFactory(event__person=person, done=True)

    with pytest.raises(WrongState):
        changes.answer(task=task, by=care_manager, outcome=ChangeOutcome.DONE, words="Again")


def test_the_other_side_cannot_answer(person, home, scheme_worker):
    task = ChangeTaskFactory(event__person=person, event__arrangement=home)

    with pytest.raises(Refusal, match="for the other side"):
        changes.answer(task=task, by=scheme_worker, outcome=ChangeOutcome.DONE, words="Done")


def test_a_review_that_is_held_answers_by_itself(person, care_manager):
    task = ChangeTaskFactory(event__person=person, kind=T.REVIEW)
    review = ready_review(person=person)

    reviews.complete(review=review, by=care_manager)

    task.refresh_from_db()
    assert (task.outcome, task.answer_id) == ("done", review.pk)


def test_a_review_held_before_the_change_does_not(person, care_manager):
    event = ChangeEventFactory(person=person, happened_on=TODAY)
    task = ChangeTaskFactory(event=event, kind=T.REVIEW)
    review = ready_review(person=person, held_on=TODAY - timedelta(days=3))

    reviews.complete(review=review, by=care_manager)

    task.refresh_from_db()
    assert task.is_open


@pytest.mark.parametrize("broken", [{"outcome": "done"}, {"done": True, "words": ""}, {"owner": None}])
def test_the_database_refuses_it_too(person, broken):
    event = ChangeEventFactory(person=person)

    with pytest.raises(IntegrityError), transaction.atomic():
        ChangeTaskFactory(event=event, **broken)
