"""Confidential notes about a carer household: the scheme's alone (G14-CMS-10)."""

import pytest
from django.core.exceptions import PermissionDenied

from people.viewers import viewer_for
from placements.models import CarerNote
from placements.services import carer_notes
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.applications import CarerNoteFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

DAY = dates.today()


def test_it_is_written_with_its_author_and_nobody_hears_what_it_says():
    home = HouseholdFactory()

    note = carer_notes.write(household=home, by=viewer_for(home.owner), on=DAY, text="John is tired.")

    assert (note.written_by, note.on) == (home.owner, DAY)
    assert "tired" not in Event.objects.get(verb="household.note_written").text


@pytest.mark.parametrize(
    ("on", "text", "words"), [(DAY, " ", "Write the note"), (dates.add_days(DAY, 1), "x", "today")]
)
def test_it_has_words_and_a_day(on, text, words):
    home = HouseholdFactory()

    with pytest.raises(Refusal, match=words):
        carer_notes.write(household=home, by=viewer_for(home.owner), on=on, text=text)


def test_no_council_and_no_other_scheme_reads_it(council_of, worker_of):
    note = CarerNoteFactory()
    person = PersonFactory()
    ArrangementFactory(household=note.household, person=person)

    assert list(CarerNote.objects.visible_to(worker_of(note.household.scheme))) == [note]
    assert not CarerNote.objects.visible_to(council_of(person)).exists()
    assert not CarerNote.objects.visible_to(worker_of(HouseholdFactory().scheme)).exists()
    with pytest.raises(PermissionDenied):
        carer_notes.write(household=note.household, by=council_of(person), on=DAY, text="x")
