"""Bulk writes keep history: who, why, each row."""

import pytest

from people.choices import CircleRole, Role
from people.models import CircleMember
from sharedliving.core import bulk
from sharedliving.core.models import Event
from tests.factories.people import CircleMemberFactory, PersonFactory, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return viewer(Role.CARE_MANAGER)


def members(person, *names: str) -> list[CircleMember]:
    return [CircleMember(person=person, name=name, role=CircleRole.FRIEND) for name in names]


def test_create_keeps_the_first_history_row_of_each(by):
    created = bulk.create(CircleMember, members(PersonFactory(), "Ann", "Bob"), by=by, why="From the old list")

    history = CircleMember.history.filter(id__in=[member.pk for member in created])
    assert {(row.name, row.history_type, row.history_user_id, row.history_change_reason) for row in history} == {
        ("Ann", "+", by.user_id, "From the old list"),
        ("Bob", "+", by.user_id, "From the old list"),
    }


def test_update_keeps_a_history_row_of_each(by):
    rows = CircleMemberFactory.create_batch(2)
    for row in rows:
        row.name = "Somebody else"

    assert bulk.update(CircleMember, rows, ["name"], by=by, why="Put right") == 2

    for row in rows:
        newest = row.history.first()
        assert (newest.name, newest.history_type, newest.history_user_id) == ("Somebody else", "~", by.user_id)


def test_update_leaves_other_fields_alone(by):
    row = CircleMemberFactory(phone="01632 960101")
    row.name, row.phone = "Changed", "lost"

    bulk.update(CircleMember, [row], ["name"], by=by)

    row.refresh_from_db()
    assert (row.name, row.phone) == ("Changed", "01632 960101")


def test_remove_leaves_the_history_with_its_author(by):
    row = CircleMemberFactory(name="Ann")
    key = row.pk

    bulk.remove(row, by=by, why="Moved away")

    last = CircleMember.history.filter(id=key).first()
    assert (last.name, last.history_type, last.history_user_id, last.history_change_reason) == (
        "Ann",
        "-",
        by.user_id,
        "Moved away",
    )


def test_append_adds_rows_without_history(by):
    bulk.append(Event, [Event(verb="x", actor_name="Ann"), Event(verb="y", actor_name="Ann")])

    assert Event.objects.filter(actor_name="Ann").count() == 2


@pytest.mark.parametrize("number", [1, 50])
def test_creating_takes_the_same_statements_for_any_number(by, number, django_assert_num_queries):
    rows = members(PersonFactory(), *(f"Member {each}" for each in range(number)))

    with django_assert_num_queries(2):
        bulk.create(CircleMember, rows, by=by)
