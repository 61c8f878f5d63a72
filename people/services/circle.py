"""The people around a person (G14-PCP-3)."""

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from people.models import CircleMember, Person
from sharedliving.core import events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add_member(*, person: Person, by: Viewer, name: str, role: str, **fields: Any) -> CircleMember:
    """Add somebody around the person: relationship, phone, is_paid_to_support, may_be_told."""
    member = history.save(CircleMember(person=person, name=name, role=role, **fields), by=by, why="Added")
    events.record("circle.added", member, by=by, text=f"{member} added to the circle")
    return member


@transaction.atomic
def change_member(*, member: CircleMember, by: Viewer, **fields: Any) -> CircleMember:
    """Change what is recorded about somebody around the person."""
    row = states.lock(member)
    for name, value in fields.items():
        setattr(row, name, value)
    history.save(row, by=by, why="Changed")
    events.record("circle.changed", row, by=by, text=f"{row} changed in the circle")
    return row


@transaction.atomic
def remove_member(*, member: CircleMember, by: Viewer) -> None:
    """Take somebody out of the circle; what they were stays in the history and in the event.

    Raises Refusal when something else names them: a request of an unpaid carer, for example.
    """
    row = states.lock(member)
    events.record("circle.removed", row, by=by, text=f"{row} taken out of the circle")
    history.mark(row, by=by, why="Taken out of the circle")
    try:
        row.delete()
    except ProtectedError as problem:
        raise Refusal(f"{row.name} is named elsewhere on this record, so they stay on the list.") from problem
