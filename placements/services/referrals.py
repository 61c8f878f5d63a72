"""A council asks a scheme for a home: begun, filled in, sent, answered, withdrawn."""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from careplans.models import RiskAssessment
from careplans.services.releases import receiver_of
from people.choices import CircleRole, Clock
from people.clocks import due_on
from people.models import Organisation, Person
from people.rules import check, person_is_open
from people.services import sharing
from placements.choices import (
    REFERRAL_MOVES,
    ArrangementKind,
    ArrangementState,
    DeclineReason,
    GatePassed,
    ReferralState,
)
from placements.models import Referral, Scheme
from placements.rules import (
    SECTIONS,
    accept_gate,
    asked_before_declining,
    newest_release,
    plan_to_send,
    referral_gate,
)
from placements.services import (
    agreements,
    introducing,
    more,
    moves,
    otherwise,
    transition,
)
from placements.services.giving import give_plan, take_plan_back
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset(name for section in SECTIONS for name in section.fields)


@transaction.atomic
def start(*, person: Person, scheme: Organisation, by: Viewer, kind: str = ArrangementKind.LIVE_IN) -> Referral:
    """A draft to one scheme, filled in with what the record already knows. Refused while another one is open."""
    require(by, Perm.WRITE_REFERRAL)
    _check_kind(kind)
    check(person_is_open, states.lock(person))
    profile = Scheme.objects.serving(person.council_id).filter(organisation=scheme).first()
    if profile is None:
        raise Refusal(f"{scheme.name} does not serve {person.council.name}. Choose another scheme.")
    open_one = Referral.objects.open().filter(person=person, scheme=scheme).first()
    if open_one is not None:
        raise Refusal(Missing(f"{person} is already referred to {scheme.name}.", url=open_one.get_absolute_url()))
    owner_id = person.owner_id or by.user_id
    assert owner_id is not None
    referral = Referral(
        person=person, council_id=person.council_id, scheme=scheme, care_manager_id=owner_id, owner_id=owner_id, kind=kind,
        due_on=due_on(Clock.REFERRAL_DRAFT, dates.today(), person.council_id), **_known(person),
    )  # fmt: skip
    history.save(referral, by=by)
    events.record("referral.started", referral, by=by, text=f"Referral to {scheme.name} begun")
    transition.begin_if_young(person, by)
    return referral


def _check_kind(kind: str) -> None:
    if kind == ArrangementKind.EMERGENCY:
        raise Refusal(Missing("An emergency has a path of its own: take the call.", url=reverse("emergency-new")))


def _known(person: Person) -> dict[str, Any]:
    """What the record and the plan in force say already, so that nobody is asked twice."""
    plan = plan_to_send(person)
    circle = "\n".join(f"{each.name}, {each.relationship or each.get_role_display()}" for each in _circle(person))
    other_languages = [language for language in person.languages if language.lower() != "english"]
    return {
        "plan": plan,
        "views": plan.own_words if plan else "",
        "about": plan.what_matters if plan else "",
        "communication": person.communication,
        "key_people": circle,
        "preferred_area": person.area,
        "all_risk_disclosed_on": _declared_on(person),
        "language": other_languages[0] if other_languages else "",
    }


def _declared_on(person: Person) -> date | None:
    """The referrer's declaration in the risk assessment in force, from which that of the referral starts (G14-RISK-5)."""
    assessment = RiskAssessment.objects.in_force().filter(person=person).first()
    return assessment.disclosed_on if assessment else None


def _circle(person: Person) -> list[Any]:
    """Those whom the person agrees to share: the scheme reads what is filled in here."""
    return list(person.circle.filter(may_be_told=True).exclude(role=CircleRole.OTHER))


@transaction.atomic
def save(*, referral: Referral, by: Viewer, **fields: Any) -> Referral:
    """Save what was filled in. After sending, the scheme is shown the newest; the kind of home stays as sent."""
    require(by, Perm.WRITE_REFERRAL)
    fresh = states.lock(referral)
    if not fresh.is_open:
        raise Refusal("This referral is closed and cannot be changed any more. Begin a new one.")
    unknown = set(fields) - FIELDS
    if unknown:
        raise ValueError(f"No field of a referral: {', '.join(sorted(unknown))}")
    if fields.get("kind", fresh.kind) != fresh.kind:
        _check_kind(fields["kind"])
    if fresh.state != ReferralState.DRAFT and fields.get("kind", fresh.kind) != fresh.kind:
        raise Refusal(
            "The kind of arrangement cannot change once the referral was sent. Withdraw it and begin another."
        )
    for name, value in fields.items():
        setattr(fresh, name, value)
    fresh.version += 1
    history.save(fresh, by=by)
    otherwise.stamp_filled(referral=fresh, by=by)
    events.record("referral.changed", fresh, by=by, text="Referral changed", fields=sorted(fields))
    return fresh


