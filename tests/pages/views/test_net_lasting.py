"""The red banner of managers: a failure of the worst five that has lasted a week."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.models import NetSnapshot
from tests.factories.people import UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
WORDS = "Nobody is named once they have settled"
SHOWS = ["/", "/due/", "/workload/", "/safety-net/"]


def nights(count: int, **who) -> None:
    for days in range(count):
        NetSnapshot.objects.create(on=dates.today() - timedelta(days=days), counts={"nobody": 2}, **who)


@pytest.fixture
def boss(manager):
    return signed_in(manager)


@pytest.mark.parametrize("address", SHOWS)
def test_a_week_is_shown_on_the_pages_of_managers(boss, team, address):
    nights(8, organisation_id=team.organisation_id, team_id=team.pk)

    text = boss.get(address).text

    assert "Not put right for a week" in text
    assert WORDS in text


@pytest.mark.parametrize("address", SHOWS)
def test_before_a_week_nothing_is_shown(boss, team, address):
    nights(7, organisation_id=team.organisation_id, team_id=team.pk)

    assert "Not put right for a week" not in boss.get(address).text


def test_who_is_no_manager_is_not_told(desk, team):
    nights(8, organisation_id=team.organisation_id, team_id=team.pk)

    assert "Not put right for a week" not in desk.get("/").text


def test_a_scheme_manager_hears_of_the_schemes_own(scheme, team):
    nights(8, organisation_id=team.organisation_id, team_id=team.pk)
    manager = signed_in(UserFactory(organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False))
    assert WORDS not in manager.get("/").text

    nights(8, organisation_id=scheme.pk)

    assert WORDS in manager.get("/").text


@pytest.mark.parametrize("count", [1, 8])
def test_it_costs_managers_one_statement_and_others_none(boss, desk, team, count):
    nights(count, organisation_id=team.organisation_id, team_id=team.pk)

    def asked(client) -> int:
        with CaptureQueriesContext(connection) as found:
            client.get("/due/")
        return sum("core_netsnapshot" in each["sql"] for each in found.captured_queries)

    assert (asked(boss), asked(desk)) == (1, 0)


def test_a_page_that_does_not_show_it_does_not_ask(boss):
    with CaptureQueriesContext(connection) as found:
        boss.get("/guidance/")

    assert not [each for each in found.captured_queries if "core_netsnapshot" in each["sql"]]
