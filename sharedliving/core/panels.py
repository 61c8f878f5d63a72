"""What an app shows on the pages of the roof: steps of the pathway, what comes next, what is missing, what happened."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.db.models import TextChoices

StepState = Literal["done", "now", "not_yet", "blocked"]


class Part(TextChoices):
    """The pages of a person's record after the first, in their order."""

    ABOUT = "about", "About"
    SUPPORT = "support", "Assessment and plan"
    SAFETY = "safety", "Safety and rights"
    HOME = "home", "Referral and home"
    REVIEWS = "reviews", "Reviews and notes"


@dataclass(frozen=True, slots=True)
class PathwayStep:
    """One of the eight steps of a person's pathway and where it stands. `on` is the date done; `why` says what blocks."""

    key: str
    label: str
    state: StepState
    on: date | None = None
    why: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something this viewer can do next for the person; the earliest due comes first."""

    text: str
    url: str
    due_on: date | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of one part of the record: a title, a template and its context."""

    key: str
    title: str
    template: str
    context: dict[str, Any]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened: when, what kind, by whom. `written_at` when it was put down at another time."""

    at: datetime
    kind: str
    title: str
    who: str = ""
    text: str = ""
    url: str = ""
    written_at: datetime | None = None
