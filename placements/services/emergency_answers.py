"""An emergency on the scheme's side: accepted or refused, a household found, approved by the manager, the first night."""

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    CANDIDATE_MOVES,
    EMERGENCY_MOVES,
    REFERRAL_MOVES,
    ArrangementKind,
    CandidateState,
    Decision,
    EmergencyState,
    EmergencyStep,
    Funding,
    GatePassed,
    ReferralState,
    RefusedBecause,
)
from placements.models import Agreement, Arrangement, Candidate, CarerHousehold, Emergency, Referral
from placements.rules import (
    Terms,
    chosen_household_gate,
    emergency_household_gate,
    emergency_start_gate,
    plan_to_send,
)
from placements.rules.lending import household_is_the_schemes_to_use
from placements.services import agreements, arrangements, otherwise
from placements.services.emergencies import close, stop_telling
from placements.services.emergency_dates import put_next
from placements.services.giving import give_plan
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Missing, Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def accept(*, emergency: Emergency, by: Viewer) -> Emergency:
    """The scheme looks for carers, and whoever accepts owns that."""
    require(by, Perm.ANSWER_REFERRAL)
    fresh = states.move(
        emergency, EmergencyState.ACCEPTED, moves=EMERGENCY_MOVES, by=by, answered_at=timezone.now(), owner_id=by.user_id,
        due_on=dates.today(), next_step=EmergencyStep.HOUSEHOLD,
    )  # fmt: skip
    events.record("emergency.accepted", fresh, by=by, text=f"Emergency accepted by {fresh.scheme.name}")
    return fresh


@transaction.atomic
def refuse(*, emergency: Emergency, by: Viewer, because: str, words: str) -> Emergency:
    """A scheme may refuse, with its reason; the council asks elsewhere (G14-EMG-4)."""
    require(by, Perm.ANSWER_REFERRAL)
    if because not in RefusedBecause.values:
        raise Refusal("Select why the scheme refuses.")
    if not words.strip():
        raise Refusal("Say what would have made it possible.")
    fresh = close(
        emergency,
        EmergencyState.REFUSED,
        by,
        words,
        answered_at=timezone.now(),
        refused_because=because,
        refused_words=words,
    )
    stop_telling(fresh, by, f"Refused: {RefusedBecause(because).label}")
    text = f"Emergency refused by {fresh.scheme.name}: {RefusedBecause(because).label}"
    events.record("emergency.refused", fresh, by=by, text=text, reason=because)
    return fresh


@transaction.atomic
def choose(
    *, emergency: Emergency, household: CarerHousehold, person_words: str, carer_words: str, by: Viewer,
    all_the_same: str = "",
) -> Emergency:  # fmt: skip
    """These carers, who are approved and trained for it, and both sides willing (G14-EMG-1, GLOS-EMG). Raises Refusal.

    Another household than the one that was approved has to be approved again. `all_the_same`: why the scheme manager takes
    carers who lack something that the person must have and that can wait; kept only where something is lacking.
    """
    require(by, Perm.MATCH)
    fresh = _accepted(emergency)
    theirs = household_is_the_schemes_to_use(household, fresh.scheme_id)
    gate = Gate([theirs, *emergency_household_gate(fresh, household).lines])
    reason = otherwise.passed(gate, by, Perm.APPROVE_EMERGENCY, all_the_same)
    if not person_words.strip() or not carer_words.strip():
        raise Refusal("Write down what the person says and what the carers say.")
    if (fresh.household_id, fresh.all_the_same_because) != (household.pk, reason):
        fresh.approved_by, fresh.approved_name, fresh.approved_at = None, "", None
    fresh.household, fresh.person_words, fresh.carer_words = household, person_words.strip(), carer_words.strip()
    fresh.all_the_same_because = reason
    history.save(fresh, by=by)
    lacked = [missing.key for missing in gate.missing]
    text = f"{household} would take them in" + (f". {GatePassed.MATCHED.label}: {reason}" if reason else "")
    events.record("emergency.household_chosen", fresh, by=by, text=text, lacked=lacked)
    return fresh


@transaction.atomic
def approve(*, emergency: Emergency, by: Viewer) -> Emergency:
    """The registered manager approves this household for this person, by name (GLOS-EMG)."""
    require(by, Perm.APPROVE_EMERGENCY)
    fresh = _accepted(emergency)
    if fresh.household is None:
        raise Refusal("Choose a household first.")
    chosen_household_gate(fresh, fresh.household).refuse()
    fresh.approved_by_id, fresh.approved_name, fresh.approved_at = by.user_id, by.name, timezone.now()
    history.save(fresh, by=by)
    events.record("emergency.approved", fresh, by=by, text=f"Emergency with {fresh.household} approved by {by.name}")
    return fresh


