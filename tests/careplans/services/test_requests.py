from datetime import timedelta

import pytest

from careplans.choices import RequestState
from careplans.services import requests
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory


def record(world, **changes):
    given = {"first_contact_on": dates.today() - timedelta(days=3), "source": "self", "wants": "My own key"}
    return requests.record(person=world.person, by=world.by, **given | changes)


def test_recording_starts_the_clock_at_first_contact(world):
    request = record(world)

    assert request.due_on == dates.today() + timedelta(days=25)
    assert request.owner == world.care_manager
    assert request.recorded_by_id == world.care_manager.pk
    assert request.history.get().history_user_id == world.care_manager.pk
    event = Event.objects.get(verb="request.recorded")
    assert (event.person_id, event.actor_id) == (world.person.pk, world.care_manager.pk)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"first_contact_on": dates.today() + timedelta(days=1)}, "today or in the past"),
        ({"wants": "  "}, "in their own words"),
        ({"urgent_needs": "No food"}, "Say what was done at once"),
    ],
)
def test_a_bad_request_is_refused(world, changes, words):
    with pytest.raises(Refusal, match=words):
        record(world, **changes)


def test_every_reason_is_said_at_once(world):
    with pytest.raises(Refusal) as refused:
        record(world, wants="", urgent_needs="No food")

    assert len(refused.value.missing) == 2


def test_a_closed_record_is_refused(world):
    world.person.closed_at, world.person.due_on = "2026-01-01T00:00Z", None
    world.person.save()

    with pytest.raises(Refusal, match="has no owner"):
        record(world)


@pytest.mark.parametrize("factory", [SupportRequestFactory, AssessmentFactory])
def test_one_at_a_time(world, factory):
    factory(person=world.person)

    with pytest.raises(Refusal, match="already has a request or an assessment"):
        record(world)


def test_closing_with_advice(world):
    closed = requests.close_with_advice(request=record(world), by=world.by, advice="The library")

    assert (closed.state, closed.due_on, closed.advice_given) == (RequestState.CLOSED, None, "The library")
    assert closed.is_open is False
    assert closed.changes.get().by_name == "Priya Nair"
    assert Event.objects.filter(verb="request.closed_with_advice", person_id=world.person.pk).count() == 1


def test_closing_without_advice_is_refused(world):
    request = record(world)

    with pytest.raises(Refusal, match="advice"):
        requests.close_with_advice(request=request, by=world.by, advice=" ")


def test_closing_twice_is_refused(world):
    request = record(world)
    requests.close_with_advice(request=request, by=world.by, advice="The library")

    with pytest.raises(WrongState):
        requests.close_with_advice(request=request, by=world.by, advice="Again")
