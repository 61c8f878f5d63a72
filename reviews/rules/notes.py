"""When a note may be written."""

from collections.abc import Iterable
from datetime import datetime

from reviews.rules.words import first_line
from sharedliving.core.rules import Missing


def note_says_something(text: str) -> Iterable[Missing]:
    """Write what happened.

    G14-SYS-1.
    """
    return [] if text.strip() else [Missing(first_line(note_says_something))]


def note_happened_already(happened: datetime, now: datetime) -> Iterable[Missing]:
    """A note is about what has happened: give a time that has passed.

    The timeline never mixes what happened with what is planned.
    """
    return [] if happened <= now else [Missing(first_line(note_happened_already))]
