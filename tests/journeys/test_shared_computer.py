"""A computer that several people use: nothing of a record comes back after signing out."""

import pytest

from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_the_back_button_shows_nothing_after_signing_out(walk, scripts):
    cast = make_cast()
    priya = walk(cast.priya.email, scripts=scripts)
    priya.open(cast.nearly_the_same.get_absolute_url())
    assert priya.reads("Joanne Whitfield")

    priya.sign_out()
    priya.page.go_back()

    assert priya.reads("Sign in")
    assert not priya.reads("Whitfield")
