"""What a review with carers leaves to be done: opened, finished, put off."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from people.models import User
from placements.choices import ActionEnd
from placements.models import CarerReview, CarerReviewAction
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add(*, review: CarerReview, by: Viewer, what: str, owner: User, due_on: date) -> CarerReviewAction:
    """Somebody of the scheme does something by a date. Raises Refusal when it says too little or the review is finished."""
    require(by, Perm.WRITE_CARER)
    fresh: CarerReview = states.lock(review)
    if not fresh.is_open:
        raise states.WrongState("This review is finished. What was written is a record.")
    if not what.strip() or due_on < dates.today():
        raise Refusal("Say what is to be done, and by when: from today on.")
    return open_row(review=fresh, by=by, what=what.strip(), owner_id=owner.pk, due=due_on)


@transaction.atomic
def finish(*, action: CarerReviewAction, by: Viewer, end: str, words: str = "") -> CarerReviewAction:
    """It is done, or no longer needed and why."""
    fresh = _open_action(action, by)
    if end == ActionEnd.NOT_NEEDED and not words.strip():
        raise Refusal("Say why it is no longer needed.")
    fresh.end, fresh.words, fresh.ended_on = end, words.strip(), dates.today()
    fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by)
    text = f"{ActionEnd(end).label}: {fresh.what}"
    events.record("carer_review.action_ended", fresh.review.household, by=by, text=text, action=fresh.pk)
    return fresh


@transaction.atomic
def put_off(*, action: CarerReviewAction, by: Viewer, due_on: date, why: str) -> CarerReviewAction:
    """It is done later, and why."""
    fresh = _open_action(action, by)
    assert fresh.due_on is not None, "an open row has a date"
    if due_on <= fresh.due_on or due_on < dates.today() or not why.strip():
        raise Refusal("Give a later day than before, and say why it is put off.")
    fresh.due_on, fresh.words = due_on, why.strip()
    history.save(fresh, by=by, why="Put off")
    text = f"Put off to {dates.uk_date(due_on)}: {fresh.what}. {why.strip()}"
    events.record("carer_review.action_put_off", fresh.review.household, by=by, text=text, action=fresh.pk)
    return fresh


def open_row(*, review: CarerReview, by: Viewer, what: str, owner_id: int, due: date) -> CarerReviewAction:
    """Inside a transaction."""
    row = CarerReviewAction(review=review, what=what, owner_id=owner_id, due_on=due)
    history.save(row, by=by)
    text = f"To be done by {dates.uk_date(due)}: {what}"
    events.record("carer_review.action_opened", review.household, by=by, text=text, action=row.pk)
    return row


def _open_action(action: CarerReviewAction, by: Viewer) -> CarerReviewAction:
    require(by, Perm.WRITE_CARER)
    fresh: CarerReviewAction = states.lock(action)
    if not fresh.is_open:
        raise states.WrongState("This is finished already.")
    return fresh
