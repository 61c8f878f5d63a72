"""The register of who may decide for a person by law: recorded, its document seen, ended."""

from datetime import date
from typing import Any

from django.db import transaction

from careplans.models import LegalAuthority
from careplans.services.writing import put
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset(
    {"kind", "name", "circle_member", "contact", "scope", "reference", "registered_on", "valid_from", "valid_until"}
)


@transaction.atomic
def record(*, person: Person, by: Viewer, **fields: Any) -> LegalAuthority:
    """Write down somebody who says that they may decide; it counts once the document was seen."""
    states.lock(person)
    return _save(LegalAuthority(person=person), "recorded", by, fields)


@transaction.atomic
def change(*, authority: LegalAuthority, by: Viewer, **fields: Any) -> LegalAuthority:
    """Correct it. Refused once it has ended; when what it is changes, the document has to be seen again."""
    row = _current(authority)
    told_otherwise = any(
        fields.get(name, getattr(row, name)) != getattr(row, name) for name in ("kind", "name", "scope")
    )
    if told_otherwise:
        row.document, row.seen_on, row.seen_by = "", None, None
    return _save(row, "changed", by, fields)


@transaction.atomic
def see_document(*, authority: LegalAuthority, by: Viewer, document: str, on: date) -> LegalAuthority:
    """Say that you saw the document, the original or a certified copy."""
    row = _current(authority)
    if on > dates.today():
        raise Refusal("The day on which you saw it must be today or in the past.")
    row.document, row.seen_on, row.seen_by_id = document, on, by.user_id
    history.save(row, by=by, why="Document seen")
    events.record("authority.seen", row, by=by, text=f"Document seen: {row}")
    return row


@transaction.atomic
def end(*, authority: LegalAuthority, by: Viewer, on: date, why: str) -> LegalAuthority:
    """It ended, or never was: from that day it does not count."""
    row = _current(authority)
    if not why.strip():
        raise Refusal("Say why it ended.")
    row.ended_on, row.ended_why = on, why
    history.save(row, by=by, why=why)
    events.record("authority.ended", row, by=by, text=f"Ended: {row}")
    return row


def _current(authority: LegalAuthority) -> LegalAuthority:
    row = states.lock(authority)
    if row.ended_on is not None:
        raise states.WrongState("This authority has ended and can no longer be changed.")
    return row


def _save(row: LegalAuthority, what: str, by: Viewer, fields: dict[str, Any]) -> LegalAuthority:
    put(row, fields, FIELDS)
    if row.circle_member is not None and row.circle_member.person_id != row.person_id:
        raise Refusal("Choose somebody from this person’s circle.")
    if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
        raise Refusal("It cannot end before it begins: check the two dates.")
    history.save(row, by=by, why=f"{what.capitalize()}: {row.name}")
    events.record(f"authority.{what}", row, by=by, text=f"{what.capitalize()}: {row}")
    return row