@transaction.atomic
def start(*, emergency: Emergency, by: Viewer) -> Arrangement:
    """The first night: the place is taken at once, and agreement and papers are due within three days (G14-EMG-2).

    Refused with all that is missing; of two who want the last place one gets it (ADR 5).
    """
    require(by, Perm.START_ARRANGEMENT)
    fresh = _accepted(emergency)
    if fresh.household is not None:
        states.lock(fresh.household)
    emergency_start_gate(fresh).refuse()
    lacked = emergency_household_gate(fresh, fresh.household).missing if fresh.household else []
    today = dates.today()
    limit = due_on(Clock.EMERGENCY_LIMIT, today, fresh.council_id)
    terms = Terms(planned_end=limit, funding=Funding.COUNCIL)
    arrangement = arrangements.start(agreement=_agreement(fresh, by, lacked), by=by, on=today, terms=terms)
    fresh.arrangement, fresh.started_on, fresh.limit_on = arrangement, today, limit
    put_next(fresh)
    owner_id = fresh.person.owner_id or fresh.care_manager_id
    states.move(
        fresh, EmergencyState.LIVE, moves=EMERGENCY_MOVES, by=by, arrangement=arrangement, started_on=today, limit_on=limit,
        next_step=fresh.next_step, due_on=fresh.due_on, owner_id=owner_id,
    )  # fmt: skip
    events.record("emergency.started", fresh, by=by, text=f"Taken in by {fresh.household}")
    return arrangement


def _agreement(emergency: Emergency, by: Viewer, lacked: list[Missing]) -> Agreement:
    """Referral, match and agreement in one go, as they stand when somebody is taken in: the agreement still to be signed.

    What the manager let wait is listed with the other decisions to go on without something.
    """
    referral = _referral(emergency, by)
    if lacked:
        otherwise.record(
            gate=GatePassed.MATCHED, referral=referral, by=by, reason=emergency.all_the_same_because, missing=lacked,
            decided_by=(emergency.approved_by_id, emergency.approved_name),
        )  # fmt: skip
    candidate = Candidate(referral=referral, household=emergency.household, reasons=["Taken in in an emergency"])
    history.save(candidate, by=by)
    for state in (CandidateState.INTRODUCING, CandidateState.CHOSEN):
        candidate = states.move(
            candidate, state, moves=CANDIDATE_MOVES, by=by, why="Emergency", person_decision=Decision.YES,
            person_words=emergency.person_words, carer_decision=Decision.YES, carer_words=emergency.carer_words,
        )  # fmt: skip
    agreement = agreements.draft(candidate=candidate, by=by, planned_start=dates.today())
    return agreements.save(agreement=agreement, by=by, funding_authorised_on=dates.today())


def _referral(emergency: Emergency, by: Viewer) -> Referral:
    """What was told on the telephone, as a referral that was sent, accepted and matched on the same day."""
    person, today, plan = emergency.person, dates.today(), plan_to_send(emergency.person)
    assert emergency.asked_at is not None
    referral = Referral(
        person=person, council_id=emergency.council_id, scheme_id=emergency.scheme_id, plan=plan,
        care_manager_id=emergency.care_manager_id, owner_id=by.user_id, kind=ArrangementKind.EMERGENCY, due_on=today,
        views=emergency.person_words, communication=emergency.communication, capacity=emergency.capacity,
        health=f"{emergency.medication}\nAllergies: {emergency.allergies}\nGP: {emergency.gp}",
        risks=f"To them: {emergency.risks_to}\nFrom them: {emergency.risks_from}", key_people=emergency.next_of_kin,
        behaviour=f"Calms: {emergency.calms}\nUpsets: {emergency.upsets}", consent=emergency.consent,
        pressures=["emergency"], pressure_words=emergency.why_now, all_risk_disclosed_on=today,
    )  # fmt: skip
    history.save(referral, by=by)
    asked_on = timezone.localtime(emergency.asked_at).date()
    for state in (ReferralState.SENT, ReferralState.ACCEPTED, ReferralState.MATCHED):
        referral = states.move(
            referral, state, moves=REFERRAL_MOVES, by=by, why="Emergency", sent_on=asked_on, answered_on=today
        )
    if plan is not None:
        give_plan(referral, plan, by)
    return referral


def _accepted(emergency: Emergency) -> Emergency:
    fresh: Emergency = states.lock(emergency)
    if fresh.state != EmergencyState.ACCEPTED:
        raise states.WrongState(f"This emergency is “{fresh.get_state_display()}”. Open it again to see what changed.")
    return fresh
