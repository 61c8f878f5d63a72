"""Confidential notes about a carer household: the scheme's alone (G14-CMS-10)."""

from datetime import date

from django.db import transaction

from placements.models import CarerHousehold, CarerNote
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer, author_of


@transaction.atomic
def write(*, household: CarerHousehold, by: Viewer, on: date, text: str) -> CarerNote:
    """Write one down. It is about the carers, never about somebody who lives there by arrangement."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if not text.strip():
        raise Refusal("Write the note.")
    if on > dates.today():
        raise Refusal("Enter the day it is about: today or earlier.")
    note = CarerNote(household=fresh, on=on, text=text, written_by_id=author_of(by))
    history.save(note, by=by)
    events.record("household.note_written", fresh, by=by, text=f"Confidential note about {fresh.name}")
    return note
