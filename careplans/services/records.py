"""Beginning, saving, completing and stopping what is written section by section. What a kind does more, its own service
does around these, in the same transaction.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from careplans.choices.records import RECORD_MOVES, RecordState
from careplans.rules.records import RecordKind
from careplans.services.writing import locked
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def begin(*, row: Any, kind: RecordKind, by: Viewer, clock: str, why: str = "") -> Any:
    """Save a new row: today is its first day, its owner is the person's unless it has one, the clock says when it is due."""
    person = states.lock(row.person)
    if person.closed_at is not None:
        raise Refusal(f"The record of {person.name} is closed. Open it again first.")
    row.owner = row.owner or person.owner
    row.started_on = row.started_on or dates.today()
    row.due_on = row.due_on or due_on(clock, row.started_on, person.council_id)
    history.save(row, by=by, why=why or "Begun")
    events.record(f"{kind.key}.begun", row, by=by, text=f"{kind.label} begun")
    return row


@transaction.atomic
def save_section(*, row: Any, kind: RecordKind, by: Viewer, version: int | None, **fields: Any) -> Any:
    """Save some answers while it is open. Raises ChangedMeanwhile, WrongState; TypeError for a name that is in no section."""
    fresh = writable(row, version)
    put_answers(fresh, fields, kind.names)
    fresh.version += 1
    history.save(fresh, by=by)
    events.record(f"{kind.key}.saved", fresh, by=by, text=f"{kind.label} saved", fields=sorted(fields))
    return fresh


@transaction.atomic
def complete(*, row: Any, kind: RecordKind, by: Viewer, version: int | None = None, **columns: Any) -> Any:
    """Complete a draft and close it; `columns` are set with it. Refused with everything that is missing at once."""
    fresh = writable(row, version)
    kind.gate(fresh).refuse()
    closing = {
        "closed_at": timezone.now(),
        "due_on": None,
        "completed_on": dates.today(),
        "completed_by_id": by.user_id,
    }
    done = states.move(
        fresh, RecordState.COMPLETED, moves=RECORD_MOVES, by=by, why="Completed",
        version=fresh.version + 1, **closing | columns,
    )  # fmt: skip
    events.record(f"{kind.key}.completed", done, by=by, text=f"{kind.label} completed")
    return done


@transaction.atomic
def stop(*, row: Any, kind: RecordKind, by: Viewer, why: str) -> Any:
    """Stop a draft that will not be completed, with the reason."""
    if not why.strip():
        raise Refusal("Say why it is stopped.")
    stopped = states.move(
        row, RecordState.STOPPED, moves=RECORD_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    events.record(f"{kind.key}.stopped", stopped, by=by, text=f"{kind.label} stopped")
    return stopped


def writable(row: Any, version: int | None) -> Any:
    """The row, locked, while it is open. Raises ChangedMeanwhile, WrongState."""
    fresh = locked(row, version)
    if not fresh.is_open:
        raise states.WrongState(f"This is “{fresh.get_state_display().lower()}” and can no longer be changed.")
    return fresh


def put_answers(row: Any, fields: Mapping[str, Any], allowed: frozenset[str]) -> None:
    """Set columns and answers by their names. TypeError for a name that is not to be written this way."""
    if odd := sorted(set(fields) - allowed):
        raise TypeError(f"{type(row).__name__} has no answer called {', '.join(odd)}")
    columns = row.columns()
    for name, value in fields.items():
        if name in columns:
            setattr(row, name, value)
        else:
            row.answers[name] = kept(value)


def kept(value: Any) -> Any:
    """A cleaned answer as JSON keeps it: dates as 2027-03-27, money as "12.50", rows as their number."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, models.Model):
        return value.pk
    return list(value) if isinstance(value, tuple | set) else value
