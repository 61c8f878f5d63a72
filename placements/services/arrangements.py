"""Somebody lives with a carer household: started, visited, ended."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.names import each_name
from people.services import circle
from placements.choices import (
    ARRANGEMENT_MOVES,
    LIVES_IN,
    MOST_PLACES,
    REFERRAL_MOVES,
    AgreementState,
    ArrangementKind,
    ArrangementState,
    EmergencyOutcome,
    EndReason,
    GatePassed,
    ReferralState,
)
from placements.models import (
    Agreement,
    Arrangement,
    CarerHousehold,
    Referral,
)
from placements.rules import (
    Terms,
    full_sentence,
    live_emergency,
    start_gate,
)
from placements.rules.lending import (
    household_is_the_schemes_to_use,
)
from placements.services import (
    contact,
    emergency_ends,
    household_notices,
    introducing,
    licences,
    money,
    moves,
    otherwise,
    revising,
)
from placements.services.after_end import (
    after_end,
)
from placements.services.house_rules import screen_liberty
from placements.services.terms import put
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Missing, Refusal
from sharedliving.core.viewer import Viewer

EMERGENCY_REASON = "An emergency: the papers follow within three days (G14-EMG-2)."


@transaction.atomic
def start(
    *, agreement: Agreement, by: Viewer, on: date | None = None, terms: Terms | None = None
) -> Arrangement:  # fmt: skip
    """The person moves in and takes the lowest free place (ADR 5). Refused with all that is missing (3.18).

    In an emergency the agreement may follow, and stays due, within three days (G14-EMG-2).
    """
    require(by, Perm.START_ARRANGEMENT)
    household = states.lock(agreement.household)
    fresh = states.lock(agreement)
    referral = _referral_of(fresh)
    Gate([household_is_the_schemes_to_use(household, referral.scheme_id)]).refuse()
    gate = start_gate(fresh)
    _make_way(fresh, on or dates.today(), by)
    place = _free_place(household)
    if not gate.can_override:
        gate.refuse()
    day = on or dates.today()
    arrangement = _arrangement(fresh, household, place, day, by)
    put(arrangement, terms)
    history.save(arrangement, by=by)
    money.begin(arrangement=arrangement, agreement=fresh, by=by)
    _keep_agreement(fresh, day, by)
    _close_referral(referral, by)
    moves.drop(referral=referral, by=by, why="They have moved in")
    introducing.drop_all(referral=referral, by=by, why="They have moved in with somebody else")
    if fresh.state != AgreementState.SIGNED:
        screen_liberty(agreement=fresh, by=by)
    if hasattr(fresh, "contact_agreed"):
        arrangement = contact.hold_to(arrangement, fresh.contact_agreed.days, by)
    circle.carers_begin(person=arrangement.person, names=each_name(household.name), by=by)
    left = [missing.message for missing in gate.missing]
    if left:
        otherwise.record(
            gate=GatePassed.STARTED, referral=referral, by=by, reason=EMERGENCY_REASON,
            missing=gate.missing, agreement=fresh,
        )  # fmt: skip
    text = f"Arrangement with {household} started on {dates.uk_date(day)}"
    events.record("arrangement.started", arrangement, by=by, text=text, still_missing=left)
    return arrangement


def _make_way(agreement: Agreement, day: date, by: Viewer) -> None:
    """Whoever lived somewhere in an emergency leaves it for a home of the long term, on the same day (G14-EMG-3)."""
    emergency = live_emergency(agreement.person) if agreement.kind in LIVES_IN else None
    if emergency is None or emergency.arrangement is None or not emergency.options_reviews.exists():
        return
    left = max(emergency.arrangement.started_on, min(day, dates.today()))
    why = f"Moved in with {agreement.household}"
    emergency_ends.end(emergency, outcome=EmergencyOutcome.LONG_TERM, on=left, by=by, why=why)
    end(arrangement=emergency.arrangement, on=left, reason=EndReason.MOVED_ON, by=by, why=why)


def _referral_of(agreement: Agreement) -> Referral:
    """The referral that led here. Raises Refusal where the person lives there already, or the match was undone."""
    if hasattr(agreement, "arrangement") or not agreement.is_open or agreement.candidate is None:
        raise Refusal("This arrangement has started already, or the match was undone.")
    return agreement.candidate.referral


def _free_place(household: CarerHousehold) -> int:
    """The lowest free place of a locked household; never one above the number approved, or above three (APS13)."""
    live = household.arrangements.filter(state=ArrangementState.LIVE)
    taken = set(live.values_list("place", flat=True))
    places = min(household.approved_places, MOST_PLACES)
    free = [place for place in range(1, places + 1) if place not in taken]
    if not free:
        message = full_sentence(household.name, household.approved_places, len(taken))
        raise Refusal(Missing(message, url=household.get_absolute_url(), rule="APS13"))
    return free[0]


def _arrangement(
    agreement: Agreement, household: CarerHousehold, place: int, day: date, by: Viewer
) -> Arrangement:  # fmt: skip
    council_id = agreement.council_id
    return Arrangement(
        person_id=agreement.person_id, household=household, scheme_id=agreement.scheme_id, council_id=council_id,
        agreement=agreement, kind=agreement.kind, place=place, started_on=day, weekly_rent=agreement.weekly_rent,
        weekly_care_fee=agreement.weekly_care_fee, weekly_food=agreement.weekly_food, owner_id=by.user_id,
        due_on=due_on(Clock.SCHEME_VISIT, day, council_id),
    )  # fmt: skip


def _keep_agreement(agreement: Agreement, day: date, by: Viewer) -> None:
    """In force, and looked at again within a year; or, in an emergency that ran ahead of its papers, due in three days."""
    if agreement.state == AgreementState.SIGNED:
        agreement.due_on = revising.next_look(agreement, day)
    elif agreement.kind == ArrangementKind.EMERGENCY:
        agreement.due_on = due_on(Clock.EMERGENCY_PAPERS, day, agreement.council_id)
    history.save(agreement, by=by, why="Arrangement started")


def _close_referral(referral: Referral, by: Viewer) -> None:
    states.move(
        referral, ReferralState.CLOSED, moves=REFERRAL_MOVES, by=by, why="Arrangement started",
        closed_at=timezone.now(), due_on=None,
    )  # fmt: skip


@transaction.atomic
def record_visit(
    *, arrangement: Arrangement, on: date, by: Viewer, how: str = "", is_whole: bool = True
) -> Arrangement:  # fmt: skip
    """The scheme visited: the next visit is due one interval later. An older visit moves nothing back.

    `is_whole` False: something that must be looked at was left out, so that it stays owed by the day it was (GLOS-MON).
    """
    require(by, Perm.RECORD_VISIT)
    fresh = states.lock(arrangement)
    _check_live(fresh)
    if on > dates.today() or on < fresh.started_on:
        raise Refusal(f"Enter a date between the start, {dates.uk_date(fresh.started_on)}, and today.")
    if fresh.last_visit_on is None or on >= fresh.last_visit_on:
        fresh.last_visit_on = on
        fresh.due_on = due_on(Clock.SCHEME_VISIT, on, fresh.council_id) if is_whole else fresh.due_on
    history.save(fresh, by=by)
    text = f"Scheme visit on {dates.uk_date(on)}" + (f": {how}" if how else "")
    events.record("arrangement.visited", fresh, by=by, text=text, on=on.isoformat())
    return fresh


@transaction.atomic
def end(*, arrangement: Arrangement, on: date, reason: str, by: Viewer, why: str = "") -> Arrangement:
    """The arrangement ends, for a coded reason; the place is free again."""
    require(by, Perm.START_ARRANGEMENT)
    if reason not in EndReason.values:
        raise Refusal("Select why the arrangement ends.")
    fresh = states.lock(arrangement)
    _check_live(fresh)
    if on > dates.today() or on < fresh.started_on:
        raise Refusal(f"Enter a date between the start, {dates.uk_date(fresh.started_on)}, and today.")
    fresh = states.move(
        fresh, ArrangementState.ENDED, moves=ARRANGEMENT_MOVES, by=by, why=why, ended_on=on, end_reason=reason,
        closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    _close_papers(fresh, on, by)
    emergency_ends.end_with(fresh, reason=reason, on=on, by=by, why=why)
    household_notices.moved_on(arrangement=fresh, by=by)
    after_end(arrangement=fresh, by=by)
    circle.carers_end(person=fresh.person, names=each_name(fresh.household.name), by=by)
    text = f"Arrangement with {fresh.household} ended on {dates.uk_date(on)}: {EndReason(reason).label}"
    events.record("arrangement.ended", fresh, by=by, text=text, reason=reason, why=why)
    return fresh


def _close_papers(arrangement: Arrangement, on: date, by: Viewer) -> None:
    """Agreement, new versions of it and licence are owed to nobody any more, and nothing more is paid."""
    own = Q(pk=arrangement.agreement_id) | Q(replaces_id=arrangement.agreement_id, replaces__isnull=False)
    for agreement in Agreement.objects.open().filter(own):
        fresh = states.lock(agreement)
        fresh.closed_at, fresh.due_on = timezone.now(), None
        history.save(fresh, by=by, why="Arrangement ended")
    if arrangement.kind in LIVES_IN:
        licences.end_all(person_id=arrangement.person_id, household_id=arrangement.household_id, on=on, by=by)
    money.end_all(arrangement=arrangement, on=on, by=by)


def _check_live(arrangement: Arrangement) -> None:
    if arrangement.state != ArrangementState.LIVE:
        raise states.WrongState(f"This arrangement ended on {dates.uk_date(arrangement.ended_on)}.")
