"""How urgent a request is, and looking at it again."""

from datetime import timedelta

import pytest

from careplans.models import Triage
from careplans.services import triage
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import SupportRequestFactory, TriageFactory


@pytest.fixture
def waiting(world):
    return TriageFactory(request=SupportRequestFactory(person=world.person))


def decide(waiting, by, **changes):
    return triage.decide(triage=waiting, by=by, **{"priority": "high", "reason": "Alone from Monday"} | changes)


def test_deciding_says_who_when_and_why(world, waiting):
    done = decide(waiting, world.by)

    assert (done.priority, done.reason, done.decided_on) == ("high", "Alone from Monday", dates.today())
    assert done.decided_by == world.care_manager
    assert (done.is_open, done.due_on) == (False, None)
    event = Event.objects.get(verb="request.triaged")
    assert (event.person_id, event.data["priority"]) == (world.person.pk, "high")


def test_the_request_carries_the_priority_and_keeps_its_date(world, waiting):
    before = waiting.request.due_on

    decide(waiting, world.by)

    waiting.request.refresh_from_db()
    assert (waiting.request.priority, waiting.request.due_on) == ("high", before)


@pytest.mark.parametrize("changes", [{"priority": ""}, {"priority": "soon"}, {"reason": " "}])
def test_a_priority_without_a_reason_is_refused(world, waiting, changes):
    with pytest.raises(Refusal, match="Select the priority and give your reason"):
        decide(waiting, world.by, **changes)

    assert Triage.objects.open().exists()


def test_deciding_twice_is_refused(world, waiting):
    decide(waiting, world.by)

    with pytest.raises(WrongState, match="decided meanwhile"):
        decide(waiting, world.manager)


def test_looking_again_opens_another_and_keeps_the_first(world, waiting):
    decide(waiting, world.by)

    second = triage.again(request=waiting.request, by=world.manager)
    decide(second, world.manager, priority="urgent", reason="Mother in hospital")

    waiting.request.refresh_from_db()
    assert waiting.request.priority == "urgent"
    assert [row.priority for row in Triage.objects.all()] == ["urgent", "high"]
    assert second.due_on == dates.add_working_days(dates.today(), 2)
    assert Event.objects.filter(verb="request.triage_asked").count() == 1


def test_looking_again_gives_the_one_that_is_open(world, waiting):
    assert triage.again(request=waiting.request, by=world.by) == waiting
    assert not Event.objects.exists()


def test_a_closed_request_is_not_looked_at_again(world):
    day = dates.today() - timedelta(days=1)
    request = SupportRequestFactory(person=world.person, state="closed", closed_at=f"{day}T09:00Z", due_on=None)

    with pytest.raises(WrongState, match="can no longer be changed"):
        triage.again(request=request, by=world.by)
