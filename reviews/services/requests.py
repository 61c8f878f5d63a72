"""A review that somebody asks for: decided in time, with reasons that whoever asked hears (Care Act s27)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from people.rules import check, person_is_open
from reviews.choices import RequestDecision
from reviews.models import ReviewRequest
from reviews.rules import actions as rules
from reviews.services.reviews import ask_for, owner_of
from sharedliving.core import events, history
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.states import lock
from sharedliving.core.viewer import Viewer


@transaction.atomic
def receive(*, person: Person, by: Viewer, asked_by: str, role: str, why: str, asked_on: date) -> ReviewRequest:
    """Somebody asks; whoever owns the person decides within the timescale."""
    _refuse(list(rules.request_says_who_and_why(asked_by, why, asked_on)))
    check(person_is_open, lock(person))
    row = ReviewRequest(
        person=person, owner=owner_of(person), due_on=due_on(Clock.REVIEW_REQUEST, asked_on, person.council_id),
        asked_by=asked_by.strip(), role=role, why=why.strip(), asked_on=asked_on,
    )  # fmt: skip
    history.save(row, by=by)
    events.record("review.requested", row, by=by, person_id=person.pk, text=str(row))
    return row


@transaction.atomic
def decide(
    *,
    request: ReviewRequest,
    by: Viewer,
    decision: str,
    reasons: str,
    told_on: date,
    told_how: str,
    hold_on: date | None = None,
) -> ReviewRequest:
    """Hold the review, by `hold_on`, or not; either way with reasons, and whoever asked is told."""
    fresh: ReviewRequest = lock(request)
    _refuse(
        [
            *rules.request_is_undecided(fresh.is_open),
            *rules.request_is_answered_with_reasons(reasons, told_how, told_on, fresh.asked_on),
        ]
    )
    if decision == RequestDecision.HOLD:
        if hold_on is None:
            raise Refusal("Give the day by which the review is held.")
        why = f"{fresh.asked_by}: {fresh.why}"
        fresh.review = ask_for(person=fresh.person, by=by, on=hold_on, why=why)
    fresh.decision, fresh.reasons = decision, reasons.strip()
    fresh.told_on, fresh.told_how = told_on, told_how.strip()
    fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by)
    text = f"{fresh.get_decision_display()}: {fresh.reasons}"
    events.record("review.request_decided", fresh, by=by, person_id=fresh.person_id, text=text)
    return fresh


def _refuse(reasons: list[Missing]) -> None:
    if reasons:
        raise Refusal(*reasons)
