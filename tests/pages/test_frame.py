"""What stands around every page."""

from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone

from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core.models import SweepRun
from sharedliving.pages.frame import MOST_ENTRIES, frame, navigation, sweep_status
from tests.factories.people import UserFactory, viewer
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db

NAVIGATION = {
    Role.CARE_MANAGER: ["Home", "What is due", "People", "Referrals", "Reviews", "Safety net"],
    Role.LINE_MANAGER: ["Home", "What is due", "People", "Referrals", "Reviews", "Safety net"],
    Role.REVIEWING_OFFICER: ["Home", "What is due", "People", "Referrals", "Reviews", "Safety net"],
    Role.SCHEME_WORKER: ["Home", "What is due", "People", "Referrals", "Carer households", "Reviews"],
    Role.SCHEME_MANAGER: ["Home", "What is due", "People", "Referrals", "Carer households", "Reviews"],
    Role.COMMISSIONER: ["Home", "Figures", "Vacancies"],
    Role.ADMINISTRATOR: ["Home"],
}


def swept(ago: timedelta, **fields) -> SweepRun:
    return SweepRun.objects.create(on=timezone.localdate(), finished_at=timezone.now() - ago, **fields)


@pytest.mark.parametrize("role", list(Role))
def test_navigation_of_a_role(role):
    entries = navigation(viewer(role), "/")

    assert [entry["text"] for entry in entries] == NAVIGATION[role]
    assert len(entries) <= MOST_ENTRIES == 6


def test_somebody_with_every_role_has_six_entries():
    assert len(navigation(viewer(*Role), "/")) == 6


@pytest.mark.parametrize(
    ("path", "current"),
    [("/", ["Home"]), ("/people/SL-000001/", ["People"]), ("/due/", ["What is due"]), ("/guidance/", [])],
)
def test_where_one_is(path, current):
    entries = navigation(viewer(Role.CARE_MANAGER), path)

    assert [entry["text"] for entry in entries if entry["current"]] == current


def test_every_entry_leads_somewhere_for_its_role(client):
    for role in Role:
        user = UserFactory(roles=[role])
        for entry in navigation(viewer_for(user), "/"):
            assert signed_in(user).get(entry["href"]).status_code == 200, (role, entry)


def test_the_sweep_in_time(settings):
    swept(timedelta(seconds=settings.SWEEP_EVERY_SECONDS))

    status = sweep_status()

    assert not status["is_late"]
    assert status["text"].startswith("Reminders last looked at ")


def test_the_sweep_late(settings):
    swept(timedelta(seconds=2 * settings.SWEEP_EVERY_SECONDS + 5))

    assert sweep_status()["is_late"]


def test_a_sweep_that_never_was():
    assert sweep_status() == {"text": "Reminders have not been looked at yet.", "is_late": True}


def test_a_sweep_that_did_not_finish_does_not_count(settings):
    swept(timedelta(days=1))
    SweepRun.objects.create(on=timezone.localdate())

    assert sweep_status()["is_late"]


def around(looking):
    request = RequestFactory().get("/")
    request.viewer = looking
    return frame(request)


@pytest.mark.parametrize(
    ("role", "is_shown"),
    [(role, role in (Role.LINE_MANAGER, Role.SCHEME_MANAGER, Role.ADMINISTRATOR)) for role in Role],
)
def test_managers_see_when_the_sweep_ran(role, is_shown):
    assert (around(viewer(role))["sweep"] is not None) == is_shown


def test_a_late_sweep_stands_on_the_managers_page(manager, desk):
    sentence = "Reminders have not been looked at yet."

    assert sentence in signed_in(manager).get("/").text
    assert sentence not in desk.get("/").text


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_who_sees_nobody_has_no_search(role):
    assert around(viewer(role))["hide_search"]
    assert not around(viewer(Role.CARE_MANAGER))["hide_search"]


def test_signed_out_there_is_nothing_to_go_to():
    shown = around(None)

    assert (shown["nav"], shown["organisation"], shown["sweep"], shown["hide_search"]) == ([], "", None, True)


def test_the_organisation_stands_in_the_header(desk, team):
    assert team.organisation.name in desk.get("/guidance/").text


def test_demo_data_is_marked(desk, settings):
    settings.DEMO = True
    assert "Demo data" in desk.get("/").text

    settings.DEMO = False
    assert "Demo data" not in desk.get("/").text
