"""A council with a team, its care manager, and a person whom the care manager owns."""

import pytest

from people.choices import Role
from people.models import User
from tests.factories.people import CouncilFactory, PersonFactory, SchemeOrganisationFactory, TeamFactory, viewer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def council(db):
    return CouncilFactory()


@pytest.fixture
def team(council):
    return TeamFactory(organisation=council)


@pytest.fixture
def care_manager(team):
    return viewer(Role.CARE_MANAGER, team=team)


@pytest.fixture
def person(care_manager, team):
    return PersonFactory(owner=user_of(care_manager), team=team, preferred_name="Ann", family_name="Carr")


@pytest.fixture
def scheme(db):
    return SchemeOrganisationFactory()


@pytest.fixture
def scheme_worker(scheme):
    return viewer(Role.SCHEME_WORKER, organisation=scheme)


@pytest.fixture
def sign_in(client):
    """sign_in(viewer) → the client, signed in as that viewer."""

    def signed_in(who):
        client.force_login(user_of(who), backend=BACKEND)
        return client

    return signed_in


def user_of(who):
    return User.objects.get(pk=who.user_id)
