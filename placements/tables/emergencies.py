"""Emergencies in tables: the open ones, what is known, what is due, what was decided; and counted."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from placements.choices import EmergencyState
from placements.emergency_figures import Counted, Figures
from placements.models import Emergency, EmergencyExtension, EmergencyReview
from placements.rules import ITEMS
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag

EMERGENCY_HEADERS = ["Person", "Where it stands", "Since", "Scheme", "What is next", "By", "Who"]
EMERGENCY_REVIEW_HEADERS = ["Held on", "How", "Who came", "The person says", "What was found"]
LONGER_HEADERS = ["Until", "Why", "Council", "Scheme", "Decided"]
FIGURE_HEADERS = ["What", {"text": "Emergencies", "numeric": True}]


def called_words(row: Emergency) -> str:
    """Friday 27 March 2027, 5:40pm"""
    at = timezone.localtime(row.called_at)
    return (
        f"{at:%A} {dates.uk_date(at.date())}, {at:%I:%M%p}".replace(" 0", " ").replace("AM", "am").replace("PM", "pm")
    )


def tone(row: Emergency) -> str:
    """Which status gives the tag of an emergency its colour."""
    if not row.is_open:
        return "closed"
    return "active" if row.state == EmergencyState.LIVE else "urgent"


def emergency_rows(rows: Iterable[Emergency]) -> list[list[Any]]:
    return [
        [
            Link(row.person.name, row.get_absolute_url(), hidden=f"emergency {row.pk}"),
            Tag(tone(row), row.get_state_display()),
            _since(row),
            row.scheme.name,
            _next(row),
            Due(row.due_on) if row.due_on else "–",
            row.owner.name if row.owner else "–",
        ]
        for row in rows
    ]


def _since(row: Emergency) -> str:
    if row.started_on is None:
        return called_words(row)
    return f"Day {dates.day_of(row.started_on)}, at {row.household}"


def _next(row: Emergency) -> str:
    """The next step, and how much is still missing before a scheme can be asked."""
    missing = sum(not str(getattr(row, item.field)).strip() for item in ITEMS)
    left = f"; {missing} things missing" if missing > 1 else "; 1 thing missing" if missing else ""
    return row.get_next_step_display() + (left if row.state == EmergencyState.TAKEN else "")


def call_facts(row: Emergency) -> list[tuple[str, Any]]:
    born = row.person.date_of_birth
    age = f", {dates.age_on(born)} years old, born on {dates.uk_date(born)}" if born else ""
    return [
        ("Person", f"{row.person.full_name}{age}"),
        ("Called", called_words(row)),
        ("Taken by", f"{row.care_manager.name}, {row.team.name if row.team else row.council.name}"),
        ("Scheme", row.scheme.name),
        *([("What would have prevented it", row.avoidable_words)] if row.avoidable_words else []),
    ]


def known_facts(row: Emergency) -> list[tuple[str, Any]]:
    """Everything that has to be known, in the order in which it was asked; what is missing says so."""
    words = {"avoidable": row.get_avoidable_display()}
    return [(item.label, words.get(item.field, getattr(row, item.field))) for item in ITEMS]


def answer_facts(row: Emergency) -> list[tuple[str, Any]]:
    """What the scheme decided, with whom, and who approved it."""
    if row.state == EmergencyState.REFUSED:
        return [("Refused", row.get_refused_because_display()), ("What would have made it possible", row.refused_words)]
    if row.answered_at is None:
        return []
    return [
        ("Carers", row.household.name if row.household else None),
        ("The person says", row.person_words),
        ("The carers say", row.carer_words),
        *(
            [("Why these carers, though something is lacking", row.all_the_same_because)]
            if row.all_the_same_because
            else []
        ),
        ("Approved by", row.approved_name),
        *([("Moved in", row.started_on), ("Lasts until, at most", row.limit_on)] if row.started_on else []),
        *([("Left", row.ended_on), ("Where to", row.get_outcome_display())] if row.ended_on else []),
    ]


def meeting_facts(row: Emergency) -> list[tuple[str, Any]]:
    if row.meeting_on is None:
        return []
    return [("Held on", row.meeting_on), ("Who came", row.meeting_who), ("What was decided", row.meeting_decided)]


def emergency_review_rows(rows: Iterable[EmergencyReview]) -> list[list[Any]]:
    return [
        [row.on, "Face to face" if row.face_to_face else "From afar", row.who_came, row.person_view, row.found]
        for row in rows
    ]


def longer_rows(rows: Iterable[EmergencyExtension]) -> list[list[Any]]:
    return [[row.until, row.why, _said(row.line_manager), _said(row.scheme_manager), _decided(row)] for row in rows]


def _said(manager: Any) -> str:
    return manager.name if manager else "Not yet"


def _decided(row: EmergencyExtension) -> Any:
    if row.refused_on:
        return f"No: {row.refused_by}, {dates.uk_date(row.refused_on)}. {row.refused_words}"
    return Tag("done", "Yes") if row.is_decided else Tag("waiting", "Waits for the other side")


def figure_tables(counted: Figures) -> list[tuple[str, list[list[Any]]]]:
    """(caption, rows) of each list that has something in it."""
    named: list[tuple[str, Counted]] = [
        ("By weekday of the call", counted.weekdays),
        ("By team", counted.teams),
        ("Whether it had to be", counted.avoidable),
        ("How it was answered", counted.answers),
        ("Why it was refused", counted.refused),
        ("Where they went afterwards", counted.ended),
    ]
    return [(caption, [[name, number] for name, number in rows]) for caption, rows in named]
