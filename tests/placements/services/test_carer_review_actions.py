"""What a review with carers leaves to be done is chased until it has an end."""

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import HouseholdState
from placements.models import CarerReview, CarerReviewAction
from placements.services import carer_review_actions, households
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.caring import CarerReviewActionFactory, CarerReviewFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
SOON, LATER = dates.add_days(TODAY, 10), dates.add_days(TODAY, 40)


@pytest.fixture
def review():
    return CarerReviewFactory(asked=True)


@pytest.fixture
def by(review, worker_of):
    return worker_of(review.household.scheme)


def test_something_to_do_has_an_owner_and_a_day(review, by):
    owner = review.household.owner

    row = carer_review_actions.add(review=review, by=by, what=" Book first aid ", owner=owner, due_on=SOON)

    assert (row.what, row.owner, row.due_on, row.is_open) == ("Book first aid", owner, SOON, True)
    assert Event.objects.filter(verb="carer_review.action_opened").count() == 1
    for what, due in ((" ", SOON), ("Book it", dates.add_days(TODAY, -1))):
        with pytest.raises(Refusal, match="by when"):
            carer_review_actions.add(review=review, by=by, what=what, owner=owner, due_on=due)


def test_nothing_is_added_to_a_finished_review(review, by):
    CarerReview.objects.filter(pk=review.pk).update(state="stopped")

    with pytest.raises(WrongState, match="finished"):
        carer_review_actions.add(review=review, by=by, what="Book it", owner=review.household.owner, due_on=SOON)


def test_it_is_done_or_no_longer_needed_and_why(review, by):
    done, dropped = CarerReviewActionFactory.create_batch(2, review=review)

    carer_review_actions.finish(action=done, by=by, end="done")
    with pytest.raises(Refusal, match="Say why"):
        carer_review_actions.finish(action=dropped, by=by, end="not_needed")
    carer_review_actions.finish(action=dropped, by=by, end="not_needed", words="They did it themselves")

    assert set(CarerReviewAction.objects.values_list("end", "due_on", "ended_on")) == {
        ("done", None, TODAY), ("not_needed", None, TODAY),
    }  # fmt: skip
    with pytest.raises(WrongState, match="finished already"):
        carer_review_actions.finish(action=done, by=by, end="done")


def test_it_is_put_off_with_a_reason_and_never_forward(review, by):
    row = CarerReviewActionFactory(review=review)

    for due, why in ((LATER, " "), (SOON, "No room")):
        with pytest.raises(Refusal, match="later day"):
            carer_review_actions.put_off(action=row, by=by, due_on=due, why=why)

    assert carer_review_actions.put_off(action=row, by=by, due_on=LATER, why="The course is full").due_on == LATER


def test_a_council_changes_nothing_of_it(review, council_of):
    person = ArrangementFactory(household=review.household).person

    with pytest.raises(PermissionDenied):
        carer_review_actions.finish(
            action=CarerReviewActionFactory(review=review), by=council_of(person), end="done"
        )  # fmt: skip


def test_with_the_approval_the_review_and_what_it_left_to_do_end(review, by):
    row = CarerReviewActionFactory(review=review)

    ended = households.end_approval(household=review.household, by=by, why="They retire")

    assert ended.state == HouseholdState.ENDED
    row.refresh_from_db()
    review.refresh_from_db()
    assert (row.end, row.words, row.due_on, review.state) == ("not_needed", "They retire", None, "stopped")
