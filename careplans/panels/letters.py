"""The decision letter on the page: where it stands, and its table of outcomes."""

from typing import Any

from careplans.models import Assessment, DecisionLetter
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.documents.shapes import LetterOfDecision

OUTCOME_HEADERS = ["Part of daily life", "What we found"]
Row = tuple[str, Any]


def letter_rows(row: DecisionLetter) -> list[Row]:
    """Given on which day and how, or by when it is to be given."""
    if row.due_on:
        return [
            ("State", Tag("not_started", "Not given yet")),
            ("To be given by", Due(row.due_on)),
            ("By whom", row.owner.name if row.owner else None),
        ]
    return [
        ("State", Tag("sent", "Given to them")),
        ("Given on", row.sent_on),
        ("How", row.get_how_display()),
    ]


def outcome_rows(data: LetterOfDecision) -> list[list[Any]]:
    """Outcome by outcome: what was found and what shows it."""
    return [
        [found["outcome"], [part for part in (found["answer"], found["evidence"]) if part]]
        for found in data["outcomes"]
    ]


def of_assessment(row: Assessment) -> list[Row]:
    """The line about the letter among those of its assessment; none while there is no decision."""
    letter = getattr(row, "letter", None)
    if letter is None:
        return []
    link = Link("Open the decision letter", letter.get_absolute_url())
    if letter.due_on:
        return [("Decision in writing", [Due(letter.due_on), link])]
    return [("Decision in writing", [letter.sent_on, letter.get_how_display(), link])]
