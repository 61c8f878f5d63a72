"""What falls due, as one shape over every app.

Each app's due.py offers `due_items(viewer, until)`: a list of querysets made by `due_rows`. The roof unions them in one
SQL statement.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.expressions import Combinable

DUE_COLUMNS = ("due_kind", "object_id", "due_person_id", "due_date", "due_owner_id")


@dataclass(frozen=True, slots=True)
class DueKind:
    """One kind of due thing: its key, what to call it on screen, the verb of its link, and its timescale's key."""

    key: str
    label: str
    action: str
    timescale: str
    url_name: str = ""
    why: str = ""


def due_rows(queryset: QuerySet, *, kind: DueKind, person: str | Combinable = "person_id") -> QuerySet:
    """Open rows with a due date as (kind, object id, person id, due date, owner id)."""
    return (
        queryset.filter(due_on__isnull=False)
        .order_by()
        .annotate(
            due_kind=Value(kind.key, output_field=CharField()),
            object_id=F("pk"),
            due_person_id=F(person) if isinstance(person, str) else person,
            due_date=F("due_on"),
            due_owner_id=F("owner_id"),
        )
        .values_list(*DUE_COLUMNS)
    )


@dataclass(frozen=True, slots=True)
class DueItem:
    """One row of the due list, ready for a template."""

    kind: DueKind
    object_id: int
    person_id: int | None
    due_on: date
    owner_id: int | None
    person: Any = None
    owner: Any = None
    url: str = ""
