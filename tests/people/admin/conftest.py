import pytest
from django.test import Client

from people.choices import Role
from people.models import User
from tests.factories.people import UserFactory
from tests.people.conftest import signed_in


@pytest.fixture
def administrator(team) -> User:
    return UserFactory(
        name="Ada Min", organisation=team.organisation, team=False, roles=[Role.ADMINISTRATOR], is_staff=True
    )


@pytest.fixture
def admin_page(administrator) -> Client:
    return signed_in(administrator)


@pytest.fixture
def superuser_page(team) -> Client:
    return signed_in(UserFactory(organisation=None, team=False, roles=[], is_staff=True, is_superuser=True))
