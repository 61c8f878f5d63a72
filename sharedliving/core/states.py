"""States and moves: a table says which move is allowed, one function makes it."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import models

from sharedliving.core import history
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

Moves = Mapping[str, frozenset[str]]
Row = TypeVar("Row", bound=models.Model)


class StateChange(models.Model):
    """Abstract, immutable: who moved a row from which state to which, when and why. Subclasses add `row`, a foreign key."""

    from_state = models.CharField(max_length=20)
    to_state = models.CharField(max_length=20)
    at = models.DateTimeField(auto_now_add=True)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=200)
    why = models.TextField(blank=True)

    class Meta:
        abstract = True
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class WrongState(Refusal):
    """The row is not in a state that allows this, most often because somebody else was faster."""


def lock(row: Row) -> Row:
    """The same row, read again and locked until the transaction ends."""
    return type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)


def move(row: Any, to: str, *, moves: Moves, by: Viewer, why: str = "", **changes: Any) -> Any:
    """Lock the row, check the move, set the state and `changes`, save with history, write the change row.

    Call inside a transaction. Returns the fresh row. Raises WrongState.
    """
    fresh = lock(row)
    if to not in moves.get(fresh.state, frozenset()):
        label = fresh._meta.get_field("state").choices
        now, then = dict(label).get(fresh.state, fresh.state), dict(label).get(to, to)
        raise WrongState(f"This is “{now}” and cannot become “{then}”. Open it again to see what changed.")
    before, fresh.state = fresh.state, to
    for name, value in changes.items():
        setattr(fresh, name, value)
    history.save(fresh, by=by, why=why)
    fresh.changes.create(from_state=before, to_state=to, by_id=by.user_id, by_name=by.name, why=why)
    return fresh
