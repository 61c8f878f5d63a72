"""What the papers for a review need to be told; the rest of the shapes stand in `shapes`."""

from datetime import date
from typing import TypedDict

from sharedliving.core.documents.shapes import Cover, Words


class PackItem(TypedDict):
    """One thing under a part of the papers, and what is said about it."""

    heading: str
    facts: list[Words]


class PackPaper(TypedDict):
    """A part of the papers; ``otherwise`` says that there is nothing, "" where there is something."""

    heading: str
    words: str
    items: list[PackItem]
    otherwise: str


class ReviewPapers(Cover):
    """``review_papers``: what somebody has to know to decide in a review, the person's own agenda first."""

    large: bool
    opening: str
    purposes: list[str]
    meets_on: date
    meets_where: str
    parts: list[PackPaper]
