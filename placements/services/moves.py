"""What a move waits for, from the match to the first night: begun, looked at, settled, over (G8-MAT)."""

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import ASKED, FIRST_WAITS_FOR, MoveKind, MoveState, WaitsFor
from placements.models import Candidate, MoveCheck, MoveItem, Referral
from placements.rules import item_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


def begin(*, candidate: Candidate, by: Viewer) -> MoveCheck:
    """A match was made: everything that the agreement does not say is asked once. Inside a transaction.

    A match that was undone and made again begins anew.
    """
    today, referral = dates.today(), candidate.referral
    move = MoveCheck.objects.filter(candidate=candidate).first() or MoveCheck(candidate=candidate)
    move.person_id, move.begun_on, move.closed_at = referral.person_id, today, None
    move.owner_id = referral.owner_id or by.user_id
    move.due_on = due_on(Clock.MOVE_CHECK, today, referral.council_id)
    history.save(move, by=by)
    known = {item.kind: item for item in move.items.all()}
    for kind in ASKED:
        item = known.get(kind) or MoveItem(move=move, kind=kind)
        item.state, item.waits_for, item.since = MoveState.OPEN, FIRST_WAITS_FOR[kind], today
        item.settled_on, item.words = None, ""
        history.save(item, by=by)
    return move


@transaction.atomic
def settle(*, item: MoveItem, by: Viewer, state: str, waits_for: str, words: str = "") -> MoveItem:
    """Where one thing stands now: for whom it waits, done, or not needed and why. The move was looked at."""
    require(by, Perm.WORK_MOVE)
    move = _open(item.move)
    row = states.lock(item)
    if state not in MoveState.values or waits_for not in WaitsFor.values:
        raise Refusal("Select where it stands, and for whom it waits.")
    item_gate(row, state, words).refuse()
    row.settled_on = None if state == MoveState.OPEN else row.settled_on or dates.today()
    row.state, row.waits_for, row.words = state, waits_for, words
    history.save(row, by=by)
    _looked_at(move, by)
    text = f"{MoveKind(row.kind).label}: {inside(MoveState(state).label)}"
    events.record("move.item_settled", move, by=by, text=text, kind=row.kind, state=state)
    return row


@transaction.atomic
def look(*, move: MoveCheck, by: Viewer) -> MoveCheck:
    """Looked at, and nothing has changed."""
    require(by, Perm.WORK_MOVE)
    fresh = _open(move)
    _looked_at(fresh, by)
    events.record("move.looked_at", fresh, by=by, text="What the move waits for was looked at: nothing has changed")
    return fresh


def drop(*, referral: Referral, by: Viewer, why: str) -> None:
    """Somebody has moved in, or nobody will: it waits no more. Inside a transaction."""
    for move in MoveCheck.objects.open().filter(candidate__referral=referral).select_for_update(of=("self",)):
        move.closed_at, move.due_on = timezone.now(), None
        history.save(move, by=by, why=why)
        events.record("move.over", move, by=by, text=f"The move waits no more: {why}")


def _looked_at(move: MoveCheck, by: Viewer) -> None:
    today = dates.today()
    move.looked_at_on, move.due_on = today, due_on(Clock.MOVE_CHECK, today, move.candidate.referral.council_id)
    history.save(move, by=by)


def _open(move: MoveCheck) -> MoveCheck:
    fresh: MoveCheck = states.lock(move)
    if not fresh.is_open:
        raise states.WrongState("This move waits for nothing any more: somebody has moved in, or the match was undone.")
    return fresh
