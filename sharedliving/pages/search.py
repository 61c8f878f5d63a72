"""What the one search field finds besides people: the words of case notes."""

from collections.abc import Iterable
from typing import Any

from reviews.models import CaseNote
from sharedliving.core import dates
from sharedliving.core.components import Link

NOTE_HEADERS = ["When", "Person", "Kind", "What it says"]


def note_rows(notes: Iterable[CaseNote]) -> list[list[Any]]:
    """When it happened, about whom, its first words."""
    return [
        [
            dates.uk_date(note.happened_at.date()),
            Link(note.person.name, f"{note.person.get_absolute_url()}notes/", hidden=f"note {note.pk}"),
            note.get_kind_display(),
            _shorten(note.text),
        ]
        for note in notes
    ]


def _shorten(text: str, most: int = 160) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
