from html import unescape

import pytest
from django.urls import reverse

from people.choices import Role
from people.roles import ROLES
from sharedliving.core.access import Perm
from tests.factories.people import UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_the_page_says_of_every_role_what_it_may_and_never_sees(desk):
    text = unescape(desk.get(reverse("roles")).text)

    for rule in ROLES.values():
        assert rule.role.label in text
        assert rule.sentence in text
        assert rule.never in text
    for perm in Perm:
        assert perm.value in text


@pytest.mark.parametrize("role", list(Role))
def test_everybody_may_read_it_and_sees_their_own_role(role):
    answer = signed_in(UserFactory(roles=[role])).get(reverse("roles"))

    assert f"Your role: {role.label}." in answer.text


def test_who_has_no_role_sees_nothing():
    assert signed_in(UserFactory(roles=[])).get(reverse("roles")).status_code == 403
