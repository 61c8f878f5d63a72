import pytest
from django.apps import apps
from django.urls import reverse

from people.choices import Role
from people.models import Organisation, Team, Timescale, User
from tests.factories.people import SchemeOrganisationFactory, TeamFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
REFERENCE = [Organisation, Team, Timescale, User]


def test_a_stranger_is_sent_to_the_one_sign_in(client):
    answer = client.get(reverse("admin:login"), {"next": "/admin/"})

    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_every_other_role_is_refused(team, role):
    desk = signed_in(UserFactory(organisation=team.organisation, team=False, roles=[role]))

    assert desk.get(reverse("admin:index"), follow=True).status_code == 403


def test_staff_without_the_role_sees_nothing(team):
    desk = signed_in(UserFactory(organisation=team.organisation, team=team, is_staff=True))

    assert "You don’t have permission" in desk.get(reverse("admin:index")).text
    assert desk.get(reverse("admin:people_user_changelist")).status_code == 403


def test_an_administrator_sees_reference_data_and_no_case_content(admin_page):
    answer = admin_page.get(reverse("admin:index"))

    shown = {model["model"] for app in answer.context["app_list"] for model in app["models"]}
    assert set(REFERENCE) <= shown
    assert not shown & {apps.get_model("people", name) for name in ("Person", "CircleMember", "Share", "Ownership")}
    assert not shown & set(apps.get_app_config("careplans").get_models())


def test_what_other_packages_keep_to_themselves_has_no_page(superuser_page):
    answer = superuser_page.get(reverse("admin:index"))

    labels = {app["app_label"] for app in answer.context["app_list"]}
    assert not labels & {"account", "mfa", "axes", "auth"}


@pytest.mark.parametrize("model", REFERENCE)
def test_nothing_can_be_deleted(admin_page, team, model):
    row = model.objects.first()

    answer = admin_page.post(reverse(f"admin:people_{model._meta.model_name}_delete", args=[row.pk]), {"post": "yes"})

    assert answer.status_code in (403, 302)
    assert model.objects.filter(pk=row.pk).exists()
    listed = admin_page.get(reverse(f"admin:people_{model._meta.model_name}_changelist"))
    assert "delete_selected" not in listed.text


def test_another_organisation_is_out_of_reach(admin_page):
    stranger, team = UserFactory(), TeamFactory()

    for name, row in [("user", stranger), ("team", team), ("organisation", team.organisation)]:
        assert admin_page.get(reverse(f"admin:people_{name}_change", args=[row.pk])).status_code == 302


def test_the_councils_own_scheme_is_in_reach(admin_page, team):
    scheme = SchemeOrganisationFactory(parent=team.organisation)
    worker = UserFactory(organisation=scheme, roles=[Role.SCHEME_WORKER], team=False)

    answer = admin_page.get(reverse("admin:people_user_change", args=[worker.pk]))

    assert answer.status_code == 200
