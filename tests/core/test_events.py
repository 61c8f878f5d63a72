"""Events are written and read, never changed."""

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import DatabaseError

from people.choices import Role
from sharedliving.core import events
from sharedliving.core.models import Event
from tests.factories.people import PersonFactory, viewer

pytestmark = pytest.mark.django_db


def test_record_copies_the_actor_and_names_the_subject():
    by, person = viewer(Role.CARE_MANAGER), PersonFactory()

    event = events.record(
        "person.changed", person, by=by, person_id=person.pk, text="New telephone number", field="phone"
    )

    assert (event.actor_id, event.actor_name, event.organisation_id) == (by.user_id, by.name, by.organisation_id)
    assert (event.subject_kind, event.subject_id, event.person_id) == ("people.person", person.pk, person.pk)
    assert event.data == {"field": "phone"}


def test_record_takes_the_person_of_the_row():
    by, person = viewer(Role.CARE_MANAGER), PersonFactory()

    event = events.record("ownership.changed", person.ownerships.get(), by=by)

    assert event.person_id == person.pk


def test_viewed_says_what_was_read():
    by, person = viewer(Role.CARE_MANAGER), PersonFactory()

    events.viewed(by, person.pk, "record")

    event = Event.objects.get(verb="record.viewed")
    assert (event.person_id, event.text, event.actor_id) == (person.pk, "record", by.user_id)


@pytest.mark.parametrize("statement", ["UPDATE core_event SET verb = 'x'", "DELETE FROM core_event"])
def test_the_database_refuses_to_change_or_remove_an_event(statement):
    events.viewed(viewer(Role.CARE_MANAGER), 1, "record")

    with pytest.raises((InternalError, DatabaseError), match="append-only"), transaction.atomic():
        connection.cursor().execute(statement)

    assert Event.objects.filter(verb="record.viewed").count() == 1
