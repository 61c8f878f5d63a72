"""The only place for bulk writes on models with history."""

from collections.abc import Iterable, Sequence

from django.db import models
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from sharedliving.core import history
from sharedliving.core.viewer import Viewer


def create(model: type[models.Model], rows: Iterable[models.Model], *, by: Viewer, why: str = "") -> list[models.Model]:
    """Create many rows and their first history rows in a few statements."""
    rows = _marked(rows, by, why)
    return bulk_create_with_history(rows, model, batch_size=1000)


def update(
    model: type[models.Model], rows: Iterable[models.Model], fields: Sequence[str], *, by: Viewer, why: str = ""
) -> int:
    """Save some fields of many rows, each with its history row. Returns how many."""
    rows = _marked(rows, by, why)
    return bulk_update_with_history(rows, model, list(fields), batch_size=1000)


def append(model: type[models.Model], rows: Iterable[models.Model]) -> list[models.Model]:
    """Add many rows that are never changed and so have no history: events, changes of state."""
    return model._default_manager.bulk_create(rows, batch_size=1000)


def remove(row: models.Model, *, by: Viewer, why: str = "") -> None:
    """Delete one row; its history stays, and its last history row says who removed it and why."""
    history.mark(row, by=by, why=why)
    row.delete()


def put(row: models.Model, *, unique: Sequence[str], columns: Sequence[str]) -> None:
    """Add a row that has no history, or write some columns of the one there is, in one statement."""
    type(row)._default_manager.bulk_create(
        [row], update_conflicts=True, unique_fields=list(unique), update_fields=list(columns)
    )


def forget(rows: models.QuerySet) -> None:
    """Delete rows that are no case rows, and so have no history."""
    if hasattr(rows.model, "history"):
        raise TypeError(f"{rows.model.__name__} has a history: remove its rows one by one")
    rows.delete()


def _marked(rows: Iterable[models.Model], by: Viewer, why: str) -> list[models.Model]:
    rows = list(rows)
    for row in rows:
        history.mark(row, by=by, why=why)
    return rows
