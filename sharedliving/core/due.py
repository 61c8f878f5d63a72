"""What falls due, as one shape over every app.

Each app's due.py offers `KINDS` and `due_items(viewer, until, owner_ids=None)`: a list of querysets made by `due_rows`.
The roof unions them in one SQL statement.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value
from django.db.models.functions import Cast

DUE_COLUMNS = ("due_kind", "object_id", "due_person_id", "due_date", "due_owner_id")


@dataclass(frozen=True, slots=True)
class DueItem:
    """One row of the due list, ready for a template. `person`, `owner` and `about` are rows, filled in by the roof.

    `about` is the person, or else the carer household: it has a name and an address.
    """

    kind: "DueKind"
    object_id: int
    person_id: int | None
    due_on: date
    owner_id: int | None
    person: Any = None
    owner: Any = None
    about: Any = None

    @property
    def url(self) -> str:
        return self.kind.address(self)


@dataclass(frozen=True, slots=True)
class DueKind:
    """One kind of due thing: its key, its name on screen, the words of its link, why it is due, its clock, its address.

    What is urgent is told at once, at any hour, in a message of its own.
    """

    key: str
    label: str
    action: str
    why: str
    clock: str
    address: Callable[[DueItem], str]
    urgent: bool = False


def due_rows(
    queryset: QuerySet,
    *,
    kind: DueKind,
    until: date,
    owner_ids: Sequence[int] | None = None,
    person: str | None = "person_id",
    row: str = "pk",
) -> QuerySet:
    """Open rows due by a date as (kind, object id, person id, due date, owner id). `person` None: not about one person,
    but about the carer household whose number stands in `row`.
    """
    rows = queryset.filter(due_on__lte=until)
    if owner_ids is not None:
        rows = rows.filter(owner_id__in=owner_ids)
    return (
        rows.order_by()
        .annotate(
            due_kind=Value(kind.key, output_field=CharField()),
            object_id=F(row),
            due_person_id=F(person) if person else Cast(Value(None), BigIntegerField()),
            due_date=F("due_on"),
            due_owner_id=F("owner_id"),
        )
        .values_list(*DUE_COLUMNS)
    )
