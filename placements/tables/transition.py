"""The steps into adulthood, in a table."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.models import TransitionStep
from sharedliving.core.components import Due, Link, Tag

TRANSITION_HEADERS = ["Step", "Where it stands", "By", "What was done", "Next"]


def transition_rows(rows: Iterable[TransitionStep], *, may_write: bool) -> list[list[Any]]:
    return [
        [
            row.get_kind_display(),
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else (row.done_on or "–"),
            row.words or "–",
            _next(row) if may_write and row.is_open else "–",
        ]
        for row in rows
    ]


def _next(row: TransitionStep) -> Link:
    return Link("Take this step", reverse("transition-step", args=[row.pk]), hidden=row.get_kind_display())
