"""Both workers are on every shared note (G14-CMS-8)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from people.choices import Role
from people.models import User
from people.viewers import viewer_for
from placements.choices import ArrangementState, EndReason
from reviews.choices import Audience, NoteKind
from reviews.models import CaseNote, NoteCopy
from reviews.services import note_copies, notes
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import ShareFactory, viewer
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.reviews import CaseNoteFactory, NoteCopyFactory
from tests.reviews.conftest import user_of


@pytest.fixture
def home(person, scheme, scheme_worker):
    """The person lives with carers of the scheme; the worker answers for it."""
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def write(person, by, **given):
    words = {"kind": NoteKind.CALL, "happened_at": timezone.now(), "text": "Asked about the stairs"}
    return notes.write(person=person, by=by, **{"audience": Audience.SHARED} | words | given)


def told(note) -> set[int]:
    return set(NoteCopy.objects.filter(note=note).values_list("owner_id", flat=True))


def test_the_scheme_worker_is_told_of_the_councils_note(person, home, care_manager, scheme_worker, scheme):
    note = write(person, care_manager, with_carers=True)

    copy = NoteCopy.objects.get()
    assert (copy.note, copy.owner_id, copy.organisation) == (note, scheme_worker.user_id, scheme)
    assert copy.due_on == dates.add_working_days(dates.today(), 3)
    assert Event.objects.get(verb="note.told").person_id == person.pk
    assert copy.history.get().history_user_id == care_manager.user_id


def test_the_owner_is_told_of_the_schemes_note(person, home, scheme_worker, care_manager):
    assert told(write(person, scheme_worker)) == {care_manager.user_id}


def test_both_are_told_when_a_colleague_writes(person, home, team, care_manager, scheme_worker):
    duty = viewer(Role.CARE_MANAGER, team=team)

    assert told(write(person, duty)) == {care_manager.user_id, scheme_worker.user_id}


def test_a_note_of_ones_own_organisation_is_told_to_nobody(person, home, care_manager):
    assert told(write(person, care_manager, audience=Audience.OWN)) == set()


def test_one_scheme_is_not_told_of_anothers_note(person, home, scheme_worker, care_manager):
    other = ArrangementFactory(person=person)

    assert told(write(person, scheme_worker)) == {care_manager.user_id}
    assert told(write(person, care_manager)) == {scheme_worker.user_id, other.owner_id}


def test_before_an_arrangement_it_is_the_worker_of_the_referral(person, team, care_manager):
    profile = SchemeFactory(councils=[team.organisation])
    referral = ReferralFactory(person=person, scheme_profile=profile, accepted=True)
    assert referral.owner.organisation == profile.organisation

    assert told(write(person, care_manager)) == {referral.owner_id}


def test_when_the_arrangement_has_ended_nobody_there_is_told(person, home, care_manager):
    home.state, home.ended_on, home.end_reason = ArrangementState.ENDED, dates.today(), EndReason.values[0]
    home.closed_at, home.due_on, home.place = timezone.now(), None, None
    home.save()

    assert told(write(person, care_manager)) == set()


def test_who_may_not_open_a_restricted_record_is_not_told(person, home, team, care_manager, scheme_worker):
    person.is_restricted, person.may_open = True, [care_manager.user_id]
    person.save()
    assert told(write(person, care_manager)) == set()

    person.may_open = [care_manager.user_id, scheme_worker.user_id]
    person.save()
    assert told(write(person, care_manager)) == {scheme_worker.user_id}


def test_contact_with_carers_is_not_kept_from_their_scheme(person, home, care_manager):
    with pytest.raises(Refusal, match="is for their scheme worker too"):
        write(person, care_manager, with_carers=True, audience=Audience.OWN)
    assert not CaseNote.objects.exists()


def test_the_database_says_so_too(person):
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseNoteFactory(person=person, with_carers=True)


def test_it_is_seen_once_by_whom_it_is_for_or_a_colleague(person, home, care_manager, scheme):
    write(person, care_manager)
    copy, colleague = NoteCopy.objects.get(), viewer(Role.SCHEME_MANAGER, organisation=scheme)

    first = note_copies.seen(copy=copy, by=colleague)
    again = note_copies.seen(copy=copy, by=colleague)

    assert (first.seen_on, first.seen_by_id, first.due_on) == (dates.today(), colleague.user_id, None)
    assert again.closed_at == first.closed_at
    assert Event.objects.filter(verb="note.seen").count() == 1


def test_the_other_side_cannot_say_that_it_was_seen(person, home, care_manager):
    write(person, care_manager)

    with pytest.raises(Refusal, match="only they can say"):
        note_copies.seen(copy=NoteCopy.objects.get(), by=care_manager)


def test_somebody_who_writes_no_notes_sees_none(person, home, care_manager, council):
    write(person, care_manager)

    with pytest.raises(PermissionDenied):
        note_copies.seen(copy=NoteCopy.objects.get(), by=viewer(Role.COMMISSIONER, organisation=council))


@pytest.mark.parametrize("wrong", [{"seen_on": dates.today()}, {"due_on": None, "closed_at": timezone.now()}])
def test_the_database_refuses_a_copy_that_contradicts_itself(person, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        NoteCopyFactory(note__person=person, **wrong)


def test_each_side_is_told_once(person, scheme_worker):
    copy = NoteCopyFactory(note__person=person, owner=user_of(scheme_worker))

    with pytest.raises(IntegrityError), transaction.atomic():
        NoteCopyFactory(note=copy.note, owner=copy.owner)


def test_a_scheme_sees_its_own_copies_and_those_of_its_notes(person, home, care_manager, scheme_worker):
    other = ArrangementFactory(person=person)
    write(person, care_manager)
    write(person, scheme_worker)

    seen = NoteCopy.objects.visible_to(scheme_worker).values_list("owner_id", flat=True)
    assert sorted(seen) == sorted([scheme_worker.user_id, care_manager.user_id])
    elsewhere = viewer_for(User.objects.get(pk=other.owner_id))
    assert set(NoteCopy.objects.visible_to(elsewhere).values_list("owner_id", flat=True)) == {other.owner_id}
    assert NoteCopy.objects.visible_to(care_manager).count() == 3


def test_it_is_due_until_it_is_seen(person, home, care_manager, scheme_worker):
    from reviews import due

    write(person, care_manager)
    until = dates.today() + timedelta(days=10)

    def rows():
        branches = due.due_items(scheme_worker, until, [scheme_worker.user_id])
        return [row[:3] for branch in branches for row in branch if row[0] == "note_copy"]

    copy = NoteCopy.objects.get()
    assert rows() == [("note_copy", copy.pk, person.pk)]
    note_copies.seen(copy=copy, by=scheme_worker)
    assert rows() == []
