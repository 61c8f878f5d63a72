"""One council's events of a year, and the rows that its return has."""

import csv
import io
from datetime import date, datetime, time

import pytest
from django.utils import timezone

from careplans.choices import RequestState
from commissioning.cld.export import file_pieces, scope_of
from placements.choices import ArrangementState, EndReason
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory
from tests.factories.reviews import ReviewFactory

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
BEFORE, WITHIN, LATER, AFTER = date(2024, 5, 6), date(2025, 6, 2), date(2025, 9, 8), date(2026, 4, 7)


def noon(day):
    return datetime.combine(day, time(12), tzinfo=timezone.get_current_timezone())


@pytest.fixture
def scope(council):
    return scope_of(council, FIRST, LAST)


@pytest.fixture
def rows(scope):
    """rows(of="Service") → the rows of the file, as dictionaries."""

    def exported(of=None):
        text = b"".join(file_pieces(scope)).decode()
        return [row for row in csv.DictReader(io.StringIO(text)) if of in (None, row["Event_Type"])]

    return exported


@pytest.fixture
def asked(someone):
    """asked(person, on, ended) → a request for support that was closed."""

    def requested(person=None, on=WITHIN, ended=LATER, **fields):
        given = {"state": RequestState.CLOSED, "closed_at": noon(ended), "due_on": None} | fields
        return SupportRequestFactory(person=person or someone(), first_contact_on=on, **given)

    return requested


@pytest.fixture
def assessed(someone):
    """assessed(person, on, ended) → a completed Care Act assessment."""

    def done(person=None, on=WITHIN, ended=LATER, **fields):
        dated = {"first_contact_on": on, "allocated_on": on, "started_on": on, "completed_on": ended}
        return AssessmentFactory(person=person or someone(), completed=True, **(dated | fields))

    return done


@pytest.fixture
def reviewed(someone):
    """reviewed(person, on, ended) → a completed yearly review."""

    def held(person=None, on=WITHIN, ended=LATER, **fields):
        dated = {"held_on": on, "completed_on": ended, "next_due_on": AFTER}
        return ReviewFactory(person=person or someone(), completed=True, **(dated | fields))

    return held


@pytest.fixture
def ended(lives):
    """ended(person, started_on, ended_on) → an arrangement that has ended."""

    def over(person=None, started_on=BEFORE, ended_on=LATER, **fields):
        given = {"state": ArrangementState.ENDED, "end_reason": EndReason.MOVED_ON, "place": None, "due_on": None}
        given["closed_at"] = noon(ended_on)
        return lives(person, started_on=started_on, ended_on=ended_on, **(given | fields))

    return over
