from datetime import timedelta

import pytest
from django.utils import timezone

from people.choices import Role
from people.models import Person
from reviews.choices import Audience, NoteKind
from reviews.models import CaseNote
from reviews.services import notes
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.people import viewer


def write(person, by, **given):
    given = {"kind": NoteKind.CALL, "happened_at": timezone.now(), "text": " Rang about the bus "} | given
    return notes.write(person=person, by=by, **given)


def test_a_note_says_who_wrote_what_for_whom(person, care_manager):
    note = write(person, care_manager, audience=Audience.SHARED)

    assert (note.text, note.author_id) == ("Rang about the bus", care_manager.user_id)
    assert (note.organisation_id, note.audience) == (care_manager.organisation_id, Audience.SHARED)


def test_a_note_is_for_our_own_eyes_unless_said_otherwise(person, care_manager):
    assert write(person, care_manager).audience == Audience.OWN


def test_writing_a_note_records_an_event(person, care_manager):
    note = write(person, care_manager)

    event = Event.objects.get(verb="note.written")

    assert (event.subject_id, event.person_id, event.actor_id) == (note.pk, person.pk, care_manager.user_id)
    assert "bus" not in event.text


def test_when_it_happened_is_apart_from_when_it_was_written(person, care_manager):
    yesterday = timezone.now() - timedelta(days=1)

    note = write(person, care_manager, happened_at=yesterday)

    assert note.happened_at == yesterday
    assert note.created_at > yesterday


def test_a_note_keeps_who_wrote_it_in_its_history(person, care_manager):
    note = write(person, care_manager)

    assert note.history.get().history_user_id == care_manager.user_id


def test_an_empty_note_is_refused(person, care_manager):
    with pytest.raises(Refusal, match="Write what happened"):
        write(person, care_manager, text="  ")

    assert not CaseNote.objects.exists()


def test_a_note_about_tomorrow_is_refused(person, care_manager):
    with pytest.raises(Refusal, match="a time that has passed"):
        write(person, care_manager, happened_at=timezone.now() + timedelta(hours=1))


def test_contact_by_the_owner_moves_the_next_contact(person, care_manager):
    Person.objects.filter(pk=person.pk).update(due_on=dates.today())

    write(person, care_manager, with_person=True)

    person.refresh_from_db()
    assert person.due_on == dates.today() + timedelta(days=42)
    assert Event.objects.filter(verb="person.contacted").count() == 1


def test_contact_by_a_colleague_moves_nothing(person, team):
    before = person.due_on

    write(person, viewer(Role.CARE_MANAGER, team=team), with_person=True)

    person.refresh_from_db()
    assert person.due_on == before
    assert not Event.objects.filter(verb="person.contacted").exists()


def test_a_call_to_somebody_else_is_no_contact(person, care_manager):
    write(person, care_manager, with_person=False)

    assert not Event.objects.filter(verb="person.contacted").exists()
