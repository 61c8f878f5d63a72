"""Services promised in a plan, as a table and in words."""

from typing import Any

from careplans.models import PromisedService, PromiseNote
from sharedliving.core.components import Due, Link, Tag

HEADERS = ["Service promised", "Who provides it", "For", "State", "When"]
NOTE_HEADERS = ["When", "Who", "What was done, and what they were told"]


def rows(promises: list[PromisedService]) -> list[list[Any]]:
    """A row for each service; its state is a word, and its date is by when or since when."""
    return [
        [
            Link(row.what, row.get_absolute_url(), hidden=f"promised by {row.provider}, number {row.pk}"),
            row.provider,
            row.need.get_area_display() if row.need else "",
            Tag(row.state, row.get_state_display()),
            when(row),
        ]
        for row in promises
    ]


def when(row: PromisedService) -> Any:
    """By when it is promised; since when they have it."""
    return Due(row.due_on) if row.due_on else row.delivered_on or ""


def state_rows(row: PromisedService) -> list[tuple[str, Any]]:
    """What was promised, by whom, and where it stands."""
    shown: list[tuple[str, Any]] = [
        ("State", Tag(row.state, row.get_state_display())),
        ("Who provides it", row.provider),
        ("For the need", str(row.need) if row.need else "None in particular"),
        ("Promised on", row.promised_on),
    ]
    if row.due_on:
        shown.append(("By when", Due(row.due_on)))
    if row.owner and row.is_open:
        shown.append(("With", row.owner.name))
    if row.delivered_on:
        shown.append(("Delivered", row.delivered_on))
    return [*shown, ("Why it is not going to happen", row.dropped_because)] if row.dropped_because else shown


def note_rows(notes: list[PromiseNote]) -> list[list[Any]]:
    """What was done to get it, the newest first."""
    return [[note.on, note.by_name, note.text] for note in notes]
