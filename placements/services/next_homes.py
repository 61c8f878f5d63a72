"""Where somebody goes when an arrangement ends: opened by itself, thought through, decided, done."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import HomeKind
from placements.models import Arrangement, NextHome
from placements.rules.notice import decided_before_moving, decision_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset({"wants", "options", "decided", "decided_how"})


def open_for(*, arrangement: Arrangement, by: Viewer) -> NextHome | None:
    """The task of the person's owner; the one that is open already. None for a closed record. Inside a transaction."""
    running = NextHome.objects.open().filter(arrangement=arrangement).first()
    person = arrangement.person
    if running is not None or person.owner_id is None or person.died_on or not person.is_open:
        return running
    due = due_on(Clock.NEXT_HOME, dates.today(), person.council_id)
    row = NextHome(arrangement=arrangement, person=person, owner_id=person.owner_id, due_on=due)
    history.save(row, by=by)
    events.record("next_home.opened", row, by=by, text="Where they go next is to be found out")
    return row


@transaction.atomic
def think_through(*, home: NextHome, by: Viewer, **fields: Any) -> NextHome:
    """What the person wants, what was looked at, and what was decided. Refused when it is decided without the person."""
    require(by, Perm.WRITE_MOVING_ON)
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a next home: {', '.join(sorted(unknown))}")
    fresh = _open(home)
    for name, value in fields.items():
        setattr(fresh, name, value)
    decision_gate(fresh).refuse()
    fresh.decided_on = (fresh.decided_on or dates.today()) if fresh.decided else None
    history.save(fresh, by=by)
    text = f"Next home: {HomeKind(fresh.decided).in_a_sentence}" if fresh.decided else "Next home thought through"
    events.record("next_home.changed", fresh, by=by, text=text, fields=sorted(fields))
    return fresh


@transaction.atomic
def moved(*, home: NextHome, on: date, by: Viewer) -> NextHome:
    """The person lives there now."""
    require(by, Perm.WRITE_MOVING_ON)
    fresh = _open(home)
    if not fresh.decided:
        raise Refusal(decided_before_moving())
    if not fresh.arrangement.started_on <= on <= dates.today():
        raise Refusal("Enter the day of the move: not after today, and not before the arrangement began.")
    fresh.moved_on, fresh.closed_at, fresh.due_on = on, timezone.now(), None
    history.save(fresh, by=by)
    text = f"Moved on {dates.uk_date(on)}: {HomeKind(fresh.decided).in_a_sentence}"
    events.record("next_home.moved", fresh, by=by, text=text)
    return fresh


def drop(*, arrangement: Arrangement, because: str, by: Viewer) -> None:
    """Nobody has to find out any more. Inside a transaction."""
    for row in NextHome.objects.open().filter(arrangement=arrangement).select_for_update(of=("self",)):
        row.closed_at, row.due_on, row.closed_because = timezone.now(), None, because
        history.save(row, by=by, why=because)
        events.record("next_home.dropped", row, by=by, text=because)


def _open(home: NextHome) -> NextHome:
    fresh: NextHome = states.lock(home)
    if not fresh.is_open:
        raise states.WrongState("This is over already. Open the record again to see what came of it.")
    return fresh
