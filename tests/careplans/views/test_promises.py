"""The pages of services promised in a plan."""

from datetime import timedelta

import pytest

from careplans.choices import PromiseState
from careplans.models import PromisedService
from careplans.services import promises
from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory, PromisedServiceFactory
from tests.factories.people import PersonFactory, UserFactory

TOMORROW = dates.today() + timedelta(days=1)


def boxes(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


@pytest.fixture
def promised(world):
    return PromisedServiceFactory(plan=CarePlanFactory(person=world.person, in_force=True))


def test_a_service_is_added_on_the_page_of_the_plan(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)
    client, need = sign_in(world.care_manager), plan.needs.get()
    posted = {"what": "Advocacy", "provider": "Speak Up", "need": need.pk} | boxes("by_when", TOMORROW)

    page = client.get(f"/plans/{plan.pk}/").content.decode()
    answer = client.post(f"/plans/{plan.pk}/promises/add/", posted)

    assert f'href="/plans/{plan.pk}/promises/add/"' in page
    assert answer.url == f"/plans/{plan.pk}/"
    row = PromisedService.objects.get()
    assert (row.what, row.need, row.due_on) == ("Advocacy", need, TOMORROW)
    assert "Advocacy" in client.get(f"/plans/{plan.pk}/").content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"what": ""}, "Enter what is promised"),
        ({"provider": ""}, "Enter who provides it"),
        ({"by_when_0": 31, "by_when_1": 2, "by_when_2": 2030}, "real date"),
        ({"by_when_0": 1, "by_when_1": 2, "by_when_2": 2020}, "today or"),
        ({"what": "x" * 1_000_000}, "200 characters"),
    ],
)
def test_bad_input_is_said_at_the_field_and_nothing_is_lost(world, sign_in, change, words):
    plan = CarePlanFactory(person=world.person, in_force=True)
    posted = {"what": "Advocacy", "provider": "Speak Up"} | change

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/promises/add/", posted)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not PromisedService.objects.exists()


def test_a_need_of_somebody_else_is_no_choice(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)
    posted = {"what": "Advocacy", "provider": "Speak Up", "need": PlanNeedFactory().pk}

    assert sign_in(world.care_manager).post(f"/plans/{plan.pk}/promises/add/", posted).status_code == 422


def test_the_page_says_what_was_done_to_get_it(world, sign_in, promised):
    promises.chase(promise=promised, by=world.by, text="They start in May", by_when=TOMORROW)

    page = sign_in(world.care_manager).get(f"/plans/promises/{promised.pk}/").content.decode()

    assert "They start in May" in page
    assert "Priya Nair" in page
    assert "The person has it" in page
    assert Event.objects.filter(verb="record.viewed", text="promised service").exists()


def test_chasing_delivering_and_giving_up(world, sign_in, promised):
    client, other = sign_in(world.care_manager), PromisedServiceFactory(plan=promised.plan)

    client.post(f"/plans/promises/{promised.pk}/chase/", {"text": "Rang"} | boxes("by_when", TOMORROW))
    client.post(f"/plans/promises/{promised.pk}/deliver/", boxes("on", dates.today()))
    client.post(f"/plans/promises/{other.pk}/give-up/", {"why": "It closed"})

    promised.refresh_from_db()
    other.refresh_from_db()
    assert promised.notes.get().text == "Rang"
    assert (promised.state, other.state) == (PromiseState.DELIVERED, PromiseState.DROPPED)


@pytest.mark.parametrize("step", ["chase", "deliver", "give-up"])
def test_what_is_missing_is_said(world, sign_in, promised, step):
    client = sign_in(world.care_manager)

    assert client.get(f"/plans/promises/{promised.pk}/{step}/").status_code == 200
    assert client.post(f"/plans/promises/{promised.pk}/{step}/").status_code == 422


@pytest.mark.parametrize("step", ["chase", "deliver", "give-up"])
def test_what_has_ended_leads_back_to_its_page(world, sign_in, promised, step):
    promises.deliver(promise=promised, by=world.by, on=dates.today())

    answer = sign_in(world.care_manager).get(f"/plans/promises/{promised.pk}/{step}/")

    assert answer.url == f"/plans/promises/{promised.pk}/"


def test_a_reviewing_officer_reads_and_offers_nothing(world, sign_in, promised):
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])

    page = sign_in(officer).get(f"/plans/promises/{promised.pk}/").content.decode()

    assert "The person has it" not in page


def test_an_undelivered_service_of_an_earlier_plan_stays_in_sight(world, sign_in, promised):
    later = CarePlanFactory(person=world.person, number=2)

    page = sign_in(world.care_manager).get(f"/plans/{later.pk}/").content.decode()

    assert promised.what in page


def test_the_list_shows_late_delivered_and_dropped_ones(world, sign_in):
    def of(name, **fields):
        person = PersonFactory(owner=world.care_manager, team=world.team)
        return PromisedServiceFactory(plan=CarePlanFactory(person=person, in_force=True), what=name, **fields)

    of("In time")
    of("Too late", due_on=dates.today() - timedelta(days=1))
    promises.deliver(promise=of("Has it"), by=world.by, on=dates.today())
    promises.give_up(promise=of("Will not come"), by=world.by, why="It closed")
    client = sign_in(world.care_manager)

    def listed(show):
        page = client.get(f"/plans/promises/?show={show}").content.decode()
        return [name for name in ("In time", "Too late", "Has it", "Will not come") if f"{name}<" in page]

    assert listed("") == ["In time", "Too late"]
    assert listed("late") == ["Too late"]
    assert listed("delivered") == ["Has it"]
    assert listed("dropped") == ["Will not come"]
    assert listed("all") == ["In time", "Too late", "Has it", "Will not come"]


def test_a_stranger_sees_nothing(world, sign_in, promised):
    client = sign_in(world.stranger)

    assert promised.what not in client.get("/plans/promises/").content.decode()
    assert client.get(f"/plans/promises/{promised.pk}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same(world, sign_in, rows, django_assert_num_queries):
    plan = CarePlanFactory(person=world.person, in_force=True)
    PromisedServiceFactory.create_batch(rows, plan=plan)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(6):
        client.get("/plans/promises/")
