"""An emergency on the council's side: the call, what is known, the scheme asked, or no longer needed."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.services.releases import receiver_of
from people.models import Organisation, Person
from people.rules import check, person_is_open
from people.services import sharing
from placements.choices import EMERGENCY_MOVES, ArrangementState, EmergencyState, EmergencyStep
from placements.models import LEAST, Emergency, Referral, Scheme
from placements.rules import ask_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset({*LEAST, "avoidable_words", "called_at"})


@transaction.atomic
def take_call(
    *, person: Person, scheme: Organisation, called_at: datetime, by: Viewer, **fields: Any
) -> Emergency:  # fmt: skip
    """Write down a call, with whatever is known so far. Refused while another emergency of the person is open."""
    require(by, Perm.TAKE_EMERGENCY)
    fresh = states.lock(person)
    check(person_is_open, fresh)
    _check_scheme(fresh, scheme)
    other = Emergency.objects.open().filter(person=fresh).first()
    if other is not None:
        raise Refusal(Missing(f"{fresh} has an open emergency already.", url=other.get_absolute_url()))
    assert by.user_id is not None
    row = Emergency(
        person=fresh, council_id=fresh.council_id, scheme=scheme, team_id=fresh.team_id, care_manager_id=by.user_id,
        owner_id=by.user_id, due_on=dates.today(), next_step=EmergencyStep.ASK,
    )  # fmt: skip
    _put(row, fields | {"called_at": called_at})
    history.save(row, by=by)
    events.record("emergency.called", row, by=by, text=f"Emergency: {row.why_now or 'call taken'}")
    return row


@transaction.atomic
def save(*, emergency: Emergency, by: Viewer, scheme: Organisation | None = None, **fields: Any) -> Emergency:
    """Add what has become known. The scheme sees the newest; another scheme can be chosen until one was asked."""
    require(by, Perm.TAKE_EMERGENCY)
    fresh = states.lock(emergency)
    if not fresh.is_open:
        raise Refusal("This emergency is over and cannot be changed any more.")
    if scheme is not None and scheme.pk != fresh.scheme_id:
        if fresh.state != EmergencyState.TAKEN:
            raise Refusal("A scheme was asked already. Withdraw this call and take it again for another scheme.")
        _check_scheme(fresh.person, scheme)
        fresh.scheme = scheme
    _put(fresh, fields)
    if fresh.state != EmergencyState.TAKEN:
        ask_gate(fresh).refuse()
    history.save(fresh, by=by)
    events.record("emergency.changed", fresh, by=by, text="More is known of the emergency", fields=sorted(fields))
    return fresh


@transaction.atomic
def ask(*, emergency: Emergency, by: Viewer, all_risk_told: bool) -> Emergency:
    """Ask the scheme: it sees the person from now on and owes an answer today.

    Refused with everything that is missing, and unless all known risk was told (G14-EMG-2, G14-RISK-5).
    """
    require(by, Perm.TAKE_EMERGENCY)
    fresh = states.lock(emergency)
    ask_gate(fresh).refuse()
    if not all_risk_told:
        raise Refusal("Confirm that all known risk is told here.")
    fresh = states.move(
        fresh, EmergencyState.ASKED, moves=EMERGENCY_MOVES, by=by, asked_at=timezone.now(), due_on=dates.today(),
        next_step=EmergencyStep.ANSWER, owner=receiver_of(fresh.scheme),
    )  # fmt: skip
    why = f"Emergency of {dates.uk_date(timezone.localtime(fresh.called_at).date())}"
    sharing.share(person=fresh.person, organisation=fresh.scheme, why=why, by=by)
    events.record("emergency.asked", fresh, by=by, text=f"{fresh.scheme.name} asked for an emergency")
    return fresh


@transaction.atomic
def withdraw(*, emergency: Emergency, by: Viewer, why: str) -> Emergency:
    """It is no longer needed, at any time before the first night."""
    require(by, Perm.TAKE_EMERGENCY)
    if not why.strip():
        raise Refusal("Say why it is no longer needed.")
    fresh = close(emergency, EmergencyState.WITHDRAWN, by, why)
    stop_telling(fresh, by, why)
    events.record("emergency.withdrawn", fresh, by=by, text=f"Emergency no longer needed: {why}")
    return fresh


def close(emergency: Emergency, to: str, by: Viewer, why: str, **changes: Any) -> Emergency:
    """Nothing is due of it any more. Inside a transaction. Raises WrongState."""
    fresh: Emergency = states.move(
        emergency, to, moves=EMERGENCY_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None, next_step="", **changes
    )  # fmt: skip
    return fresh


def stop_telling(emergency: Emergency, by: Viewer, why: str) -> None:
    """The scheme has no more reason to see the person, unless something else of theirs is with it. Inside a transaction."""
    person, scheme = emergency.person, emergency.scheme
    lives = person.arrangements.filter(scheme=scheme, state=ArrangementState.LIVE).exists()
    referred = Referral.objects.open().filter(person=person, scheme=scheme, sent_on__isnull=False).exists()
    if emergency.asked_at is not None and not lives and not referred:
        sharing.stop_sharing(person=person, organisation=scheme, by=by, why=why[:200])


def _check_scheme(person: Person, scheme: Organisation) -> None:
    if not Scheme.objects.serving(person.council_id).filter(organisation=scheme).exists():
        raise Refusal(f"{scheme.name} does not serve {person.council.name}. Choose another scheme.")


def _put(row: Emergency, fields: dict[str, Any]) -> None:
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of an emergency: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(row, name, value)
    if row.called_at > timezone.now():
        raise Refusal("The call has come already: enter when, today or earlier.")
