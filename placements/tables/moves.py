"""What a move waits for, and the moves that wait, in tables."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.choices import MoveState, WaitsFor
from placements.models import MoveCheck
from placements.moves import Cause, MoveLine, blocking, days_waited
from sharedliving.core.components import Due, Link, Tag

DAYS = {"text": "Days", "numeric": True}
MOVE_HEADERS = ["What", "Where it stands", "For whom", "Since", DAYS, "What there is to know"]
MOVES_HEADERS = ["Person", "Carer household", DAYS, "What blocks it", "Looked at again", "Owner"]
CAUSE_HEADERS = [
    "What moves wait for", {"text": "Moves", "numeric": True}, {"text": "Days in all", "numeric": True},
    {"text": "Longest", "numeric": True},
]  # fmt: skip
TAGS = {MoveState.OPEN: "waiting", MoveState.DONE: "done", MoveState.NOT_NEEDED: "closed"}
NO = "–"
MOST_NAMED = 3


def move_rows(lines: Iterable[MoveLine], *, may_change: bool) -> list[list[Any]]:
    return [
        [
            _name(line, may_change),
            Tag(TAGS[MoveState(line.state)], MoveState(line.state).label),
            whom(line) if line.is_open else WaitsFor(line.waits_for).label,
            line.since,
            line.days,
            line.words or ("Read from the arrangement agreement" if line.item_id is None else NO),
        ]
        for line in lines
    ]


def _name(line: MoveLine, may_change: bool) -> Any:
    if not may_change or line.item_id is None:
        return line.kind.label
    return Link(line.kind.label, reverse("move-item", args=[line.item_id]), hidden=": say where it stands")


def whom(line: MoveLine) -> str:
    """For whom something open waits; for the day of the move, where nothing can be done before that is fixed."""
    return "The day of the move, which is not fixed" if line.needs_date else WaitsFor(line.waits_for).label


def moves_rows(rows: Iterable[MoveCheck]) -> list[list[Any]]:
    """Moves that wait, each with what blocks it."""
    return [
        [
            Link(row.person.name, row.get_absolute_url(), hidden=f"move to {row.candidate.household.name}"),
            row.candidate.household.name,
            days_waited(row),
            blocking_words(row) or NO,
            Due(row.due_on),
            row.owner.name if row.owner else NO,
        ]
        for row in rows
    ]


def blocking_words(row: MoveCheck) -> list[str]:
    """The three that have waited longest, and how many more there are."""
    lines = blocking(row)
    words = [f"{line.kind.label}: {days_words(line.days)}, {_lower(whom(line))}" for line in lines[:MOST_NAMED]]
    return [*words, f"and {len(lines) - MOST_NAMED} more"] if len(lines) > MOST_NAMED else words


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def cause_rows(found: Iterable[Cause]) -> list[list[Any]]:
    return [[cause.kind.label, cause.moves, cause.days, cause.longest] for cause in found]


def days_words(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