@transaction.atomic
def send(*, referral: Referral, by: Viewer, override_reason: str = "") -> Referral:
    """Send it: the scheme sees the person and the plan from now on, and owes an answer (G14-ASS-1, G14-RISK-5).

    Refused with every line of the gate that is not met, unless a line manager decides otherwise with a reason.
    """
    require(by, Perm.WRITE_REFERRAL)
    fresh = states.lock(referral)
    if fresh.state != ReferralState.DRAFT:
        raise states.WrongState(f"This referral is “{fresh.get_state_display()}”, and no draft any more.")
    gate = referral_gate(fresh)
    reason = otherwise.passed(gate, by, Perm.OVERRIDE_REFERRAL_GATE, override_reason)
    plan, today = plan_to_send(fresh.person), dates.today()
    fresh = states.move(
        fresh, ReferralState.SENT, moves=REFERRAL_MOVES, by=by, why=reason, sent_on=today, plan=plan,
        owner=receiver_of(fresh.scheme),
        override_reason=reason, due_on=due_on(Clock.REFERRAL_ANSWER, today, fresh.council_id),
    )  # fmt: skip
    sharing.share(person=fresh.person, organisation=fresh.scheme, why=f"Referred on {dates.uk_date(today)}", by=by)
    if plan is not None:
        give_plan(fresh, plan, by)
    if reason:
        otherwise.record(gate=GatePassed.SENT, referral=fresh, by=by, reason=reason, missing=gate.missing)
    text = f"Referral sent to {fresh.scheme.name}"
    events.record("referral.sent", fresh, by=by, text=text, override=reason)
    return fresh


@transaction.atomic
def accept(*, referral: Referral, by: Viewer, override_reason: str = "") -> Referral:
    """The scheme takes the person on, and whoever accepts owns the matching. Refused without the plan (G14-PLAN-1)."""
    require(by, Perm.ANSWER_REFERRAL)
    fresh = states.lock(referral)
    _check_waiting(fresh)
    gate = accept_gate(fresh)
    reason = otherwise.passed(gate, by, Perm.ACCEPT_WITHOUT_PLAN, override_reason)
    release, today = newest_release(fresh), dates.today()
    fresh = states.move(
        fresh, ReferralState.ACCEPTED, moves=REFERRAL_MOVES, by=by, why=reason, answered_on=today, owner_id=by.user_id,
        accepted_without_plan_because=reason, plan=release.plan if release else fresh.plan,
        due_on=due_on(Clock.MATCHING, today, fresh.council_id),
    )  # fmt: skip
    if reason:
        otherwise.record(gate=GatePassed.ACCEPTED, referral=fresh, by=by, reason=reason, missing=gate.missing)
    events.record("referral.accepted", fresh, by=by, text=f"Accepted by {fresh.scheme.name}", override=reason)
    return fresh


@transaction.atomic
def decline(*, referral: Referral, by: Viewer, reason: str, answer: str) -> Referral:
    """The scheme says no: a coded reason, and what would have made it work, which commissioners need to know."""
    require(by, Perm.ANSWER_REFERRAL)
    if reason not in DeclineReason.values:
        raise Refusal("Select why the scheme says no.")
    if not answer.strip():
        raise Refusal("Say what would have made it work.")
    ask_first = asked_before_declining(states.lock(referral), reason)
    if ask_first is not None:
        raise Refusal(ask_first)
    fresh = end(
        referral, ReferralState.DECLINED, by, answer, decline_reason=reason, answer=answer, answered_on=dates.today()
    )
    label = DeclineReason(reason).label
    events.record("referral.declined", fresh, by=by, text=f"Declined by {fresh.scheme.name}: {label}", reason=reason)
    return fresh


@transaction.atomic
def withdraw(*, referral: Referral, by: Viewer, why: str) -> Referral:
    """The council no longer asks for this home, at any time before somebody moves in."""
    require(by, Perm.WRITE_REFERRAL)
    if not why.strip():
        raise Refusal("Say why the referral is withdrawn.")
    fresh = end(referral, ReferralState.CLOSED, by, why)
    events.record("referral.withdrawn", fresh, by=by, text=f"Referral to {fresh.scheme.name} withdrawn: {why}")
    return fresh


def end(referral: Referral, to: str, by: Viewer, why: str, **changes: Any) -> Referral:
    """Close it with everything that hung on it, and stop telling the scheme. Inside a transaction."""
    fresh = states.lock(referral)
    was_sent = fresh.sent_on is not None
    agreements.put_away(referral=fresh, by=by, why=why)
    moves.drop(referral=fresh, by=by, why=why)
    introducing.drop_all(referral=fresh, by=by, why=why)
    more.drop(referral=fresh, by=by, why=why)
    fresh = states.move(
        fresh, to, moves=REFERRAL_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None, **changes
    )  # fmt: skip
    if was_sent:
        _stop_telling(fresh, by, why)
    return fresh


def _stop_telling(referral: Referral, by: Viewer, why: str) -> None:
    """The scheme has no more reason to see the person, unless they live with one of its carers."""
    live = referral.person.arrangements.filter(scheme_id=referral.scheme_id, state=ArrangementState.LIVE)
    if not live.exists():
        take_plan_back(referral, by, why)
        sharing.stop_sharing(person=referral.person, organisation=referral.scheme, by=by, why=why[:200])


def _check_waiting(referral: Referral) -> None:
    if referral.state != ReferralState.SENT:
        raise states.WrongState(f"This referral is “{referral.get_state_display()}”, and not waiting for an answer.")
