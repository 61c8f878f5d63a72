from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client

from people.choices import Role
from people.models import Team, Timescale, User
from tests.factories.people import CouncilFactory, TeamFactory, UserFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def shipped(request) -> None:
    """The timescales that a migration ships: a test that emptied the tables before this one took them away."""
    marker = request.node.get_closest_marker("django_db")
    if marker is None or marker.kwargs.get("transaction"):
        return
    request.getfixturevalue("db")
    if not Timescale.objects.filter(council=None).exists():
        import_module("people.migrations.0004_shipped_timescales").ship(apps, None)
        import_module("people.migrations.0008_more_lead_days").remind_again(apps, None)


@pytest.fixture
def team(db) -> Team:
    """A team of a council whose duty manager is named."""
    council = CouncilFactory(name="Westmere Council", code="westmere")
    made = TeamFactory(organisation=council, name="Adults North", department="Adults")
    council.duty_manager = UserFactory(name="Dora Duty", organisation=council, team=made, roles=[Role.LINE_MANAGER])
    council.save()
    return made


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


@pytest.fixture
def worker(team) -> User:
    """A care manager of the team."""
    return UserFactory(name="Cara Manager", organisation=team.organisation, team=team)


@pytest.fixture
def manager(team) -> User:
    """A line manager of the team."""
    return UserFactory(name="Lina Manager", organisation=team.organisation, team=team, roles=[Role.LINE_MANAGER])


@pytest.fixture
def desk(worker) -> Client:
    """The care manager, signed in."""
    return signed_in(worker)
