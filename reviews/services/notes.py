"""Writing down what happened with or for a person."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from people.models import Person
from people.services import ownership
from placements.services import contact
from reviews.choices import Audience
from reviews.models import CaseNote
from reviews.rules import notes as rules
from reviews.services import note_copies
from sharedliving.core import events, history
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def write(
    *,
    person: Person,
    by: Viewer,
    kind: str,
    happened_at: datetime,
    text: str,
    audience: str = Audience.OWN,
    with_person: bool = False,
    with_carers: bool = False,
) -> CaseNote:
    """One note, never changed afterwards. Contact of the owner with the person moves the date of the next contact; of a
    shared note both workers are told.

    Raises Refusal when it says nothing, lies in the future, or keeps contact with carers from their scheme.
    """
    assert by.organisation_id is not None, "a note belongs to the organisation of whoever writes it"
    reasons = [
        *rules.note_says_something(text),
        *rules.note_happened_already(happened_at, timezone.now()),
        *rules.g14_cms_8_carers_are_not_dealt_with_behind_the_scheme(with_carers, audience),
    ]
    if reasons:
        raise Refusal(*reasons)
    note = CaseNote(
        person=person, organisation_id=by.organisation_id, author_id=by.user_id, kind=kind, audience=audience,
        happened_at=happened_at, text=text.strip(), with_person=with_person,
        with_carers=with_carers,
    )  # fmt: skip
    history.save(note, by=by)
    events.record("note.written", note, by=by, text=f"Wrote a note: {note.get_kind_display().lower()}")
    note_copies.tell(note=note, by=by)
    if with_person and by.user_id is not None and by.user_id == person.owner_id:
        every = contact.days_of(person)
        ownership.contacted(person=person, on=timezone.localdate(happened_at), by=by, every=every)
    return note
