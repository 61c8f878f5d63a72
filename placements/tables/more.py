"""What a scheme asked for, what came back, and who waited for whom."""

from collections.abc import Iterable
from typing import Any

from placements.models import MoreAsked, Referral
from placements.rules import NEEDED_BY_FIELD, waited
from sharedliving.core import dates
from sharedliving.core.components import Due

QUESTION_HEADERS = ["Asked", "What is lacking", "In words", "By when", "Answered", {"text": "Days", "numeric": True}]


def lacking_labels(asked: MoreAsked) -> list[str]:
    """The things asked for, as the gate names them."""
    return [NEEDED_BY_FIELD[item].label for item in asked.items if item in NEEDED_BY_FIELD]


def question_rows(rows: Iterable[MoreAsked]) -> list[list[Any]]:
    return [
        [
            f"{dates.uk_date(row.asked_on)}, {row.asked_by.name}",
            lacking_labels(row),
            row.words,
            Due(row.answer_by, done=not row.is_open),
            _answer(row),
            ((row.answered_on or row.dropped_on or dates.today()) - row.asked_on).days,
        ]
        for row in rows
    ]


def _answer(row: MoreAsked) -> str:
    if row.answered_on and row.answered_by:
        return f"{dates.uk_date(row.answered_on)}, {row.answered_by.name}: {row.answer}"
    return f"No longer asked since {dates.uk_date(row.dropped_on)}" if row.dropped_on else "Not yet"


def waited_words(referral: Referral, rows: Iterable[MoreAsked]) -> str:
    """Waited 12 days: 9 for Harbour Shared Lives, 3 for Westmere Council."""
    found = waited(referral, rows)
    whom = f"{_days(found.scheme)} for {referral.scheme.name}, {_days(found.council)} for {referral.council.name}"
    still = "Has waited" if referral.is_open and referral.answered_on is None else "Waited"
    return f"{still} {_days(found.days)} for an answer: {whom}."


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
