"""Writing the easy-read version of a plan."""

import pytest

from careplans.choices import PlanState
from careplans.models import EasyRead
from tests.factories.careplans import CarePlanFactory


@pytest.fixture
def plan(world):
    return CarePlanFactory(person=world.person, in_force=True, back_up="Somebody who can facilitate additional help")


def test_it_begins_with_what_the_plan_proposes_and_says_what_could_be_easier(world, plan, sign_in):
    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/easy-read/").content.decode()

    assert "I need help with food and drink." in page
    assert "Instead of “facilitate” you can write “help”" in page


def test_what_was_written_is_in_the_copy(world, plan, sign_in):
    client = sign_in(world.care_manager)

    answer = client.post(f"/plans/{plan.pk}/easy-read/", {"about": "I am Danny.\nI like tea.", "version": "0"})
    page = client.get(answer.url).content.decode()

    assert answer.url == f"/plans/{plan.pk}/for/easy-read/"
    assert "I like tea." in page
    assert "Things can go wrong." not in page


def test_a_second_writer_loses_nothing(world, plan, sign_in):
    EasyRead.objects.create(plan=plan, parts={"about": "Theirs."})
    client = sign_in(world.care_manager)

    told = client.post(f"/plans/{plan.pk}/easy-read/", {"about": "Mine.", "version": "0"})

    assert told.status_code == 422
    assert "Theirs." in told.content.decode()
    assert "Mine." in told.content.decode()
    assert client.post(f"/plans/{plan.pk}/easy-read/", {"about": "Mine.", "version": "1"}).status_code == 302


@pytest.mark.parametrize("typed", ["x" * 1_000_000, "nul \0 here"])
def test_odd_text_is_an_error_at_its_field(world, plan, sign_in, typed):
    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/easy-read/", {"about": typed, "version": "0"})

    assert answer.status_code == 422
    assert 'href="#id_about' in answer.content.decode()


def test_that_of_a_replaced_plan_is_only_read(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True, state=PlanState.SUPERSEDED)
    client = sign_in(world.care_manager)

    assert client.get(f"/plans/{plan.pk}/easy-read/").url == f"/plans/{plan.pk}/"
    assert client.post(f"/plans/{plan.pk}/easy-read/", {"version": "0"}).status_code == 422


def test_others_cannot(world, plan, sign_in):
    assert sign_in(world.stranger).get(f"/plans/{plan.pk}/easy-read/").status_code == 404
    assert sign_in(world.scheme_manager).get(f"/plans/{plan.pk}/easy-read/").status_code == 403
