from careplans.services.copies import log_of, opened
from sharedliving.core.models import Event
from tests.factories.careplans import CarePlanFactory


def test_a_copy_that_was_opened_is_logged(world):
    plan = CarePlanFactory(person=world.person)

    opened(plan=plan, copy="Copy for the person (PDF)", by=world.by)

    event = Event.objects.get(verb="plan.copy_opened")
    assert event.text == "Copy for the person (PDF) of care and support plan 1 opened"
    assert (event.person_id, event.data) == (world.person.pk, {"plan_id": plan.pk})


def test_the_log_of_a_plan_is_its_own_and_newest_first(world):
    plan = CarePlanFactory(person=world.person)
    other = CarePlanFactory(person=world.person, number=2, in_force=True)
    opened(plan=plan, copy="First", by=world.by)
    opened(plan=other, copy="Other", by=world.by)
    opened(plan=plan, copy="Second", by=world.by)

    assert [event.text.split()[0] for event in log_of(plan)] == ["Second", "First"]
