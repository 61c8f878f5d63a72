from datetime import timedelta

import pytest

from careplans.choices import ENDINGS, About, RequestOutcome, RequestState, Route
from careplans.models import SupportRequest, Triage, WaitingContact
from careplans.services import requests
from people.choices import CircleRole
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory
from tests.factories.people import CircleMemberFactory, PersonFactory


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
    closed = requests.close(request=record(world), by=world.by, outcome=RequestOutcome.ADVICE, advice="The library")

    assert (closed.state, closed.due_on, closed.advice_given) == (RequestState.CLOSED, None, "The library")
    assert closed.is_open is False
    assert closed.changes.get().by_name == "Priya Nair"
    event = Event.objects.get(verb="request.closed")
    assert (event.person_id, event.data["outcome"]) == (world.person.pk, "advice")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"outcome": "advice", "advice": " "}, "Write down the advice"),
        ({"outcome": "declined"}, "what you told Danny Okafor"),
        ({"outcome": "", "reason": "x"}, "Select what became of the request"),
        ({"outcome": "to_assessment", "reason": "x"}, "Select what became of the request"),
        ({"outcome": "died", "reason": "x"}, "Record on Danny Okafor’s record that they have died"),
    ],
)
def test_closing_needs_an_outcome_and_what_belongs_to_it(world, given, words):
    request = record(world)

    with pytest.raises(Refusal, match=words):
        requests.close(request=request, by=world.by, **given)


@pytest.mark.parametrize("outcome", ENDINGS)
def test_every_ending(world, outcome):
    request = record(world)
    world.person.died_on = dates.today()
    world.person.save()

    closed = requests.close(request=request, by=world.by, outcome=outcome, reason="As told", advice="The library")

    assert (closed.outcome, closed.outcome_reason) == (outcome, "As told")


def test_closing_ends_the_wait(world):
    request = record(world)

    requests.close(request=request, by=world.by, outcome=RequestOutcome.MOVED, reason="To Leeds")

    assert not Triage.objects.open().exists()
    assert not WaitingContact.objects.open().exists()


def test_closing_twice_is_refused(world):
    request = record(world)
    requests.close(request=request, by=world.by, outcome=RequestOutcome.MOVED, reason="To Leeds")

    with pytest.raises(WrongState):
        requests.close(request=request, by=world.by, outcome=RequestOutcome.MOVED, reason="Again")


def test_a_request_is_to_be_triaged_and_its_person_to_be_heard(world):
    start = dates.today() - timedelta(days=3)
    request = record(world, first_contact_on=start)

    triage, contact = Triage.objects.get(), WaitingContact.objects.get()
    assert triage.due_on == dates.add_working_days(start, 2)
    assert contact.due_on == start + timedelta(days=14)
    assert (triage.request, triage.owner, contact.owner) == (request, world.care_manager, world.care_manager)
    assert triage.history.get().history_user_id == world.care_manager.pk


def test_the_route_is_kept(world):
    assert record(world).route == Route.COMMUNITY
    assert SupportRequest.objects.get().get_route_display() == "Community or other route"


def carer_of(person, **fields):
    return CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER, name="Rita Okafor", **fields)


def test_an_unpaid_carer_may_ask_while_the_person_has_asked(world):
    record(world)

    request = record(world, about=About.UNPAID_CARER, carer=carer_of(world.person))

    assert (request.about, request.carer.name) == (About.UNPAID_CARER, "Rita Okafor")


def test_an_unpaid_carer_asks_once_at_a_time(world):
    carer = carer_of(world.person)
    record(world, about=About.UNPAID_CARER, carer=carer)

    with pytest.raises(Refusal, match="already has a request"):
        record(world, about=About.UNPAID_CARER, carer=carer)


def test_an_unpaid_carer_of_somebody_else_is_refused(world):
    with pytest.raises(Refusal, match="Choose the unpaid carer, one of those around Danny Okafor"):
        record(world, about=About.UNPAID_CARER, carer=carer_of(PersonFactory()))


def test_what_they_were_told_is_kept_and_moves_nothing(world):
    request, today = record(world), dates.today()

    told = requests.tell_expected(
        request=request, by=world.by, expected_on=today + timedelta(days=60), told_on=today, told_how="phone"
    )

    assert (told.expected_on, told.told_on, told.told_how) == (today + timedelta(days=60), today, "phone")
    assert told.due_on == request.due_on
    assert Event.objects.filter(verb="request.date_told").count() == 1


def test_a_date_before_they_were_told_is_refused(world):
    request, today = record(world), dates.today()
    given = {"request": request, "by": world.by, "told_on": today, "told_how": "phone"}

    with pytest.raises(Refusal, match="on or after the day Danny Okafor was told"):
        requests.tell_expected(**given, expected_on=today - timedelta(days=1))


def test_nobody_is_told_a_date_once_it_is_closed(world):
    request = SupportRequestFactory(person=world.person, state="closed", closed_at="2026-01-01T00:00Z", due_on=None)
    today = dates.today()

    with pytest.raises(WrongState):
        requests.tell_expected(request=request, by=world.by, expected_on=today, told_on=today, told_how="phone")
