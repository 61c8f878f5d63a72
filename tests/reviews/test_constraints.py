"""The database itself refuses what no service would write."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from reviews.choices import ReviewState
from reviews.models import Review, ReviewAction, ReviewInvitation, ReviewRequest
from sharedliving.core import dates
from tests.factories.reviews import (
    CaseNoteFactory,
    ReviewActionFactory,
    ReviewFactory,
    ReviewInvitationFactory,
    ReviewOutcomeFactory,
    ReviewRequestFactory,
    plan_with_needs,
)

TODAY = dates.today()

pytestmark = pytest.mark.django_db


def broken_by(write) -> str:
    """The name of the constraint that refuses the write, and what the database says about it."""
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write()
    return str(refused.value)


@pytest.mark.parametrize("change", [{"owner": None}, {"due_on": None}, {"closed_at": timezone.now()}])
def test_an_open_review_has_an_owner_and_a_date_and_a_closed_one_has_no_date(change):
    review = ReviewFactory()

    assert "review_open_has_owner_and_date" in broken_by(lambda: Review.objects.filter(pk=review.pk).update(**change))


@pytest.mark.parametrize(
    "change",
    [
        {"held_on": None},
        {"completed_on": None},
        {"next_due_on": None},
        {"method": ""},
        {"decision": ""},
        {"person_view": "", "view_not_obtained": ""},
    ],
    ids=str,
)
def test_a_completed_review_is_complete(change):
    review = ReviewFactory(completed=True)

    assert "completed_review_is_complete" in broken_by(lambda: Review.objects.filter(pk=review.pk).update(**change))


def test_the_next_review_is_after_this_one():
    today = dates.today()

    assert "next_review_after_this" in broken_by(lambda: ReviewFactory(held_on=today, next_due_on=today))
    assert ReviewFactory(held_on=today, next_due_on=today + timedelta(days=1)).pk


def test_a_review_follows_one_review_once():
    first = ReviewFactory(completed=True)
    ReviewFactory(person=first.person, previous=first)

    assert "previous" in broken_by(lambda: ReviewFactory(person=first.person, previous=first))


def test_an_outcome_stands_once_in_a_review():
    review = ReviewFactory()
    need = plan_with_needs(review.person).needs.get()
    ReviewOutcomeFactory(review=review, need=need)

    assert "outcome_once_a_review" in broken_by(lambda: ReviewOutcomeFactory(review=review, need=need))


def test_a_note_says_something():
    assert "note_says_something" in broken_by(lambda: CaseNoteFactory(text=""))


def test_a_cancelled_review_needs_none_of_it():
    assert ReviewFactory(state=ReviewState.CANCELLED, due_on=None, closed_at=timezone.now()).pk


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"end": "done"}, "review_action_is_open_until_its_end"),
        ({"what": ""}, "review_action_says_something"),
        (
            {"end": "not_needed", "ended_on": TODAY, "closed_at": timezone.now(), "due_on": None},
            "review_action_given_up_has_reason",
        ),
    ],
)
def test_an_action_is_open_until_its_end(change, name):
    row = ReviewActionFactory()

    assert name in broken_by(lambda: ReviewAction.objects.filter(pk=row.pk).update(**change))


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"decision": "refuse"}, "review_request_is_open_until_told"),
        (
            {"decision": "hold", "reasons": "Yes", "told_on": TODAY, "told_how": "Call", "due_on": None,
             "closed_at": timezone.now()},
            "review_request_granted_has_review",
        ),
    ],
)  # fmt: skip
def test_a_request_is_open_until_whoever_asked_is_told(change, name):
    row = ReviewRequestFactory()

    assert name in broken_by(lambda: ReviewRequest.objects.filter(pk=row.pk).update(**change))


def test_papers_are_sent_before_they_are_received():
    row = ReviewInvitationFactory()

    refused = broken_by(lambda: ReviewInvitation.objects.filter(pk=row.pk).update(pack_received_on=TODAY))
    assert "pack_is_sent_before_it_is_received" in refused


def test_a_review_is_of_something():
    row = ReviewFactory()

    assert "review_is_of_something" in broken_by(lambda: Review.objects.filter(pk=row.pk).update(subjects=[]))


def test_reviews_are_combined_only_where_the_person_prefers_it():
    row = ReviewFactory(completed=True)

    refused = broken_by(lambda: Review.objects.filter(pk=row.pk).update(subjects=["plan", "monitoring"]))
    assert "reviews_are_combined_where_preferred" in refused
    Review.objects.filter(pk=row.pk).update(subjects=["plan", "monitoring"], combined_wanted=True)
