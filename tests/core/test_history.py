"""Who changed a row and why, wherever the change came from."""

import pytest
from django.test import RequestFactory

from people.choices import Role
from sharedliving.core import history
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import CircleMemberFactory, UserFactory, viewer

pytestmark = pytest.mark.django_db


def test_save_names_the_author_and_the_reason():
    by, row = viewer(Role.CARE_MANAGER), CircleMemberFactory()
    row.name = "Rita Marlow"

    history.save(row, by=by, why="She has married")

    newest = row.history.first()
    assert (newest.name, newest.history_user_id, newest.history_change_reason) == (
        "Rita Marlow",
        by.user_id,
        "She has married",
    )


def test_the_system_has_no_user():
    row = CircleMemberFactory()

    history.save(row, by=SYSTEM)

    assert row.history.first().history_user_id is None


def test_a_long_reason_is_cut_to_what_fits():
    row = CircleMemberFactory()

    history.save(row, by=SYSTEM, why="x" * 300)

    assert row.history.first().history_change_reason == "x" * 100


def test_the_administration_pages_name_whoever_is_signed_in():
    request = RequestFactory().get("/")
    request.user = UserFactory()

    assert history.author_of(CircleMemberFactory(), request) == request.user.pk


def test_the_service_says_more_than_the_request():
    request = RequestFactory().get("/")
    request.user = UserFactory()
    by, row = viewer(Role.CARE_MANAGER), CircleMemberFactory()
    history.mark(row, by=by)

    assert history.author_of(row, request) == by.user_id
