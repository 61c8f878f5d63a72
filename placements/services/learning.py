"""After an end: what both sides learn from one that nobody had planned, and what comes next for the carers."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import User
from placements.choices import UNPLANNED
from placements.models import Arrangement, CarerFuture, LearningReview
from placements.rules.learning import PARTS, carers_were_asked, learning_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


def open_after(*, arrangement: Arrangement, by: Viewer) -> LearningReview | None:
    """An end that nobody had planned is learnt from: the scheme's manager owes it. Inside a transaction."""
    if arrangement.end_reason not in UNPLANNED:
        return None
    due = due_on(Clock.LEARNING, arrangement.ended_on or dates.today(), arrangement.council_id)
    row = LearningReview(
        arrangement=arrangement, person_id=arrangement.person_id, scheme_id=arrangement.scheme_id, due_on=due,
        owner=_manager_of(arrangement),
    )  # fmt: skip
    history.save(row, by=by)
    events.record("learning.opened", row, by=by, text="Learning review opened: the arrangement ended unplanned")
    return row


@transaction.atomic
def write(*, review: LearningReview, by: Viewer, **parts: str) -> LearningReview:
    """The scheme's part, as far as it has come."""
    require(by, Perm.WRITE_LEARNING)
    if unknown := set(parts) - set(PARTS):
        raise ValueError(f"No part of a learning review: {', '.join(sorted(unknown))}")
    fresh = _open(review)
    if not by.in_scheme and not by.is_system:
        raise Refusal("The scheme writes this part. Add what the council learnt instead.")
    for name, words in parts.items():
        setattr(fresh, name, words)
    history.save(fresh, by=by)
    events.record("learning.written", fresh, by=by, text="Learning review written", fields=sorted(parts))
    return fresh


@transaction.atomic
def add_council_part(*, review: LearningReview, words: str, by: Viewer) -> LearningReview:
    """What the council learnt, with the name of who wrote it."""
    require(by, Perm.WRITE_LEARNING)
    fresh = _open(review)
    if by.in_scheme:
        raise Refusal("The council writes this part. Ask the person’s care manager for it.")
    if not words.strip():
        raise Refusal("Write down what the council learnt.")
    fresh.council_part, fresh.council_name, fresh.council_on = words, by.name, dates.today()
    history.save(fresh, by=by)
    events.record("learning.council_added", fresh, by=by, text="The council added what it learnt")
    return fresh


@transaction.atomic
def complete(*, review: LearningReview, by: Viewer) -> LearningReview:
    """Both sides have written what they learnt. Refused with what is still missing."""
    require(by, Perm.WRITE_LEARNING)
    fresh = _open(review)
    learning_gate(fresh).refuse()
    fresh.completed_on, fresh.closed_at, fresh.due_on = dates.today(), timezone.now(), None
    history.save(fresh, by=by)
    events.record("learning.completed", fresh, by=by, text=f"Learning review completed: {fresh.changes}")
    return fresh


def ask_carers_after(*, arrangement: Arrangement, by: Viewer) -> CarerFuture | None:
    """Somebody asks the carers what comes next, after every end. Inside a transaction."""
    household = arrangement.household
    if not household.is_open:
        return None
    due = due_on(Clock.LEARNING, arrangement.ended_on or dates.today(), None)
    row = CarerFuture(household=household, arrangement=arrangement, owner_id=household.owner_id, due_on=due)
    history.save(row, by=by)
    return row


@transaction.atomic
def decide_carers_next(*, future: CarerFuture, by: Viewer, **fields: Any) -> CarerFuture:
    """What the carers say and what was agreed with them; approval and terms themselves are changed where they stand."""
    require(by, Perm.WRITE_CARER)
    fresh: CarerFuture = states.lock(future)
    if not fresh.is_open:
        raise states.WrongState("The carers were asked already.")
    fresh.decided, fresh.words = fields["decided"], fields["words"]
    Gate([carers_were_asked(fresh)]).refuse()
    fresh.decided_on, fresh.closed_at, fresh.due_on = dates.today(), timezone.now(), None
    history.save(fresh, by=by)
    text = f"What comes next for {fresh.household}: {inside(fresh.get_decided_display())}"
    events.record("household.next_decided", fresh.household, by=by, text=text)
    return fresh


def _manager_of(arrangement: Arrangement) -> User | None:
    """The scheme's duty manager; where there is none, whoever owned the arrangement."""
    manager = arrangement.scheme.duty_manager
    return manager if manager is not None and manager.is_active else arrangement.owner


def _open(review: LearningReview) -> LearningReview:
    fresh: LearningReview = states.lock(review)
    if not fresh.is_open:
        raise states.WrongState("This learning review is complete and cannot be changed any more.")
    return fresh
