import pytest

from people.choices import Role
from people.viewers import viewer_for
from tests.factories.people import PersonFactory, UserFactory


@pytest.fixture
def colleague(team):
    """Another care manager of the same team."""
    return UserFactory(name="Col League", organisation=team.organisation, team=team)


@pytest.fixture
def by(manager):
    """The line manager, as services know them."""
    return viewer_for(manager)


@pytest.fixture
def person(worker):
    return PersonFactory(owner=worker, given_name="Ann", family_name="Carr")


@pytest.fixture
def scheme_manager(scheme):
    return UserFactory(name="Jude Scheme", organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False)


@pytest.fixture
def scheme_colleague(scheme):
    return UserFactory(name="Sue Scheme", organisation=scheme, roles=[Role.SCHEME_WORKER], team=False)
