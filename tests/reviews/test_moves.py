"""Every state against every move of a review."""

import pytest
from django.db import transaction
from django.utils import timezone

from reviews.choices import REVIEW_MOVES, ReviewState
from reviews.models import Review
from sharedliving.core.states import WrongState, move
from sharedliving.core.viewer import SYSTEM
from tests.factories.reviews import ReviewFactory

CLOSED = {ReviewState.COMPLETED, ReviewState.CANCELLED}


def review_in(state):
    if state == ReviewState.COMPLETED:
        return ReviewFactory(completed=True)
    closed = {"due_on": None, "closed_at": timezone.now()} if state in CLOSED else {}
    return ReviewFactory(written=True, state=state, **closed)


def changes_for(state, review):
    if state not in CLOSED:
        return {}
    return {"due_on": None, "closed_at": timezone.now(), "completed_on": review.held_on}


@pytest.mark.django_db
@pytest.mark.parametrize("to", ReviewState.values)
@pytest.mark.parametrize("state", ReviewState.values)
def test_each_move_from_each_state(state, to):
    review = review_in(state)

    with transaction.atomic():
        if to in REVIEW_MOVES.get(state, ()):
            assert move(review, to, moves=REVIEW_MOVES, by=SYSTEM, **changes_for(to, review)).state == to
            assert (review.changes.get().from_state, review.changes.get().to_state) == (state, to)
        else:
            with pytest.raises(WrongState):
                move(review, to, moves=REVIEW_MOVES, by=SYSTEM)
            assert Review.objects.get().state == state


def test_a_finished_review_has_no_way_out():
    assert CLOSED.isdisjoint(REVIEW_MOVES)
