"""Mental capacity assessments: begun for one decision, completed with a date to look again when somebody cannot decide."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.authority import Subject
from careplans.models import CapacityAssessment, CapacityReview
from careplans.rules.capacity import lacks
from careplans.rules.capacity_gate import CAPACITY
from careplans.services import records
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def begin(
    *, person: Person, by: Viewer, decision: str, subject: str, trigger: str = "",
    again: CapacityAssessment | None = None,
) -> CapacityAssessment:  # fmt: skip
    """Begin an assessment of one decision; `again` is the one it looks at again. The assessor is who begins it.

    `subject` says what it is about: what may be decided and signed afterwards rests on it.
    """
    if not decision.strip():
        raise Refusal("Enter the decision in one sentence.")
    if again is not None and again.person_id != person.pk:
        raise Refusal("The assessment that this looks at again is about somebody else.")
    if subject not in Subject.values:
        raise Refusal("Say what the decision is about.")
    row = CapacityAssessment(
        person=person, owner_id=by.user_id, decision=decision.strip(), subject=subject, looks_again_at=again
    )
    row.answers = {"trigger": trigger}
    return records.begin(row=row, kind=CAPACITY, by=by, clock=Clock.CAPACITY)


@transaction.atomic
def complete(*, row: CapacityAssessment, by: Viewer, version: int | None = None) -> CapacityAssessment:
    """Complete it. When they cannot decide, somebody has to look again by a date; what it looked at again is done."""
    states.lock(row.person)
    fresh = records.writable(row, version)
    CAPACITY.gate(fresh).refuse()
    review_on = _review_on(fresh)
    done = records.complete(row=fresh, kind=CAPACITY, by=by, review_on=review_on)
    if review_on:
        _ask_to_look_again(done, review_on, by)
    if done.looks_again_at_id:
        _looked_at(done, by)
    return done


@transaction.atomic
def close_review(*, review: CapacityReview, by: Viewer, why: str) -> CapacityReview:
    """Say why a finding need not be looked at again, for example because the decision is past."""
    if not why.strip():
        raise Refusal("Say why it need not be looked at again.")
    fresh = states.lock(review)
    if not fresh.is_open:
        raise states.WrongState("This was looked at already. Open it again to see what changed.")
    fresh.why_not = why
    return _close(fresh, by, why)


@transaction.atomic
def look_again_by(*, assessment: CapacityAssessment, on: date, by: Viewer) -> None:
    """Bring the date forward to look again; a later date changes nothing."""
    review = CapacityReview.objects.open().select_for_update(of=("self",)).filter(assessment=assessment).first()
    if review is None or review.due_on is None or review.due_on <= on:
        return
    review.due_on = on
    history.save(review, by=by, why="To be looked at earlier")
    events.record("capacity.review_moved", review, by=by, text=f"To be looked at again by {dates.uk_date(on)}")


def _review_on(row: CapacityAssessment) -> date | None:
    """The day to look again: the council's timescale, or an earlier day that the assessor names."""
    if not lacks(row) or row.assessed_on is None:
        return None
    latest = due_on(Clock.CAPACITY_REVIEW, row.assessed_on, row.person.council_id)
    return min(row.review_on, latest) if row.review_on else latest


def _ask_to_look_again(row: CapacityAssessment, on: date, by: Viewer) -> None:
    owner = row.person.owner or row.owner
    review = CapacityReview(assessment=row, person=row.person, owner=owner, due_on=on)
    history.save(review, by=by, why="Lacks capacity for this decision now")


def _looked_at(row: CapacityAssessment, by: Viewer) -> None:
    before = row.looks_again_at
    review = CapacityReview.objects.open().select_for_update(of=("self",)).filter(assessment=before).first()
    if review is not None:
        review.done_by = row
        _close(review, by, "Looked at again")


def _close(review: CapacityReview, by: Viewer, why: str) -> CapacityReview:
    review.closed_at, review.due_on = timezone.now(), None
    history.save(review, by=by, why=why)
    events.record("capacity.reviewed", review, by=by, text=why)
    return review
