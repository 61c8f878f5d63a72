"""Searches for a home as lines of a table, and one search as a sentence."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from placements.models import Referral, Search
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

SEARCH_HEADERS = [
    "When", "By", "Looked for", {"text": "Looked at", "numeric": True}, {"text": "Could suit", "numeric": True},
    "Why others were left out",
]  # fmt: skip
MOST_SHOWN = 10


def search_rows(rows: QuerySet[Search]) -> list[list[Any]]:
    """The newest first; a household can be left out for several reasons."""
    return [
        [
            f"{dates.uk_date(row.on)}, {timezone.localtime(row.created_at):%H:%M}", row.by.name, row.wanted, row.looked_at,
            row.possible, _left_out(row) or "Nobody was left out",
        ]
        for row in rows[:MOST_SHOWN]
    ]  # fmt: skip


def _left_out(row: Search) -> list[str]:
    """The most frequent reason first; how PostgreSQL keeps an object is by the length of its keys."""
    return [f"{why}: {number}" for why, number in sorted(row.left_out.items(), key=lambda one: (-one[1], one[0]))]


def searches_of(referral: Referral, viewer: Viewer) -> dict[str, Any]:
    """What a page of the referral says of its searches."""
    rows = Search.objects.visible_to(viewer).filter(referral=referral).for_list()
    return {"search_headers": SEARCH_HEADERS, "searches": search_rows(rows)}


def found_words(looked_at: int, possible: int) -> str:
    """30 households were looked at, 4 could suit."""
    homes = "1 household was" if looked_at == 1 else f"{looked_at:,} households were"
    return f"{homes} looked at, besides those considered already; {possible:,} could suit today."
