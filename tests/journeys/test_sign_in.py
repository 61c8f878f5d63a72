"""Signing in, and what a wrong password does not say."""

import pytest

from people.choices import Role
from tests.factories.people import UserFactory
from tests.journeys.walker import PASSWORD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_care_manager_signs_in_and_reads_what_is_due(walk, scripts):
    user = UserFactory(roles=[Role.CARE_MANAGER], name="Priya Shah")
    user.set_password(PASSWORD)
    user.save()

    priya = walk(user.email, scripts=scripts)

    priya.sign_out()
    assert priya.reads("Sign in")
    priya.sign_in(user.email)
    assert priya.reads("Nothing is due in the next two weeks.")
