import pytest
from django.test import Client

from people.choices import Role
from people.models import Team, User
from tests.factories.people import CouncilFactory, TeamFactory, UserFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


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
