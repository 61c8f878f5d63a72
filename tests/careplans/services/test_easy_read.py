import pytest

from careplans.choices import PlanState
from careplans.models import EasyRead
from careplans.services.easy_read import save_easy_read
from careplans.services.writing import ChangedMeanwhile
from sharedliving.core.models import Event
from sharedliving.core.states import WrongState
from tests.factories.careplans import CarePlanFactory


@pytest.fixture
def plan(world):
    return CarePlanFactory(person=world.person, in_force=True)


def test_lines_are_kept_with_history_and_an_event(world, plan):
    save_easy_read(plan=plan, parts={"about": "I am Danny."}, version=0, by=world.by)
    row = save_easy_read(plan=plan, parts={"about": "My name is Danny."}, version=1, by=world.by)

    assert (row.version, row.parts) == (2, {"about": "My name is Danny."})
    assert [old.parts["about"] for old in row.history.order_by("history_id")] == ["I am Danny.", "My name is Danny."]
    assert Event.objects.filter(verb="plan.easy_read_saved", person_id=world.person.pk).count() == 2


@pytest.mark.parametrize("version", [0, 3])
def test_a_second_writer_is_told_and_overwrites_nothing(world, plan, version):
    save_easy_read(plan=plan, parts={"about": "First."}, version=0, by=world.by)

    with pytest.raises(ChangedMeanwhile) as told:
        save_easy_read(plan=plan, parts={"about": "Second."}, version=version, by=world.manager)

    assert told.value.now.parts == {"about": "First."}
    assert EasyRead.objects.get().parts == {"about": "First."}


def test_that_of_a_plan_that_was_replaced_is_not_written_any_more(world):
    plan = CarePlanFactory(person=world.person, in_force=True, state=PlanState.SUPERSEDED)

    with pytest.raises(WrongState, match="A newer plan has replaced this one"):
        save_easy_read(plan=plan, parts={}, version=0, by=world.by)
