"""Reviews: arranged by themselves, written section by section, completed into the next one."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.models import CarePlan
from people.choices import Clock
from people.clocks import due_on
from people.models import Person, User
from people.rules import check, person_is_open
from people.services import ownership
from placements.choices import ArrangementState
from placements.models import Arrangement
from placements.services import contact
from reviews.choices import REVIEW_MOVES, AttendeeRole, ReviewKind, ReviewState
from reviews.models import Review
from reviews.rules import putting_off as rules
from reviews.services import actions, change_closing, packs
from reviews.services.facts import gate, plan_in_force, plan_of
from sharedliving.core import dates, events, history
from sharedliving.core.rules import Refusal
from sharedliving.core.states import lock, move
from sharedliving.core.viewer import Viewer

WRITTEN = frozenset(
    {"person_view", "person_agenda", "view_not_obtained", "held_on", "place", "method", "reviewer_kind", "working_well",
     "not_working", "wants_to_move_on", "views_differ", "chc_considered", "chc_words", "decision",
     "decision_reasons", "next_due_on", "subjects", "combined_wanted", "plan_finding", "arrangement_finding",
     "monitoring_finding", "view_formats", "communication_checked", "communication_words", "house_rules", "independence",
     "advocate_words", "opens"}
)  # fmt: skip


@transaction.atomic
def schedule_first(*, arrangement: Arrangement, plan: CarePlan | None, by: Viewer) -> Review:
    """The first review of an arrangement, six weeks after its start unless the council says otherwise. Once each."""
    lock(arrangement)
    if Review.objects.filter(arrangement=arrangement).open().exists():
        raise Refusal("A review of this arrangement is already arranged.")
    due = due_on(Clock.REVIEW_FIRST, arrangement.started_on, arrangement.council_id)
    person = arrangement.person
    return _arrange(person, by, due, kind=ReviewKind.FIRST, plan=plan, arrangement=arrangement)


@transaction.atomic
def ask_for(*, person: Person, by: Viewer, on: date, why: str) -> Review:
    """An unplanned review, asked for by or for the person or after a change (CA27, G14-REV-6); `why` is its agenda."""
    if on < dates.today():
        raise Refusal("Give a date from today on for the review.")
    if not why.strip():
        raise Refusal("Say who asks for the review and why.")
    check(person_is_open, lock(person))
    arrangement = Arrangement.objects.live().filter(person=person).first()
    plan = plan_in_force(person)
    kind = ReviewKind.UNPLANNED
    return _arrange(person, by, on, kind=kind, plan=plan, arrangement=arrangement, person_agenda=why.strip())


@transaction.atomic
def save(*, review: Review, by: Viewer, version: int, **fields: Any) -> Review:
    """Write some answers of an open review; the first makes it "being written".

    Raises Refusal when it is finished, or somebody else saved since `version` was read.
    """
    unknown = set(fields) - WRITTEN
    if unknown:
        raise TypeError(f"A review has no answers called {', '.join(sorted(unknown))}")
    fresh = open_review(review)
    if fresh.version != version:
        raise Refusal("Somebody else changed this review meanwhile. Check what they wrote, then save again.")
    row = _write(fresh, by, fields | {"version": version + 1})
    text = f"Wrote in the {row.get_kind_display().lower()}"
    events.record("review.saved", row, by=by, text=text, answers=sorted(fields))
    return row


@transaction.atomic
def complete(*, review: Review, by: Viewer) -> Review:
    """Complete the review and arrange the next one, which is returned.

    Raises Refusal with all that is missing (G14-REV-3, G14-REV-4, CA27).
    """
    fresh = open_review(review)
    gate(fresh).refuse()
    row = _close(fresh, ReviewState.COMPLETED, by, completed_on=dates.today())
    heard = bool(row.person_view.strip())
    text = f"Completed the {row.get_kind_display().lower()}: {row.get_decision_display().lower()}"
    events.record("review.completed", row, by=by, text=text, view_obtained=heard)
    _count_as_contact(row, by)
    actions.open_records(review=row, by=by)
    change_closing.review_held(review=row, by=by)
    return _following(row, row.next_due_on or dates.today(), by, kind=ReviewKind.ANNUAL)


@transaction.atomic
def cancel(*, review: Review, by: Viewer, why: str, next_due_on: date | None = None) -> Review:
    """The review is not held: why, and when it is held instead. Returns the new review.

    A person who has died, or whose record is closed, has no next review: then the cancelled one is returned.
    """
    fresh = open_review(review)
    person = fresh.person
    gone = person.died_on is not None or person.closed_at is not None
    reasons = list(rules.put_off_has_reason(why))
    if not gone:
        reasons += rules.put_off_wins_no_time(next_due_on, latest_put_off(fresh))
    if reasons:
        raise Refusal(*reasons)
    row = _close(fresh, ReviewState.CANCELLED, by, why=why)
    events.record("review.cancelled", row, by=by, text=f"The {row.get_kind_display().lower()} was not held: {why}")
    return row if gone or next_due_on is None else _following(row, next_due_on, by, kind=row.kind)


def latest_put_off(review: Review) -> date:
    """A review that is put off is due by its old date, or six weeks from now if that is later."""
    soon = due_on(Clock.REVIEW_FIRST, dates.today(), review.person.council_id)
    return max(soon, review.due_on or soon)


def open_review(review: Review) -> Review:
    """The row, locked; raises Refusal when the review is finished."""
    fresh = lock(review)
    reasons = list(rules.review_is_open(fresh.is_open))
    if reasons:
        raise Refusal(*reasons)
    return fresh


def begin(review: Review, by: Viewer) -> Review:
    """A review that somebody writes in is being written."""
    return _write(review, by, {}) if review.state == ReviewState.DUE else review


def _write(review: Review, by: Viewer, fields: dict[str, Any]) -> Review:
    if review.state == ReviewState.DUE:
        fields["plan"] = plan_of(review)
        return move(review, ReviewState.IN_PROGRESS, moves=REVIEW_MOVES, by=by, **fields)
    for name, value in fields.items():
        setattr(review, name, value)
    return history.save(review, by=by)


def _close(review: Review, to: str, by: Viewer, why: str = "", **fields: Any) -> Review:
    closing = {"closed_at": timezone.now(), "due_on": None, **fields}
    row = move(review, to, moves=REVIEW_MOVES, by=by, why=why, **closing)
    packs.keep(review=row, by=by)
    return row


def _following(review: Review, due: date, by: Viewer, *, kind: str) -> Review:
    """The next review: one that is open for the same arrangement already, not later than `due`, else a new one."""
    same = Review.objects.open().filter(person=review.person, arrangement=review.arrangement)
    waiting = same.select_for_update(of=("self",)).order_by("due_on").first()
    if waiting is not None:
        waiting.due_on = min(waiting.due_on or due, due)
        waiting.previous = waiting.previous or review
        return history.save(waiting, by=by, why="Another review set an earlier date")
    live = review.arrangement if review.arrangement and review.arrangement.state == ArrangementState.LIVE else None
    plan = plan_in_force(review.person) or review.plan
    return _arrange(review.person, by, due, kind=kind, plan=plan, arrangement=live, previous=review)


def _arrange(person: Person, by: Viewer, due: date, *, kind: str, **links: Any) -> Review:
    row = Review(person=person, owner=owner_of(person), due_on=due, kind=kind, **links)
    history.save(row, by=by)
    text = f"The {row.get_kind_display().lower()} is due on {dates.uk_date(due)}"
    events.record("review.arranged", row, by=by, text=text)
    return row


def owner_of(person: Person) -> User:
    """Whoever owns the person holds the review; else the council's duty manager."""
    owner = person.owner or person.council.duty_manager
    if owner is None:
        raise Refusal(f"{person} has no owner. Give them one before a review is arranged.")
    return owner


def _count_as_contact(review: Review, by: Viewer) -> None:
    """The owner met the person at the review: that is contact."""
    met = review.attendees.filter(role=AttendeeRole.PERSON).exists()
    if met and by.user_id is not None and by.user_id == review.person.owner_id and review.held_on:
        every = contact.days_of(review.person)
        ownership.contacted(person=review.person, on=review.held_on, by=by, every=every)
