"""Visits as rows of tables, and as a page tells one."""

from collections.abc import Iterable
from typing import Any

from reviews.choices import ChangeSide
from reviews.models import Visit
from sharedliving.core.components import Link

HEADERS = ["Visit", "When", "Who visited", "Person seen", "Carers", "To follow"]


def visit_rows(found: Iterable[Visit]) -> list[list[Any]]:
    return [
        [
            Link(
                "Visit" if row.is_announced else "Unannounced visit", row.get_absolute_url(), hidden=f"number {row.pk}"
            ),
            row.visited_on,
            who(row),
            row.get_seen_display(),
            row.get_wellbeing_display(),
            row.follows or "–",
        ]
        for row in found
    ]


def who(row: Visit) -> str:
    return f"{row.visitor.name}, {row.organisation.name}" if row.visitor else row.organisation.name


def told(row: Visit) -> list[tuple[str, str]]:
    """A visit line by line, the person first."""
    return [
        ("Was the person seen?", f"{row.get_seen_display()}{_more(row.not_alone_because)}"),
        ("What the person said or showed", row.person_words or "–"),
        ("How the carers are", row.get_wellbeing_display()),
        ("What the carers said", row.carer_words or "–"),
        ("Medication", f"{row.get_medication_display()}{_more(row.medication_words)}"),
        ("Money", f"{row.get_money_display()}{_more(row.money_words)}"),
        *(
            [
                ("Records that the carers keep", f"{row.get_records_display()}{_more(row.records_words)}"),
                ("Health and safety of the home", f"{row.get_home_display()}{_more(row.home_words)}"),
            ]
            if row.side == ChangeSide.SCHEME
            else []
        ),
        ("To follow", row.follows or "Nothing"),
    ]


def _more(words: str) -> str:
    return f": {words}" if words else ""
