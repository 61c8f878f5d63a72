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
    data = {apps.get_model("careplans", name) for name in ("LibertyFramework", "ApprovalLimit", "CareCoordination")}
    assert not shown & (set(apps.get_app_config("careplans").get_models()) - data)


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


def history_of(row) -> tuple[str, str]:
    """(the list of versions, the first version)"""
    name, first = row._meta.model_name, row.history.earliest()
    return (
        reverse(f"admin:people_{name}_history", args=[row.pk]),
        reverse(f"admin:people_{name}_simple_history", args=[row.pk, first.history_id]),
    )


def test_the_history_of_another_organisation_is_out_of_reach(admin_page):
    stranger, team = UserFactory(), TeamFactory()

    for row in (stranger, team, team.organisation):
        assert [admin_page.get(page).status_code for page in history_of(row)] == [404, 404]


def test_an_earlier_version_is_read(admin_page, worker):
    listed, first = history_of(worker)

    assert worker.name in admin_page.get(listed).text
    assert worker.email in admin_page.get(first).text


def test_an_account_of_another_organisation_is_not_taken_over_through_its_history(admin_page, administrator):
    stranger = UserFactory()
    posted = {"email": "taken@over.example", "name": "Taken", "organisation": administrator.organisation_id}

    answer = admin_page.post(history_of(stranger)[1], posted)

    assert answer.status_code == 404
    assert User.objects.get(pk=stranger.pk).email == stranger.email


def test_nobody_gets_an_old_role_back_through_their_own_history(admin_page, administrator):
    administrator.roles = [Role.ADMINISTRATOR, Role.LINE_MANAGER]
    administrator.save()
    with_more = administrator.history.latest()
    administrator.roles = [Role.ADMINISTRATOR]
    administrator.save()
    page = reverse("admin:people_user_simple_history", args=[administrator.pk, with_more.history_id])

    answer = admin_page.post(page, {"email": administrator.email, "name": administrator.name})

    assert answer.status_code == 403
    assert User.objects.get(pk=administrator.pk).roles == [Role.ADMINISTRATOR]


def test_an_address_of_a_version_that_makes_no_sense_is_not_found(admin_page, worker):
    listed = reverse("admin:people_user_history", args=[worker.pk])

    assert admin_page.get(f"{listed}abc/").status_code == 404
    assert admin_page.get(listed.replace(str(worker.pk), "abc")).status_code == 404
