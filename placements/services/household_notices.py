"""Carers give notice: everybody who lives there is named, and the owner of each is asked what happens next."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import ArrangementState, NoticeReason
from placements.models import Arrangement, CarerHousehold, HouseholdNotice, UnderNotice
from placements.rules import notice_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def give(
    *, household: CarerHousehold, by: Viewer, given_on: date, ends_on: date, reason: str, words: str,
    shorter_because: str = "",
) -> HouseholdNotice:  # fmt: skip
    """Notice in writing. Each person who lives there gets a row of their own, owed by their own owner."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if not fresh.is_open:
        raise Refusal(f"{fresh.name} is no longer a carer household.")
    if fresh.notices.open().exists():
        raise Refusal(f"{fresh.name} gave notice already. Take it back first, if it was changed.")
    if reason not in NoticeReason.values or not words.strip():
        raise Refusal("Select why they give notice, and say what they say.")
    notice_gate(fresh, given_on, ends_on, shorter_because).refuse()
    notice = HouseholdNotice(
        household=fresh, given_on=given_on, ends_on=ends_on, reason=reason, words=words,
        shorter_because=shorter_because, owner_id=fresh.owner_id or by.user_id, due_on=ends_on,
    )  # fmt: skip
    history.save(notice, by=by)
    text = f"{fresh.name} gave notice until {dates.uk_date(ends_on)}"
    events.record("household.notice_given", fresh, by=by, text=text, notice=notice.pk)
    for arrangement in fresh.arrangements.filter(state=ArrangementState.LIVE).select_related("person"):
        _tell(notice, arrangement, by)
    return notice


def _tell(notice: HouseholdNotice, arrangement: Arrangement, by: Viewer) -> None:
    person = arrangement.person
    due = due_on(Clock.NEXT_HOME, notice.given_on, arrangement.council_id)
    row = UnderNotice(
        notice=notice, arrangement=arrangement, person=person, owner_id=person.owner_id or notice.owner_id,
        due_on=min(due, notice.ends_on),
    )  # fmt: skip
    history.save(row, by=by)
    text = f"{notice.household.name} gave notice until {dates.uk_date(notice.ends_on)}"
    events.record("arrangement.notice_given", arrangement, by=by, text=text, notice=notice.pk)


@transaction.atomic
def say_what_next(*, row: UnderNotice, by: Viewer, what_next: str) -> UnderNotice:
    """Where somebody goes when the notice runs out, as far as it is settled."""
    require(by, Perm.SAY_WHAT_NEXT)
    fresh = states.lock(row)
    if not what_next.strip():
        raise Refusal("Say what happens next for the person, and what they want.")
    if not fresh.notice.is_open:
        raise states.WrongState("This notice is over.")
    fresh.what_next, fresh.said_on = what_next, dates.today()
    fresh.closed_at, fresh.due_on = fresh.closed_at or timezone.now(), None
    history.save(fresh, by=by)
    events.record("arrangement.what_next", fresh.arrangement, by=by, text=f"After the notice: {what_next}")
    return fresh


@transaction.atomic
def close(*, notice: HouseholdNotice, by: Viewer, why: str) -> HouseholdNotice:
    """It was taken back, or has run out; nobody is asked any more."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(notice)
    if not fresh.is_open:
        raise states.WrongState("This notice is over already.")
    if not why.strip():
        raise Refusal("Say whether it was taken back or has run out.")
    fresh.closed_at, fresh.due_on, fresh.closed_because = timezone.now(), None, why
    history.save(fresh, by=by)
    for row in fresh.people.open().select_for_update(of=("self",)).select_related("arrangement"):
        _close(row, by, why)
    events.record("household.notice_closed", fresh.household, by=by, text=f"Notice of {fresh.household}: {why}")
    return fresh


def moved_on(*, arrangement: Arrangement, by: Viewer) -> None:
    """The arrangement has ended: nobody is asked what happens next for them. Inside a transaction."""
    for row in arrangement.under_notice.open().select_for_update(of=("self",)):
        _close(row, by, "The arrangement has ended")


def _close(row: UnderNotice, by: Viewer, why: str) -> None:
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why=why)
    events.record("arrangement.notice_closed", row.arrangement, by=by, text=f"Notice of the carers: {why}")
