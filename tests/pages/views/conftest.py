import pytest

from tests.factories.people import PersonFactory, UserFactory


@pytest.fixture
def person(worker):
    return PersonFactory(owner=worker, given_name="Ann", family_name="Carr")


@pytest.fixture
def colleague(team):
    """Another care manager of the same team."""
    return UserFactory(name="Col League", organisation=team.organisation, team=team)
