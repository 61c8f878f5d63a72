"""The copy that the person is owed of their plan."""

from datetime import timedelta

import pytest

from careplans.models import OwnCopy
from careplans.services import own_copies, plans
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import ONE_NEED, AssessmentFactory, CarePlanFactory, OwnCopyFactory

HOW = "On paper, read aloud"


def signed(world, **fields):
    plan = CarePlanFactory(person=world.person, complete=True, **fields)
    return plans.sign_off(plan=plans.ask_for_sign_off(plan=plan, by=world.by), by=world.manager)


def give(copy, by, **fields):
    return own_copies.give(copy=copy, by=by, **{"given_on": dates.today(), "how": HOW} | fields)


def test_sign_off_owes_the_person_a_copy_within_the_timescale(world):
    copy = OwnCopy.objects.get(plan=signed(world))

    assert (copy.owner, copy.due_on) == (world.care_manager, dates.today() + timedelta(days=7))
    assert copy.is_open


def test_a_copy_that_was_given_is_no_longer_owed(world):
    copy = give(OwnCopyFactory(person=world.person), world.by, others="Rita")

    assert (copy.given_on, copy.how, copy.others, copy.due_on) == (dates.today(), HOW, "Rita", None)
    assert not copy.is_open
    assert Event.objects.filter(verb="plan.copy_given").count() == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"given_on": dates.today() + timedelta(days=1)}, "today or in the past"),
        ({"given_on": dates.today() - timedelta(days=1)}, "The plan was signed off on"),
        ({"how": " "}, "in which form"),
    ],
)
def test_what_cannot_be_is_refused(world, fields, words):
    copy = OwnCopyFactory(person=world.person)

    with pytest.raises(Refusal, match=words):
        give(copy, world.by, **fields)
    copy.refresh_from_db()
    assert copy.is_open


def test_it_is_given_once(world):
    copy = give(OwnCopyFactory(person=world.person), world.by)

    with pytest.raises(WrongState):
        give(copy, world.by)


def test_a_newer_plan_ends_the_debt_of_the_one_before(world):
    first = signed(world)
    again = AssessmentFactory(person=world.person, completed=True, findings=ONE_NEED)
    signed(world, number=2, assessment=again)

    assert not OwnCopy.objects.get(plan=first).is_open
    assert OwnCopy.objects.get(plan__number=2).is_open
