"""Looking after carer households: visits, breaks, who steps in; something is always owed them by a day."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from placements.choices import CareKind, Wellbeing
from placements.models import BackUp, CarerBreak, CarerHousehold, CarerVisit, HouseholdCare
from placements.rules import back_up_gate, break_gate, visit_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

CLOCKS = {
    CareKind.VISIT: Clock.CARER_VISIT,
    CareKind.BREAKS: Clock.CARER_BREAKS,
    CareKind.REVIEW: Clock.CARER_REVIEW,
}


def begin(*, household: CarerHousehold, by: Viewer) -> None:
    """The household is approved: a visit, the plan of its breaks and a yearly review are owed from now on.

    The review is counted from the approval (GLOS-MON). Inside a transaction.
    """
    for kind in CareKind:
        if not HouseholdCare.objects.open().filter(household=household, kind=kind).exists():
            approved = household.approved_on if kind == CareKind.REVIEW else None
            _owe(household, kind, approved or dates.today(), by)


def end(*, household: CarerHousehold, by: Viewer, why: str) -> None:
    """They are carers no more. Inside a transaction."""
    for row in HouseholdCare.objects.open().filter(household=household).select_for_update(of=("self",)):
        row.closed_at, row.due_on = timezone.now(), None
        history.save(row, by=by, why=why)


@transaction.atomic
def record_visit(
    *, household: CarerHousehold, by: Viewer, on: date, wellbeing: str, in_their_words: str, announced: bool = True,
    signs: list[str] | None = None, agreed: str = "", visited_by: str = "",
) -> CarerVisit:  # fmt: skip
    """How the carers are, in a code and in their words; the next visit is due."""
    require(by, Perm.WRITE_CARER)
    fresh = _open(household)
    visit_gate(fresh, on, wellbeing, signs or [], agreed).refuse()
    if not in_their_words.strip():
        raise Refusal("Record what the carers said, in their words.")
    visit = CarerVisit(
        household=fresh, on=on, visited_by=visited_by or by.name, announced=announced, wellbeing=wellbeing,
        in_their_words=in_their_words, signs=signs or [], agreed=agreed,
    )  # fmt: skip
    history.save(visit, by=by)
    newest = fresh.carer_visits.order_by("-on").first()
    _owe(fresh, CareKind.VISIT, newest.on if newest else on, by)
    text = f"{fresh.name} visited on {dates.uk_date(on)}: {inside(Wellbeing(wellbeing).label)}"
    events.record("household.carers_visited", fresh, by=by, text=text, visit=visit.pk)
    return visit


@transaction.atomic
def plan_break(
    *, household: CarerHousehold, by: Viewer, starts_on: date, ends_on: date, is_paid: bool = True,
    covered_by: CarerHousehold | None = None, cover: str = "",
) -> CarerBreak:  # fmt: skip
    """Nights off, planned or taken, and who supports the people meanwhile. The next are to be planned by the half of the year."""
    require(by, Perm.WRITE_CARER)
    fresh = _open(household)
    break_gate(fresh, starts_on, ends_on, covered_by, cover).refuse()
    if fresh.breaks.planned().filter(starts_on__lt=ends_on, ends_on__gt=starts_on).exists():
        raise Refusal("They have a break on some of these nights already.")
    row = CarerBreak(
        household=fresh, starts_on=starts_on, ends_on=ends_on, is_paid=is_paid, covered_by=covered_by, cover=cover
    )
    history.save(row, by=by)
    _owe(fresh, CareKind.BREAKS, max(ends_on, dates.today()), by)
    text = f"Break of {fresh.name} from {dates.uk_date(starts_on)} to {dates.uk_date(ends_on)}, {row.nights} nights"
    events.record("household.break_planned", fresh, by=by, text=text, carer_break=row.pk)
    return row


@transaction.atomic
def call_off_break(*, carer_break: CarerBreak, by: Viewer, why: str) -> CarerBreak:
    """A break that does not happen; another is to be planned now."""
    require(by, Perm.WRITE_CARER)
    row = states.lock(carer_break)
    if row.called_off_on is not None:
        raise states.WrongState("This break was called off already.")
    if not why.strip():
        raise Refusal("Say why the break was called off.")
    row.called_off_on, row.called_off_because = dates.today(), why
    history.save(row, by=by)
    newest = row.household.breaks.planned().order_by("-ends_on").first()
    _owe(row.household, CareKind.BREAKS, newest.ends_on if newest else None, by)
    events.record("household.break_called_off", row.household, by=by, text=f"{row.household.name}: break called off")
    return row


@transaction.atomic
def name_back_up(
    *, household: CarerHousehold, by: Viewer, person: Person, back_up: CarerHousehold, known_since: date,
    how_known: str = "",
) -> BackUp:  # fmt: skip
    """An approved household steps in when the carers cannot, and the person knows it (G14-EMG-6)."""
    require(by, Perm.WRITE_CARER)
    fresh = _open(household)
    back_up_gate(fresh, back_up, known_since).refuse()
    if fresh.back_ups.current().filter(back_up=back_up, person=person).exists():
        raise Refusal(f"{back_up} is named for {person} already.")
    row = BackUp(household=fresh, back_up=back_up, person=person, known_since=known_since, how_known=how_known)
    history.save(row, by=by)
    text = f"{back_up} steps in for {fresh.name}; known since {dates.uk_date(known_since)}"
    events.record("household.back_up_named", fresh, by=by, person_id=person.pk, text=text, back_up=row.pk)
    return row


@transaction.atomic
def end_back_up(*, row: BackUp, by: Viewer, why: str) -> BackUp:
    """They no longer step in."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(row)
    if fresh.ended_on is not None:
        raise states.WrongState("They are not the back-up any more.")
    if not why.strip():
        raise Refusal("Say why they no longer step in.")
    fresh.ended_on, fresh.ended_because = dates.today(), why
    history.save(fresh, by=by)
    text = f"{fresh.back_up} no longer steps in for {fresh.household}: {why}"
    events.record("household.back_up_ended", fresh.household, by=by, person_id=fresh.person_id, text=text)
    return fresh


def _owe(household: CarerHousehold, kind: CareKind, since: date | None, by: Viewer) -> None:
    """By when it is owed next; today, where there is nothing to count from."""
    owe_by(household=household, kind=kind, on=due_on(CLOCKS[kind], since, None) if since else dates.today(), by=by)


def owe_by(*, household: CarerHousehold, kind: CareKind, on: date, by: Viewer) -> None:
    """It is owed by a day. Inside a transaction."""
    row: Any = HouseholdCare.objects.open().filter(household=household, kind=kind).first()
    row = row or HouseholdCare(household=household, kind=kind, owner_id=household.owner_id or by.user_id)
    row.due_on = on
    history.save(row, by=by)


def _open(household: CarerHousehold) -> CarerHousehold:
    fresh: CarerHousehold = states.lock(household)
    if not fresh.is_open:
        raise Refusal(f"{fresh.name} is no longer a carer household.")
    return fresh
