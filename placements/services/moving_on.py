"""Somebody wants to move on: written down, helped with, looked at again, done (G14-LOC-7)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from people.rules import check as check_person
from people.rules import person_is_open
from placements.choices import Blocker, HomeKind
from placements.models import HousingBid, MoveBlocker, MoveOnGoal
from placements.rules import moving_on as rules
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Missing, Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

FIELDS = frozenset(
    {"words", "kind", "where", "said_on", "by_when", "register_number", "band", "registered_on", "views_differ",
     "who_differs"}
)  # fmt: skip


@transaction.atomic
def begin(*, person: Person, by: Viewer, **fields: Any) -> MoveOnGoal:
    """Somebody said that they want to move on. Their care manager owns it, and looks at it again beside each contact."""
    require(by, Perm.WRITE_MOVING_ON)
    row = states.lock(person)
    check_person(person_is_open, row)
    running = MoveOnGoal.objects.open().filter(person=row).first()
    if running is not None:
        message = f"It is written down already that {row} wants to move on."
        raise Refusal(Missing(message, url=running.get_absolute_url()))
    goal = MoveOnGoal(
        person=row,
        owner_id=row.owner_id,
        due_on=due_on(Clock.HOUSING, dates.today(), row.council_id),
        said_on=dates.today(),
    )
    _put(goal, fields)
    history.save(goal, by=by)
    events.record("moving_on.begun", goal, by=by, text=f"Wants to move on: {HomeKind(goal.kind).in_a_sentence}")
    return goal


@transaction.atomic
def change(*, goal: MoveOnGoal, by: Viewer, **fields: Any) -> MoveOnGoal:
    """What they want, by when, where they stand on the housing register, and who wants something else."""
    require(by, Perm.WRITE_MOVING_ON)
    fresh = _open(goal)
    _put(fresh, fields)
    history.save(fresh, by=by)
    events.record("moving_on.changed", fresh, by=by, text="Wish to move on changed", fields=sorted(fields))
    return fresh


@transaction.atomic
def look_again(*, goal: MoveOnGoal, what_was_done: str, by: Viewer) -> MoveOnGoal:
    """It was looked at: what was done since; it is due again one interval later."""
    require(by, Perm.WRITE_MOVING_ON)
    Gate([rules.looking_says_what_was_done(what_was_done)]).refuse()
    fresh = _open(goal)
    fresh.looked_at_on, fresh.what_was_done = dates.today(), what_was_done
    fresh.due_on = due_on(Clock.HOUSING, dates.today(), fresh.person.council_id)
    history.save(fresh, by=by)
    events.record("moving_on.looked_at", fresh, by=by, text=f"Moving on looked at again: {what_was_done}")
    return fresh


@transaction.atomic
def close(*, goal: MoveOnGoal, reached_on: date | None, because: str, by: Viewer) -> MoveOnGoal:
    """They live there now, or they no longer want to."""
    require(by, Perm.WRITE_MOVING_ON)
    Gate([rules.goal_ends_with_words(because)]).refuse()
    fresh = _open(goal)
    if reached_on is not None and not fresh.said_on <= reached_on <= dates.today():
        raise Refusal("Enter the day they moved: not after today, and not before they said that they want to.")
    fresh.reached_on, fresh.closed_because = reached_on, because
    fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by)
    text = f"Moved on: {because}" if reached_on else f"No longer looking to move on: {because}"
    events.record("moving_on.closed", fresh, by=by, text=text)
    return fresh


@transaction.atomic
def bid(
    *, goal: MoveOnGoal, by: Viewer, on: date, where: str, row: HousingBid | None = None, **fields: Any
) -> HousingBid:
    """A home that they bid or applied for; with `row`, what came of one."""
    require(by, Perm.WRITE_MOVING_ON)
    fresh = _open(goal)
    if on > dates.today():
        raise Refusal("Enter the day of the bid: not after today.")
    bid = row or HousingBid(goal=fresh)
    bid.on, bid.where = on, where
    bid.outcome, bid.words = fields.get("outcome", bid.outcome), fields.get("words", bid.words)
    history.save(bid, by=by)
    text = f"Bid for {where} on {dates.uk_date(on)}: {inside(bid.get_outcome_display())}"
    events.record("moving_on.bid", fresh, by=by, text=text, bid=bid.pk)
    return bid


@transaction.atomic
def block(*, goal: MoveOnGoal, kind: str, words: str, since: date, by: Viewer) -> MoveBlocker:
    """Something stands in the way."""
    require(by, Perm.WRITE_MOVING_ON)
    fresh = _open(goal)
    if kind not in Blocker.values or not words.strip() or since > dates.today():
        raise Refusal("Select what stands in the way, say what exactly, and since when: not after today.")
    blocker = MoveBlocker(goal=fresh, kind=kind, words=words, since=since)
    history.save(blocker, by=by)
    events.record("moving_on.blocked", fresh, by=by, text=f"In the way: {blocker.get_kind_display()}: {words}")
    return blocker


@transaction.atomic
def clear(*, blocker: MoveBlocker, on: date, how: str, by: Viewer) -> MoveBlocker:
    """It no longer stands in the way."""
    require(by, Perm.WRITE_MOVING_ON)
    _open(blocker.goal)
    fresh: MoveBlocker = states.lock(blocker)
    if fresh.cleared_on is not None:
        raise states.WrongState("This was cleared already.")
    Gate([rules.blocker_is_cleared_after_it_began(fresh, on, how)]).refuse()
    fresh.cleared_on, fresh.cleared_how = on, how
    history.save(fresh, by=by)
    text = f"No longer in the way: {fresh.get_kind_display()}: {how}"
    events.record("moving_on.cleared", fresh.goal, by=by, text=text)
    return fresh


def _put(goal: MoveOnGoal, fields: dict[str, Any]) -> None:
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a wish to move on: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(goal, name, value)
    if not goal.views_differ:
        goal.who_differs = ""
    rules.goal_gate(goal).refuse()


def _open(goal: MoveOnGoal) -> MoveOnGoal:
    fresh: MoveOnGoal = states.lock(goal)
    if not fresh.is_open:
        raise states.WrongState("This is over already. Begin again if they want to move on once more.")
    return fresh
