"""Who did what, and who looked: one append-only list."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from sharedliving.core import bulk
from sharedliving.core.models import Event
from sharedliving.core.viewer import Viewer


def record(
    verb: str,
    row: models.Model | None = None,
    *,
    by: Viewer,
    person_id: int | None = None,
    text: str = "",
    **data: Any,
) -> Event:
    """Write one event: verb like "plan.signed_off", the row it happened to, the person it concerns, a readable sentence."""
    event = _event(verb, row, by, person_id, text, data)
    event.save()
    return event


def record_many(verb: str, rows: Iterable[tuple[models.Model, int | None, str, dict[str, Any]]], *, by: Viewer) -> None:
    """The same event for many rows, each (row, person id, sentence, data), in a few statements."""
    bulk.append(Event, [_event(verb, row, by, person_id, text, data) for row, person_id, text, data in rows])


def _event(
    verb: str, row: models.Model | None, by: Viewer, person_id: int | None, text: str, data: dict[str, Any]
) -> Event:
    return Event(
        verb=verb,
        actor_id=by.user_id,
        actor_name=by.name,
        organisation_id=by.organisation_id,
        subject_kind=row._meta.label_lower if row is not None else "",
        subject_id=row.pk if row is not None else None,
        person_id=person_id if person_id is not None else getattr(row, "person_id", None),
        text=text,
        data=data,
    )


def viewed(by: Viewer, person_id: int, what: str) -> None:
    """Log that somebody read part of a person's record."""
    record("record.viewed", by=by, person_id=person_id, text=what)
