"""Somebody wants to move on: written down, helped with, looked at again, done."""

from datetime import timedelta

import pytest

from placements.choices import BidOutcome, Blocker, HomeKind
from placements.models import MoveOnGoal
from placements.safety_net import wish_to_move_on_left
from placements.services import moving_on
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.endings import HousingBidFactory, MoveBlockerFactory, MoveOnGoalFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db
WISH = {"words": "My own front door.", "kind": HomeKind.OWN_TENANCY}
DAY = timedelta(days=1)


def test_a_wish_is_its_care_managers_and_due_beside_each_contact(council_of):
    person = PersonFactory()
    by = council_of(person)

    goal = moving_on.begin(person=person, by=by, **WISH)

    assert (goal.owner, goal.due_on, goal.said_on) == (person.owner, dates.today() + 42 * DAY, dates.today())
    with pytest.raises(Refusal, match="already"):
        moving_on.begin(person=person, by=by, **WISH)
    with pytest.raises(ValueError, match="owner"):
        moving_on.change(goal=goal, by=by, owner=None)


def test_whose_views_differ_is_forgotten_when_they_no_longer_do(council_of):
    goal = MoveOnGoalFactory(views_differ=True, who_differs="Her mother")
    goal = moving_on.change(goal=goal, by=council_of(goal.person), views_differ=False)
    assert goal.who_differs == ""


def test_looking_again_says_what_was_done_and_sets_the_next_day(council_of):
    goal = MoveOnGoalFactory(due_on=dates.today() - DAY)
    by = council_of(goal.person)
    assert list(wish_to_move_on_left(by, dates.today())) == [goal]
    with pytest.raises(Refusal, match="what was done"):
        moving_on.look_again(goal=goal, what_was_done=" ", by=by)

    goal = moving_on.look_again(goal=goal, what_was_done="Rang the housing officer.", by=by)

    assert (goal.looked_at_on, goal.due_on) == (dates.today(), dates.today() + 42 * DAY)
    assert not wish_to_move_on_left(by, dates.today()).exists()


def test_bids_and_what_came_of_them(council_of):
    goal = MoveOnGoalFactory()
    by = council_of(goal.person)
    bid = moving_on.bid(goal=goal, by=by, on=dates.today(), where="Station Street")
    assert bid.outcome == BidOutcome.WAITING
    moving_on.bid(
        goal=goal, by=by, row=bid, on=bid.on, where=bid.where, outcome=BidOutcome.OFFERED, words="Ground floor"
    )
    assert goal.bids.get().outcome == BidOutcome.OFFERED
    with pytest.raises(Refusal, match="not after today"):
        moving_on.bid(goal=goal, by=by, on=dates.today() + DAY, where="Later Street")


def test_what_is_in_the_way_is_cleared_with_how(council_of):
    goal = MoveOnGoalFactory()
    by = council_of(goal.person)
    with pytest.raises(Refusal, match="Select what"):
        moving_on.block(goal=goal, kind="fate", words="x", since=dates.today(), by=by)
    blocker = moving_on.block(goal=goal, kind=Blocker.BAND, words="Band C", since=dates.today(), by=by)
    with pytest.raises(Refusal, match="Say how"):
        moving_on.clear(blocker=blocker, on=dates.today(), how=" ", by=by)
    assert moving_on.clear(blocker=blocker, on=dates.today(), how="Band A now", by=by).cleared_on == dates.today()
    with pytest.raises(WrongState):
        moving_on.clear(blocker=blocker, on=dates.today(), how="Again", by=by)


@pytest.mark.parametrize("reached", [None, dates.today()])
def test_it_ends_with_words(reached, council_of):
    goal = MoveOnGoalFactory()
    by = council_of(goal.person)
    with pytest.raises(Refusal, match="what came of it"):
        moving_on.close(goal=goal, reached_on=reached, because=" ", by=by)
    with pytest.raises(Refusal, match="the day they moved"):
        moving_on.close(goal=goal, reached_on=dates.today() + DAY, because="x", by=by)

    goal = moving_on.close(goal=goal, reached_on=reached, because="Station Street, since May.", by=by)

    assert (goal.reached_on, goal.is_open) == (reached, False)
    with pytest.raises(WrongState):
        moving_on.look_again(goal=goal, what_was_done="x", by=by)
    assert moving_on.begin(person=goal.person, by=by, **WISH).is_open
    assert Event.objects.filter(verb="moving_on.closed").count() == 1


def test_a_scheme_that_does_not_see_the_person_sees_no_part_of_it(worker_of):
    bid, blocker = HousingBidFactory(), MoveBlockerFactory()
    by = worker_of(bid.goal.person.council)
    for row in (bid, blocker):
        assert not type(row).objects.visible_to(by).exists()
    assert not MoveOnGoal.objects.visible_to(by).exists()
