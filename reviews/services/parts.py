"""The parts of a review: how far each outcome has come, and who came."""

from django.db import transaction

from careplans.models import PlanNeed
from reviews.models import Attendee, Review, ReviewOutcome
from reviews.services.reviews import begin, open_review
from sharedliving.core import events, history
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record_outcome(*, review: Review, by: Viewer, need: PlanNeed, progress: str, notes: str = "") -> ReviewOutcome:
    """How far one outcome of the plan has come; written again, it replaces what was said in this review."""
    fresh = begin(open_review(review), by)
    if need.plan_id != fresh.plan_id:
        raise Refusal("This outcome belongs to another plan. Open the review again.")
    row = ReviewOutcome.objects.filter(review=fresh, need=need).first() or ReviewOutcome(review=fresh, need=need)
    row.progress, row.notes = progress, notes.strip()
    history.save(row, by=by)
    text = f"{need.get_area_display()}: {row.get_progress_display().lower()}"
    events.record("review.outcome_recorded", row, by=by, person_id=fresh.person_id, text=text)
    return row


@transaction.atomic
def add_attendee(*, review: Review, by: Viewer, name: str, role: str, knows_person: bool | None = None) -> Attendee:
    """Somebody was at the review. Raises Refusal without a name."""
    fresh = begin(open_review(review), by)
    return _save_attendee(
        Attendee(review=fresh, knows_person=knows_person), fresh, by, name, role, "review.attendee_added"
    )


@transaction.atomic
def change_attendee(
    *, attendee: Attendee, by: Viewer, name: str, role: str, knows_person: bool | None = None
) -> Attendee:
    """Put right who it was that came."""
    fresh = open_review(attendee.review)
    attendee.knows_person = knows_person
    return _save_attendee(attendee, fresh, by, name, role, "review.attendee_changed")


def _save_attendee(row: Attendee, review: Review, by: Viewer, name: str, role: str, verb: str) -> Attendee:
    if not name.strip():
        raise Refusal("Enter the name of whoever came.")
    row.name, row.role = name.strip(), role
    history.save(row, by=by)
    events.record(verb, row, by=by, person_id=review.person_id, text=f"At the review: {row}")
    return row
