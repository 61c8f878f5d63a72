"""Referrals that came to nothing, in a table."""

from collections.abc import Iterable
from typing import Any

from placements.models import Referral
from placements.unmet import Unmet, fact, wanted_words
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer

UNMET_HEADERS = [
    "Who was it for, or who asked", "What was wanted", "How it ended", "What would have made it work", "Ended",
    {"text": "Days", "numeric": True},
]  # fmt: skip


def unmet_rows(rows: Iterable[Referral], viewer: Viewer) -> list[list[Any]]:
    """A council's managers read the name; a scheme knows only what it was asked for."""
    return [_line(row, fact(row), viewer) for row in rows]


def _line(row: Referral, found: Unmet, viewer: Viewer) -> list[Any]:
    who: Any = (
        f"Asked by {row.council.name}"
        if viewer.in_scheme
        else [Link(row.person.name, row.get_absolute_url(), hidden=f"referral {row.pk}"), row.scheme.name]
    )
    return [who, wanted_words(found), _how(found), found.would_have_worked or "–", found.ended_on, found.days]


def _how(found: Unmet) -> list[str]:
    why = found.option or found.reason
    return [found.how.label, why.label] if why else [found.how.label]
