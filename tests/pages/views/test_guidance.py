import pytest

from people.choices import Role
from tests.factories.people import UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_help_is_for_everybody(role):
    answer = signed_in(UserFactory(roles=[role])).get("/guidance/")

    assert answer.status_code == 200
    assert "Every person always has a named owner and a next date." in answer.text


def test_signed_out_one_signs_in(client):
    assert client.get("/guidance/").status_code == 302
