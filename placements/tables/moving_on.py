"""Somebody's wish to move on, bids and what stands in the way, in tables."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.models import HousingBid, MoveBlocker, MoveOnGoal
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.dates import uk_date

BID_HEADERS = ["Home", "Bid on", "What came of it", "More"]
BLOCKER_HEADERS = ["What", "What exactly", "Since", "Cleared"]


def goal_rows(row: MoveOnGoal) -> list[tuple[str, Any]]:
    return [
        ("In their words", Quote(row.words, row.person.name)),
        ("Kind of home", row.get_kind_display()),
        ("Where", row.where),
        ("Said on", row.said_on),
        ("By when", row.by_when or "No day named"),
        ("Housing register", register_words(row)),
        ("Wants something else for them", row.who_differs if row.views_differ else "Nobody"),
        ("Last looked at", row.looked_at_on or "Not yet"),
        ("What was done", row.what_was_done),
        ("Look at it again", Due(row.due_on) if row.due_on else ""),
        ("Answers for it", row.owner.name if row.owner else ""),
        *([("Moved on", row.reached_on)] if row.reached_on else []),
        *([("What came of it", row.closed_because)] if row.closed_because else []),
    ]


def register_words(row: MoveOnGoal) -> str:
    """Where they stand on the register, in one line."""
    if not row.register_number:
        return "Not on the register"
    band = f", band {row.band}" if row.band else ""
    since = f", since {uk_date(row.registered_on)}" if row.registered_on else ""
    return f"Number {row.register_number}{band}{since}"


def bid_rows(rows: Iterable[HousingBid], may_write: bool) -> list[list[Any]]:
    return [
        [
            Link(row.where, reverse("moving-on-bid-change", args=[row.pk]), f"bid {number}")
            if may_write
            else row.where,
            row.on,
            Tag(row.outcome, row.get_outcome_display()),
            row.words or "–",
        ]
        for number, row in enumerate(rows, start=1)
    ]


def blocker_rows(rows: Iterable[MoveBlocker], may_write: bool) -> list[list[Any]]:
    return [
        [row.get_kind_display(), row.words, row.since, _cleared(row, number, may_write)]
        for number, row in enumerate(rows, start=1)
    ]


def _cleared(row: MoveBlocker, number: int, may_write: bool) -> Any:
    if row.cleared_on:
        return f"{uk_date(row.cleared_on)}: {row.cleared_how}"
    url = reverse("moving-on-clear", args=[row.pk])
    return Link("It is cleared", url, f"what stands in the way {number}") if may_write else "Not yet"
