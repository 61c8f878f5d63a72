"""Changes and what they opened, as rows of tables."""

from collections.abc import Iterable
from typing import Any

from reviews.change_pages import answer_of
from reviews.models import ChangeEvent, ChangeTask
from sharedliving.core.components import Due, Link, Tag

TASK_HEADERS = ["What it opens", "Who", "By when", "Where it stands", "What answered it"]
EVENT_HEADERS = ["Person", "What has changed", "When", "Recorded by", "Still to do"]


def task_rows(tasks: Iterable[ChangeTask]) -> list[list[Any]]:
    return [
        [
            Link(task.get_kind_display(), task.get_absolute_url(), hidden=f"number {task.pk}"),
            f"{task.owner.name}, {task.get_side_display().lower()}" if task.owner else task.get_side_display(),
            Due(task.due_on) if task.due_on else task.answered_on,
            Tag(task.outcome or "not_yet", task.get_outcome_display() or "To do"),
            answer_of(task) or "–",
        ]
        for task in tasks
    ]


def event_rows(found: Iterable[ChangeEvent], *, with_person: bool = True) -> list[list[Any]]:
    """Changes (with `left`, the number of open tasks)."""
    return [_event_row(event)[0 if with_person else 1 :] for event in found]


def _event_row(event: ChangeEvent) -> list[Any]:
    link = Link(event.get_kind_display(), event.get_absolute_url(), hidden=f"number {event.pk}")
    left = event.left or "Nothing"  # type: ignore[attr-defined]
    return [event.person.name, link, event.happened_on, recorded_by(event), left]


def recorded_by(event: ChangeEvent) -> str:
    """Who wrote it down; of one that nobody did, how it came."""
    if event.recorded_by:
        return event.recorded_by.name
    return "Opened by itself" if event.source else "Imported"
