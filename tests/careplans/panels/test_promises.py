"""Services promised, as a table and in words."""

import pytest

from careplans.panels import promises as shown
from careplans.services import promises
from sharedliving.core import dates
from sharedliving.core.components import Due
from tests.factories.careplans import CarePlanFactory, PromisedServiceFactory

pytestmark = pytest.mark.django_db


def test_a_row_says_what_who_for_which_need_and_by_when():
    plan = CarePlanFactory(in_force=True)
    row = PromisedServiceFactory(plan=plan, need=plan.needs.get())

    ((link, provider, need, state, when),) = shown.rows([row])

    assert (link.text, link.href) == ("A place at college on Tuesdays", f"/plans/promises/{row.pk}/")
    assert (provider, need, state.text) == ("Westmere College", "Eating and drinking well enough", "Promised")
    assert when == Due(row.due_on)


def test_two_services_of_the_same_name_have_links_of_their_own():
    plan = CarePlanFactory(in_force=True)
    rows = shown.rows(PromisedServiceFactory.create_batch(2, plan=plan))

    assert len({row[0].hidden for row in rows}) == 2


def test_what_was_delivered_says_since_when(world):
    row = promises.deliver(promise=PromisedServiceFactory(), by=world.by, on=dates.today())

    assert dict(shown.state_rows(row))["Delivered"] == dates.today()
    assert shown.when(row) == dates.today()


def test_what_is_not_going_to_happen_says_why(world):
    row = promises.give_up(promise=PromisedServiceFactory(), by=world.by, why="It closed")

    assert dict(shown.state_rows(row))["Why it is not going to happen"] == "It closed"
    assert "By when" not in dict(shown.state_rows(row))
    assert shown.when(row) == ""
