"""What the letter of a yearly review with carers needs to be told; see `shapes`."""

from datetime import date
from typing import TypedDict

from sharedliving.core.documents.shapes import Cover, Words


class CarersReviewTask(TypedDict):
    """Something that was agreed, who does it, and by when."""

    what: str
    who: str
    by: date | None


class CarersReviewLetter(Cover):
    """``carer_review_letter``: a yearly review to the carers, what they raised first. ``person_name`` is the household."""

    held_on: date
    opening: str
    raised: str
    answer: str
    parts: list[Words]
    recommendation: str
    reasons: str
    carers_say: str
    tasks: list[CarersReviewTask]
    next_on: date
    ending: str
