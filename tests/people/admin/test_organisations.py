import pytest
from django.urls import reverse

from people.models import Team
from sharedliving.core.models import Event
from tests.factories.people import CouncilFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_an_administrator_names_the_duty_manager(admin_page, team, worker):
    council = team.organisation
    address = reverse("admin:people_organisation_change", args=[council.pk])

    answer = admin_page.post(address, {"duty_manager": worker.pk, "name": "Another name"})

    assert answer.status_code == 302
    council.refresh_from_db()
    assert (council.duty_manager, council.name) == (worker, "Westmere Council")
    assert Event.objects.filter(verb="organisation.changed", subject_id=council.pk).count() == 1


def test_a_duty_manager_comes_from_ones_own_people(admin_page, team):
    address = reverse("admin:people_organisation_change", args=[team.organisation_id])

    answer = admin_page.post(address, {"duty_manager": UserFactory().pk})

    assert "Select a valid choice" in answer.text


def test_organisations_are_added_by_the_superuser_alone(admin_page, superuser_page):
    address = reverse("admin:people_organisation_add")
    council = {"name": "Northbrook Council", "code": "northbrook", "kind": "council"}

    assert admin_page.post(address, council).status_code == 403
    assert superuser_page.post(address, council).status_code == 302


def test_an_administrator_adds_and_changes_teams(admin_page, team, manager):
    given = {
        "organisation": team.organisation_id,
        "name": "Adults South",
        "department": "Adults",
        "manager": manager.pk,
    }

    admin_page.post(reverse("admin:people_team_add"), given)
    made = Team.objects.get(name="Adults South")
    admin_page.post(reverse("admin:people_team_change", args=[made.pk]), given | {"name": "Adults East"})

    made.refresh_from_db()
    assert (made.name, made.manager) == ("Adults East", manager)
    assert [row.name for row in made.history.all()] == ["Adults East", "Adults South"]


def test_no_team_is_added_for_another_organisation(admin_page):
    given = {"organisation": CouncilFactory().pk, "name": "Adults South", "department": "Adults"}

    answer = admin_page.post(reverse("admin:people_team_add"), given)

    assert "Select a valid choice" in answer.text


@pytest.mark.parametrize("name", ["organisation", "team"])
def test_history_is_shown(admin_page, team, name):
    row = team if name == "team" else team.organisation

    answer = admin_page.get(reverse(f"admin:people_{name}_history", args=[row.pk]))

    assert answer.status_code == 200
