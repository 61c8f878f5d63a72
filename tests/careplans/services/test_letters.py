"""The decision in writing."""

from datetime import timedelta

import pytest

from careplans.choices import LetterWay
from careplans.services import letters
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import DecisionLetterFactory

TODAY = dates.today()


@pytest.fixture
def letter(world):
    return DecisionLetterFactory(assessment__person=world.person)


@pytest.mark.parametrize("how", LetterWay)
def test_when_and_how_it_was_given(world, letter, how):
    done = letters.sent(letter=letter, by=world.by, sent_on=TODAY, how=how)

    assert (done.sent_on, done.how, done.sent_by) == (TODAY, how, world.care_manager)
    assert (done.is_open, done.due_on) == (False, None)
    event = Event.objects.get(verb="letter.sent")
    assert (event.person_id, event.data["how"]) == (world.person.pk, how)


@pytest.mark.parametrize(
    "changes",
    [{"how": ""}, {"sent_on": TODAY + timedelta(days=1)}, {"sent_on": TODAY - timedelta(days=1)}],
    ids=["no way", "to come", "before the decision"],
)
def test_refusals(world, letter, changes):
    with pytest.raises(Refusal, match="Say how Danny Okafor was given the decision"):
        letters.sent(letter=letter, by=world.by, **{"sent_on": TODAY, "how": "post"} | changes)


def test_it_is_given_once(world, letter):
    letters.sent(letter=letter, by=world.by, sent_on=TODAY, how="post")

    with pytest.raises(WrongState, match="already recorded"):
        letters.sent(letter=letter, by=world.by, sent_on=TODAY, how="post")
