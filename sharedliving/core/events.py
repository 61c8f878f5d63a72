"""Who did what, and who looked: one append-only list."""

from typing import Any

from django.db import models

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
    return Event.objects.create(
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
