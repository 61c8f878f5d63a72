"""A council's worker and a scheme's worker around one person, signed in."""

import pytest
from django.test import Client

from people.choices import Role
from people.models import User
from people.viewers import viewer_for
from tests.factories.households import scheme_worker
from tests.factories.people import TeamFactory, UserFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def manager_of(person, role=Role.LINE_MANAGER):
    """Another user of the person's own team."""
    return UserFactory(organisation=person.council, team=person.team, roles=[role])


@pytest.fixture
def council_of():
    """The viewer of a person's owner."""
    return lambda person: viewer_for(person.owner)


@pytest.fixture
def line_manager_of():
    return lambda person: viewer_for(manager_of(person))


@pytest.fixture
def worker_of():
    """The viewer of a new worker of a scheme."""
    return lambda scheme, role=Role.SCHEME_WORKER: viewer_for(scheme_worker(scheme, role))


@pytest.fixture
def as_council():
    """A browser of the person's owner, or of somebody in the same team with another role."""

    def client(person, role=None):
        return signed_in(manager_of(person, role) if role else person.owner)

    return client


@pytest.fixture
def as_scheme():
    return lambda scheme, role=Role.SCHEME_WORKER: signed_in(scheme_worker(scheme, role))


@pytest.fixture
def team():
    """A team of a council."""
    return TeamFactory()
