"""What every service here does before it writes: lock, notice a second writer, keep to the columns of a section."""

from collections.abc import Mapping
from typing import Any

from sharedliving.core import states
from sharedliving.core.rules import Refusal


class ChangedMeanwhile(Refusal):
    """Somebody else saved while this was being written. `now` is the row as it is; nothing was overwritten."""

    def __init__(self, now: Any) -> None:
        self.now = now
        super().__init__(
            "Somebody else changed this while you had it open. What you typed is still here: check it against what is "
            "saved now, then save again to replace it."
        )


def locked(row: Any, version: int | None) -> Any:
    """The row, read again and locked. Raises ChangedMeanwhile when its version is no longer the one on the screen."""
    fresh = states.lock(row)
    if version is not None and version != fresh.version:
        raise ChangedMeanwhile(fresh)
    return fresh


def put(row: Any, fields: Mapping[str, Any], allowed: frozenset[str]) -> None:
    """Set columns of the row. TypeError for a column that is not to be written this way."""
    if odd := sorted(set(fields) - allowed):
        raise TypeError(f"{type(row).__name__} has no such section column: {', '.join(odd)}")
    for name, value in fields.items():
        setattr(row, name, value)
