import pytest
from django.urls import reverse

from people.choices import Role
from people.models import User
from sharedliving.core.models import Event
from tests.factories.people import PersonFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db
ADD = "admin:people_user_add"
PASSWORD = "a-long-first-password-7"


def change(user: User) -> str:
    return reverse("admin:people_user_change", args=[user.pk])


def posted(user: User, **changes) -> dict:
    """The change form as the browser sends it back."""
    data = {
        "email": user.email, "name": user.name, "organisation": user.organisation_id, "roles": list(user.roles),
        "teams": [team.pk for team in user.teams.all()], "is_active": "on" if user.is_active else "",
    }  # fmt: skip
    data |= changes
    return {name: value for name, value in data.items() if value != ""}


def new_account(team, **changes) -> dict:
    return {
        "email": "New.Worker@Westmere.example", "name": "New Worker", "password1": PASSWORD, "password2": PASSWORD,
        "organisation": team.organisation_id, "teams": [team.pk], "roles": [Role.CARE_MANAGER],
    } | changes  # fmt: skip


def test_the_list_shows_name_address_and_roles(admin_page, worker):
    answer = admin_page.get(reverse("admin:people_user_changelist"))

    assert worker.name in answer.text
    assert "Care manager" in answer.text


def test_an_account_is_made_with_address_roles_and_team(admin_page, team):
    answer = admin_page.post(reverse(ADD), new_account(team))

    assert answer.status_code == 302
    made = User.objects.get(email="new.worker@westmere.example")
    assert (made.roles, made.teams.get(), made.is_staff) == ([Role.CARE_MANAGER], team, False)
    assert made.check_password(PASSWORD)
    assert Event.objects.filter(verb="staff.added", subject_id=made.pk).count() == 1
    assert made.history.count() == 1


def test_roles_are_checkboxes(admin_page):
    assert admin_page.get(reverse(ADD)).text.count('type="checkbox" name="roles"') == len(Role)


def test_an_administrator_may_open_these_pages_by_role(admin_page, team):
    admin_page.post(reverse(ADD), new_account(team, roles=[Role.ADMINISTRATOR]))

    made = User.objects.get(email="new.worker@westmere.example")
    assert (made.is_staff, made.is_superuser) == (True, False)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"email": "CARA@westmere.example"}, "Somebody with this e-mail address has an account already."),
        ({"roles": [Role.SCHEME_WORKER]}, "Choose roles that fit the organisation"),
        ({"password2": "something else entirely"}, "password fields didn’t match"),
        ({"organisation": ""}, "This field is required."),
    ],
)
def test_what_is_wrong_is_said(admin_page, team, worker, wrong, sentence):
    worker.email = "cara@westmere.example"
    worker.save()

    answer = admin_page.post(reverse(ADD), new_account(team, **wrong))

    assert answer.status_code == 200
    assert sentence in answer.text


def test_a_team_of_another_organisation_is_refused(superuser_page, team):
    answer = superuser_page.post(reverse(ADD), new_account(team, teams=[TeamFactory().pk]))

    assert "Choose teams of the organisation they work for." in answer.text


def test_an_account_is_changed(admin_page, worker):
    answer = admin_page.post(change(worker), posted(worker, name="Cara Other", roles=[Role.LINE_MANAGER]))

    assert answer.status_code == 302
    worker.refresh_from_db()
    assert (worker.name, worker.roles) == ("Cara Other", [Role.LINE_MANAGER])
    event = Event.objects.get(verb="staff.changed", subject_id=worker.pk)
    assert event.data["fields"] == ["name", "roles"]


def test_nobody_is_deactivated_while_they_own_anything(admin_page, worker):
    PersonFactory(owner=worker)

    answer = admin_page.post(change(worker), posted(worker, is_active=""))

    assert f"{worker.name} owns 1 person." in answer.text
    assert "/hand-over/" in answer.text
    worker.refresh_from_db()
    assert worker.is_active


def test_who_owns_nothing_is_deactivated_and_activated(admin_page, worker):
    admin_page.post(change(worker), posted(worker, is_active=""))
    worker.refresh_from_db()
    assert not worker.is_active
    assert Event.objects.filter(verb="staff.deactivated", subject_id=worker.pk).count() == 1

    admin_page.post(change(worker), posted(worker, is_active="on"))
    worker.refresh_from_db()
    assert worker.is_active
    assert Event.objects.filter(verb="staff.activated", subject_id=worker.pk).count() == 1


def test_nobody_gives_themselves_a_role(admin_page, administrator):
    admin_page.post(change(administrator), posted(administrator, roles=[Role.CARE_MANAGER], is_active=""))

    administrator.refresh_from_db()
    assert administrator.roles == [Role.ADMINISTRATOR]
    assert administrator.is_active


def test_nobody_makes_a_superuser_here(admin_page, worker):
    admin_page.post(change(worker), posted(worker, is_superuser="on", is_staff="on", user_permissions=[1]))

    worker.refresh_from_db()
    assert (worker.is_superuser, worker.is_staff) == (False, False)


def test_a_superuser_is_changed_by_a_superuser_alone(admin_page, superuser_page, team):
    root = UserFactory(organisation=team.organisation, team=False, roles=[], is_superuser=True, is_staff=True)
    password = reverse("admin:auth_user_password_change", args=[root.pk])

    assert admin_page.post(change(root), posted(root, name="Mine")).status_code == 403
    assert admin_page.get(password).status_code == 403
    assert superuser_page.get(change(root)).status_code == 200


def test_a_password_is_set(admin_page, worker):
    address = reverse("admin:auth_user_password_change", args=[worker.pk])

    admin_page.post(address, {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"})

    worker.refresh_from_db()
    assert worker.check_password(PASSWORD)


def test_the_history_of_an_account_is_shown(admin_page, worker, administrator):
    admin_page.post(change(worker), posted(worker, name="Cara Other"))

    answer = admin_page.get(reverse("admin:people_user_history", args=[worker.pk]))

    assert answer.status_code == 200
    assert "Cara Other" in answer.text
    assert worker.history.first().history_user_id == administrator.pk
