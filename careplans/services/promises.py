"""Services promised in a plan: each is delivered, or chased, or given up with a reason (G14-CMS-9)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices import PROMISE_MOVES, PlanState, PromiseState
from careplans.models import CarePlan, PlanNeed, PromisedService, PromiseNote
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

LIVE = (PlanState.DRAFT, PlanState.AWAITING, PlanState.IN_FORCE)


@transaction.atomic
def promise(
    *, plan: CarePlan, by: Viewer, what: str, provider: str, by_when: date | None = None, need: PlanNeed | None = None
) -> PromisedService:
    """Write down a service that the plan promises; without a date it is due by the council's timescale."""
    row = states.lock(plan)
    if row.state not in LIVE:
        raise states.WrongState("This plan is no longer in force. Add the service to the plan that replaced it.")
    if need is not None and need.plan_id != row.pk:
        raise Refusal("That need is not one of this plan.")
    if not (what.strip() and provider.strip()):
        raise Refusal("Say what is promised, and who provides it.")
    if by_when is not None and by_when < dates.today():
        raise Refusal("The date a service is promised for must be today or later.")
    promised = PromisedService(
        plan=row, person_id=row.person_id, need=need, what=what, provider=provider, promised_on=dates.today(),
        owner=row.person.owner, due_on=by_when or due_on(Clock.PROMISE, dates.today(), row.person.council_id),
    )  # fmt: skip
    history.save(promised, by=by, why="Promised")
    events.record("promise.made", promised, by=by, text=f"Promised: {promised}")
    return promised


@transaction.atomic
def chase(*, promise: PromisedService, by: Viewer, text: str, by_when: date) -> PromisedService:
    """Write down what was done to get the service, and by when it is promised now."""
    row = _open(promise)
    if not text.strip():
        raise Refusal("Say what you did and what you were told.")
    if by_when < dates.today():
        raise Refusal("The date to look again must be today or later.")
    row.due_on = by_when
    history.save(row, by=by, why="Chased")
    history.save(PromiseNote(promise=row, on=dates.today(), by_name=by.name, text=text), by=by)
    events.record("promise.chased", row, by=by, text=f"Chased: {row}")
    return row


@transaction.atomic
def deliver(*, promise: PromisedService, by: Viewer, on: date) -> PromisedService:
    """The person has it."""
    row = _open(promise)
    if on > dates.today():
        raise Refusal("The date it was delivered must be today or in the past.")
    ended = _end(row, PromiseState.DELIVERED, by, "Delivered", delivered_on=on)
    events.record("promise.delivered", ended, by=by, text=f"Delivered: {ended}")
    return ended


@transaction.atomic
def give_up(*, promise: PromisedService, by: Viewer, why: str) -> PromisedService:
    """It is not going to happen, with the reason that the person is told."""
    row = _open(promise)
    if not why.strip():
        raise Refusal("Say why it is not going to happen.")
    ended = _end(row, PromiseState.DROPPED, by, why, dropped_because=why)
    events.record("promise.dropped", ended, by=by, text=f"Not going to happen: {ended}")
    return ended


def _open(promise: PromisedService) -> PromisedService:
    row = states.lock(promise)
    if not row.is_open:
        raise states.WrongState(f"This service is “{row.get_state_display().lower()}” and is not tracked any more.")
    return row


def _end(row: PromisedService, state: str, by: Viewer, why: str, **fields: Any) -> PromisedService:
    ended: PromisedService = states.move(
        row, state, moves=PROMISE_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None, **fields
    )
    return ended
