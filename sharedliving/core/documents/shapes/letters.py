"""What letters need to be told. `large`: their reader needs large print."""

from datetime import date
from typing import TypedDict

from sharedliving.core.documents.shapes import Cover, Words


class ReviewInvitation(Cover):
    """``review_invitation``: which review it is and what for, when and where, and what the person wants to talk about."""

    large: bool
    opening: str
    purposes: list[str]
    meets_on: date
    meets_where: str
    agenda: Words
    ending: str


class Worker(TypedDict):
    """Somebody to turn to: "" for a number that is not recorded."""

    name: str
    role: str
    phone: str
    email: str


class OwnerLetter(Cover):
    """``owner_letter``: who is responsible for somebody now, how to reach them, and what that means for the reader."""

    large: bool
    opening: str
    owner: Worker
    meaning: list[str]
    ending: str
