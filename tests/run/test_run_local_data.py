"""Demo data on the first run alone, and a printed password that works."""

import pytest
from django.contrib.auth import get_user_model

from sharedliving.core.management.commands.run_local import first_line, nobody_yet, set_demo_password
from tests.factories.people import UserFactory
from tools.run.signins import SIGN_INS, welcome

DEMO = "care.manager@westmere.example"


@pytest.mark.django_db
def test_an_empty_database_has_nobody():
    assert nobody_yet()


@pytest.mark.django_db
def test_one_user_is_somebody():
    UserFactory()

    assert not nobody_yet()


@pytest.mark.django_db
def test_demo_users_get_the_password_that_is_printed():
    UserFactory(email=DEMO)

    assert set_demo_password("printed today")

    assert get_user_model().objects.get(email=DEMO).check_password("printed today")


@pytest.mark.django_db
def test_other_users_keep_theirs():
    other = UserFactory(email="somebody@elsewhere.example")
    before = other.password

    assert not set_demo_password("printed today")

    other.refresh_from_db()
    assert other.password == before


@pytest.mark.django_db
def test_without_a_demo_password_nothing_changes():
    user = UserFactory(email=DEMO)
    before = user.password

    assert not set_demo_password(None)

    user.refresh_from_db()
    assert user.password == before


def test_the_welcome_names_the_address_everybody_and_the_password():
    said = welcome("http://127.0.0.1:8123/", "hush")

    assert "Sharedliving runs at http://127.0.0.1:8123/" in said
    assert all(email in said for email in SIGN_INS)
    assert "Everybody's password: hush" in said


def test_without_demo_users_nobody_is_invited_to_sign_in():
    said = welcome("http://127.0.0.1:8123/", None)

    assert "password" not in said
    assert "@" not in said


@pytest.mark.parametrize(
    ("error", "line"),
    ((ValueError("one\ntwo"), "one"), (ValueError(""), "ValueError"), (ValueError(" \n "), "ValueError")),
)
def test_the_first_line_of_what_a_database_says(error, line):
    assert first_line(error) == line
