from careplans.services.copies import opened
from sharedliving.core.models import Event
from tests.factories.careplans import CarePlanFactory


def test_a_copy_that_was_opened_is_logged(world):
    plan = CarePlanFactory(person=world.person)

    opened(plan=plan, copy="Copy for the person (PDF)", by=world.by)

    event = Event.objects.get(verb="plan.copy_opened")
    assert event.text == "Copy for the person (PDF) of care and support plan 1 opened"
    assert (event.person_id, event.data) == (world.person.pk, {"plan_id": plan.pk})
