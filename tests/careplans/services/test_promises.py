"""Services promised in a plan."""

from datetime import timedelta

import pytest

from careplans.choices import PlanState, PromiseState
from careplans.services import plans, promises
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory, PromisedServiceFactory

TOMORROW, YESTERDAY = dates.today() + timedelta(days=1), dates.today() - timedelta(days=1)


def promise(plan, by, **fields):
    return promises.promise(plan=plan, by=by, **{"what": "Advocacy", "provider": "Speak Up"} | fields)


@pytest.fixture
def promised(world):
    return PromisedServiceFactory(plan=CarePlanFactory(person=world.person, in_force=True))


def test_a_promise_is_due_by_the_timescale(world):
    plan = CarePlanFactory(person=world.person, needs=1)

    row = promise(plan, world.by, need=plan.needs.get())

    assert row.due_on == dates.today() + timedelta(days=28)
    assert (row.owner, row.person, row.state) == (world.care_manager, world.person, PromiseState.PROMISED)
    assert Event.objects.get(verb="promise.made").text == "Promised: Advocacy from Speak Up"


def test_a_promise_may_have_its_own_date(world):
    assert promise(CarePlanFactory(person=world.person), world.by, by_when=TOMORROW).due_on == TOMORROW


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"what": " "}, "Say what is promised"),
        ({"provider": ""}, "who provides it"),
        ({"by_when": YESTERDAY}, "today or later"),
    ],
)
def test_half_a_promise_is_refused(world, fields, words):
    with pytest.raises(Refusal, match=words):
        promise(CarePlanFactory(person=world.person), world.by, **fields)


def test_a_need_of_another_plan_is_refused(world):
    with pytest.raises(Refusal, match="not one of this plan"):
        promise(CarePlanFactory(person=world.person), world.by, need=PlanNeedFactory())


def test_a_plan_that_was_replaced_promises_nothing_more(world):
    plan = CarePlanFactory(person=world.person, in_force=True, state=PlanState.SUPERSEDED)

    with pytest.raises(WrongState, match="no longer in force"):
        promise(plan, world.by)


def test_chasing_keeps_what_was_said_and_sets_a_new_date(world, promised):
    row = promises.chase(promise=promised, by=world.by, text="They start in May", by_when=TOMORROW)

    assert (row.due_on, row.state) == (TOMORROW, PromiseState.PROMISED)
    note = row.notes.get()
    assert (note.text, note.by_name, note.on) == ("They start in May", "Priya Nair", dates.today())


@pytest.mark.parametrize(
    ("text", "by_when", "words"), [(" ", TOMORROW, "Say what you did"), ("Rang", YESTERDAY, "today or later")]
)
def test_chasing_needs_words_and_a_date_to_come(world, promised, text, by_when, words):
    with pytest.raises(Refusal, match=words):
        promises.chase(promise=promised, by=world.by, text=text, by_when=by_when)


def test_a_service_that_is_delivered_is_not_due_any_more(world, promised):
    row = promises.deliver(promise=promised, by=world.by, on=YESTERDAY)

    assert (row.state, row.delivered_on, row.due_on) == (PromiseState.DELIVERED, YESTERDAY, None)
    assert row.changes.get().to_state == PromiseState.DELIVERED


def test_delivery_to_come_is_refused(world, promised):
    with pytest.raises(Refusal, match="in the past"):
        promises.deliver(promise=promised, by=world.by, on=TOMORROW)


def test_giving_up_needs_a_reason(world, promised):
    with pytest.raises(Refusal, match="Say why"):
        promises.give_up(promise=promised, by=world.by, why=" ")

    row = promises.give_up(promise=promised, by=world.by, why="The college closed the course")

    assert (row.state, row.dropped_because) == (PromiseState.DROPPED, "The college closed the course")


def test_what_has_ended_is_not_tracked_any_more(world, promised):
    promised = promises.deliver(promise=promised, by=world.by, on=dates.today())
    doing = (
        lambda: promises.chase(promise=promised, by=world.by, text="Rang", by_when=TOMORROW),
        lambda: promises.deliver(promise=promised, by=world.by, on=dates.today()),
        lambda: promises.give_up(promise=promised, by=world.by, why="No"),
    )
    for do in doing:
        with pytest.raises(WrongState, match="not tracked any more"):
            do()


def test_a_need_with_a_promise_stays_in_the_plan(world):
    plan = CarePlanFactory(person=world.person, needs=1)
    need = plan.needs.get()
    promise(plan, world.by, need=need)

    with pytest.raises(Refusal, match="promised service belongs"):
        plans.remove_need(need=need, by=world.by)
