"""The carer's summary: their tasks in full, of the rest only who."""

from careplans.choices import MetBy, Outcome
from careplans.exports import READERS, copy_for
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory


def summary(world, plan):
    plan.refresh_from_db()
    return copy_for(plan, READERS["carer-summary"], world.by)


def test_the_carers_tasks_are_there_in_full(world):
    (task,) = summary(world, CarePlanFactory(person=world.person, in_force=True))["tasks"]

    assert task["how"] == "Practise two dishes a month together"


def test_of_others_it_says_who_helps_with_which_part_of_life(world):
    plan = CarePlanFactory(person=world.person, in_force=True)
    PlanNeedFactory(plan=plan, area=Outcome.HYGIENE, met_by=MetBy.NHS, who="Dr Rao")
    PlanNeedFactory(plan=plan, area=Outcome.WORK, met_by=MetBy.NOT_MET)

    assert summary(world, plan)["others"] == [{"name": "The NHS, Dr Rao", "role": "Keeping clean", "contact": ""}]


def test_it_says_how_to_communicate_and_what_to_do_when_something_goes_wrong(world):
    world.person.communication = "Short sentences"
    world.person.save()

    data = summary(world, CarePlanFactory(person=world.person, in_force=True))

    assert data["communication"] == "Short sentences"
    assert data["contingency"] == "Back-up: Grace Adeyemi\n\nRing Grace, then the scheme."
    assert data["people"][0]["role"] == "their worker at the council"
