"""What falls due, as one shape over every app.

Each app's due.py offers `SOURCES`, one for each kind, and `due_items(viewer, until, owner_ids=None)`: their querysets.
The roof unions them in one SQL statement.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, CharField, F, Model, QuerySet, Value
from django.db.models.functions import Cast

from sharedliving.core.viewer import Viewer

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


def _all(seen: QuerySet) -> QuerySet:
    return seen


@dataclass(frozen=True, slots=True)
class DueSource:
    """Where the rows of one kind are: whatever the viewer may see of a model, narrowed by `rows` to those of the kind.

    `person` is the path of the person (None: not about one person), `row` that of the number in the address. Nobody is
    reminded about a person who has died, unless it is owed all the more then (`also_dead`). `own` keeps only what is the
    viewer's to do, of rows that more people see.
    """

    kind: DueKind
    model: type[Model]
    rows: Callable[[Any], QuerySet] = _all
    person: str | None = "person_id"
    row: str = "pk"
    also_dead: bool = False
    own: Callable[[Any, Viewer], QuerySet] | None = None

    def due(self, viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> QuerySet:
        """What this viewer sees of it, due by a date."""
        model: Any = self.model
        rows = self.rows(model._default_manager.visible_to(viewer))
        if self.own:
            rows = self.own(rows, viewer)
        if self.person and not self.also_dead:
            rows = rows.filter(**{f"{self._path_of_person}died_on__isnull": True})
        return due_rows(rows, kind=self.kind, until=until, owner_ids=owner_ids, person=self.person, row=self.row)

    @property
    def _path_of_person(self) -> str:
        return "" if self.person == "id" else f"{(self.person or '').removesuffix('_id')}__"


def due_of(
    sources: Sequence[DueSource], viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None
) -> list[QuerySet]:
    """One queryset for each source."""
    return [source.due(viewer, until, owner_ids) for source in sources]


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
