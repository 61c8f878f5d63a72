"""What a review or a visit leaves to be done: opened, finished, put off."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on as due_by
from people.models import User
from placements.choices import ActionEnd
from reviews.choices import OPENED_BY, ActionKind
from reviews.models import OF_ITS_KIND, Review, ReviewAction, Visit
from reviews.rules import actions as rules
from reviews.rules.putting_off import review_is_open
from reviews.services import new_versions
from sharedliving.core import dates, events, history
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.states import lock
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add(*, review: Review, by: Viewer, what: str, owner: User, due_on: date) -> ReviewAction:
    """Somebody does something by a date. Raises Refusal when it says too little or the review is finished."""
    fresh = lock(review)
    _refuse([*review_is_open(fresh.is_open), *rules.action_says_what_and_when(what, due_on)])
    return _open(fresh, by, ActionKind.TASK, what.strip(), owner.pk, due_on)


@transaction.atomic
def add_to_visit(*, visit: Visit, by: Viewer, what: str, owner: User, due_on: date) -> ReviewAction:
    """Something follows from a visit: somebody does it by a date. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    _refuse(list(rules.action_says_what_and_when(what, due_on)))
    return _open(visit, by, ActionKind.TASK, what.strip(), owner.pk, due_on)


@transaction.atomic
def finish(*, action: ReviewAction, by: Viewer, end: str, words: str = "") -> ReviewAction:
    """It is done, or no longer needed and why."""
    fresh = _open_action(action, by)
    ahead = fresh.version is not None and not fresh.version_holds
    _refuse([*rules.given_up_with_reason(end, words), *rules.done_when_the_version_holds(end, ahead)])
    return close(fresh, by, end, words)


def close(fresh: ReviewAction, by: Viewer, end: str, words: str) -> ReviewAction:
    """It ends, with what came of it. Inside a transaction, of a row that is locked and open."""
    fresh.end, fresh.words, fresh.ended_on = end, words.strip(), dates.today()
    fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by)
    text = f"{ActionEnd(end).label}: {fresh.what}"
    events.record("review.action_ended", fresh, by=by, person_id=fresh.person_id, text=text)
    return fresh


@transaction.atomic
def put_off(*, action: ReviewAction, by: Viewer, due_on: date, why: str) -> ReviewAction:
    """It is done later, and why."""
    fresh = _open_action(action, by)
    assert fresh.due_on is not None, "an open row has a date"
    _refuse(list(rules.put_off_later_with_reason(fresh.due_on, due_on, why)))
    fresh.due_on, fresh.words = due_on, why.strip()
    history.save(fresh, by=by, why="Put off")
    text = f"Put off to {dates.uk_date(due_on)}: {fresh.what}. {why.strip()}"
    events.record("review.action_put_off", fresh, by=by, person_id=fresh.person_id, text=text)
    return fresh


def open_records(*, review: Review, by: Viewer) -> list[ReviewAction]:
    """For each record of which the decision needs a new version: that version, and what falls due until it holds."""
    wanted = {ActionKind(kind) for kind in review.opens}
    if review.decision in OPENED_BY:
        wanted.add(OPENED_BY[review.decision])
    return [_open_record(review, kind, by) for kind in ActionKind if kind in wanted]


def _open_record(review: Review, kind: ActionKind, by: Viewer) -> ReviewAction:
    """Where the rules forbid to begin a version, it is chased like anything else, with the reason."""
    due = due_by(Clock.REVIEW_ACTION, dates.today(), review.person.council_id)
    links: dict[str, Any] = {}
    if kind in OF_ITS_KIND:
        links[OF_ITS_KIND[kind]], links["not_begun"] = new_versions.begin(kind=kind, review=review, by=by)
    owner = new_versions.writer_of(kind, review) if review.arrangement_id else review.person.owner or review.owner
    assert owner is not None, "a review that was open has an owner"
    return _open(review, by, kind, kind.label, owner.pk, due, **links)


def _open(
    left_by: Review | Visit, by: Viewer, kind: str, what: str, owner_id: int, due: date, **links: Any
) -> ReviewAction:
    links["review" if isinstance(left_by, Review) else "visit"] = left_by
    row = ReviewAction(person_id=left_by.person_id, kind=kind, what=what, owner_id=owner_id, due_on=due, **links)
    history.save(row, by=by)
    text = f"To be done by {dates.uk_date(due)}: {what}"
    events.record("review.action_opened", row, by=by, person_id=row.person_id, text=text)
    return row


def _open_action(action: ReviewAction, by: Viewer) -> ReviewAction:
    """Locked; its owner ends it, or whoever holds reviews."""
    fresh: ReviewAction = lock(action)
    if fresh.owner_id != by.user_id and not by.can(Perm.HOLD_REVIEW):
        raise Refusal("Only whoever has it to do, or a worker of the council, can change this.")
    _refuse(list(rules.action_is_open(fresh.is_open)))
    return fresh


def _refuse(reasons: list[Missing]) -> None:
    if reasons:
        raise Refusal(*reasons)
