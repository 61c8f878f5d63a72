"""Ending an approval: one asks, another manager of the scheme confirms it or keeps it (GLOS-PAN)."""

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import HouseholdState
from placements.models import ApprovalEnding, CarerHousehold
from placements.rules import ending_confirmed_by_second
from placements.services import households
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer, author_of

MAY_END = (HouseholdState.APPROVED, HouseholdState.SUSPENDED)


@transaction.atomic
def ask(*, household: CarerHousehold, by: Viewer, why: str) -> ApprovalEnding:
    """Ask that the approval ends. Refused at once while somebody lives there by arrangement."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if not why.strip():
        raise Refusal("Say why.")
    if fresh.state not in MAY_END:
        raise Refusal(f"{fresh.name} is not approved: stop the application instead.")
    if fresh.endings.filter(closed_at=None).exists():
        raise Refusal("Somebody has asked for this already: it waits for a second person.")
    households.refuse_while_lived_in(fresh)
    row = ApprovalEnding(
        household=fresh, why=why, asked_on=dates.today(), asked_by_id=author_of(by),
        owner_id=fresh.scheme.duty_manager_id or by.user_id, due_on=due_on(Clock.NOTICE, dates.today(), None),
    )  # fmt: skip
    history.save(row, by=by)
    events.record("household.ending_asked", fresh, by=by, text=f"End of the approval of {fresh.name} asked for: {why}")
    return row


@transaction.atomic
def answer(*, ending: ApprovalEnding, by: Viewer, is_confirmed: bool, words: str = "") -> ApprovalEnding:
    """A second person ends the approval, or lets it go on and says why."""
    require(by, Perm.SIGN_APPROVAL)
    household = states.lock(ending.household)
    row: ApprovalEnding = states.lock(ending)
    if not row.is_open:
        raise states.WrongState("This has been decided already.")
    if wrong := ending_confirmed_by_second(row, by):
        raise Refusal(wrong)
    if not is_confirmed and not words.strip():
        raise Refusal("Say why the approval goes on.")
    row.is_confirmed, row.answer, row.answered_on, row.answered_by_id = is_confirmed, words, dates.today(), by.user_id
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Answered")
    if is_confirmed:
        households.end_approval(household=household, by=by, why=row.why)
    else:
        events.record("household.ending_refused", household, by=by, text=f"The approval goes on: {words}")
    return row
