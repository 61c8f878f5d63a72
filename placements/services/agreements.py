"""The arrangement agreement: drafted from the plan, written section by section, made ready, put away."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices import MetBy
from careplans.models import CarePlan
from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    AGREEMENT_MOVES,
    MOST_PLACES,
    AgreementState,
    ArrangementState,
    CandidateState,
    Party,
)
from placements.models import Agreement, AgreementLine, Arrangement, Candidate, CarerHousehold, Referral
from placements.rules import AGREEMENT_SECTIONS, agreement_gate
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

AGREED_BY: dict[str, Party] = {MetBy.SHARED_LIVES: Party.CARER, MetBy.COUNCIL: Party.COUNCIL, MetBy.SELF: Party.PERSON}
FIELDS = frozenset(field for section in AGREEMENT_SECTIONS for field in section.fields) - {"places"}
AFTER_SIGNING = frozenset({"funding_authorised_on"})


@transaction.atomic
def draft(*, candidate: Candidate, by: Viewer, planned_start: date) -> Agreement:
    """An agreement for the household chosen, a line for each need of the plan (G14-PLAN-2)."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(candidate)
    if fresh.state != CandidateState.CHOSEN:
        raise Refusal("An agreement is written once both sides have said yes and the household was chosen.")
    if Agreement.objects.open().filter(candidate=fresh).exists():
        raise Refusal("There is an agreement already. Open it from the candidate's page.")
    referral = fresh.referral
    agreement = Agreement(
        candidate=fresh, person_id=referral.person_id, household=fresh.household, scheme_id=referral.scheme_id,
        council_id=referral.council_id, plan=referral.plan, kind=referral.kind, planned_start=planned_start,
    )  # fmt: skip
    return _begin(agreement, by)


@transaction.atomic
def draft_for(*, arrangement: Arrangement, by: Viewer) -> Agreement:
    """An agreement for somebody who lives there already and came without one, with the plan that is in force."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(arrangement)
    if fresh.state != ArrangementState.LIVE or fresh.agreement_id is not None:
        raise Refusal("This arrangement has ended, or has its agreement already.")
    if _being_made(fresh.person_id, fresh.household_id):
        raise Refusal("An agreement is being written already. Open it from the arrangement.")
    agreement = Agreement(
        person_id=fresh.person_id, household=fresh.household, scheme_id=fresh.scheme_id, council_id=fresh.council_id,
        plan=CarePlan.objects.in_force().filter(person_id=fresh.person_id).first(), kind=fresh.kind,
        planned_start=fresh.started_on, weekly_care_fee=fresh.weekly_care_fee, weekly_rent=fresh.weekly_rent,
        weekly_food=fresh.weekly_food,
    )  # fmt: skip
    row = _begin(agreement, by)
    fresh.agreement = row
    history.save(fresh, by=by, why="Agreement begun")
    return row


def _being_made(person_id: int, household_id: int) -> bool:
    rows = Agreement.objects.being_made()
    return rows.filter(person_id=person_id, household_id=household_id).exists()


def _begin(agreement: Agreement, by: Viewer) -> Agreement:
    agreement.places = places_of(agreement.household)
    agreement.owner_id = by.user_id
    agreement.due_on = due_on(Clock.AGREEMENT, dates.today(), agreement.council_id)
    history.save(agreement, by=by)
    bulk.create(AgreementLine, lines_of(agreement), by=by)
    events.record("agreement.drafted", agreement, by=by, text=f"Agreement with {agreement.household} begun")
    return agreement


def places_of(household: CarerHousehold) -> int | None:
    """How many people the carers are approved for, as the agreement states it: three at most (APS13)."""
    return min(household.approved_places, MOST_PLACES) or None


def lines_of(agreement: Agreement) -> list[AgreementLine]:
    """A line for each need of the plan that is to be met, with whoever the plan says meets it."""
    if agreement.plan is None:
        return []
    return [
        AgreementLine(
            agreement=agreement, need=need, what=need.outcome, how=need.how_met, party=AGREED_BY.get(need.met_by, "")
        )
        for need in agreement.plan.needs.exclude(met_by=MetBy.NOT_MET)
    ]


@transaction.atomic
def save(*, agreement: Agreement, by: Viewer, **fields: Any) -> Agreement:
    """Save what was written. Once somebody may sign, only the day of the funding still changes."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    unknown = set(fields) - FIELDS
    if unknown:
        raise ValueError(f"No field of an agreement: {', '.join(sorted(unknown))}")
    _check_open(fresh)
    changed = {name for name, value in fields.items() if getattr(fresh, name) != value}
    if changed - AFTER_SIGNING:
        check_draft(fresh)
    for name, value in fields.items():
        setattr(fresh, name, value)
    if not fresh.rules_restrict:
        fresh.restrictive_rules = ""
    elif not fresh.restrictive_rules.strip():
        raise Refusal("Write which house rule restricts them, and how.")
    _check_days(fresh)
    fresh.places = places_of(fresh.household) if fresh.state == AgreementState.DRAFT else fresh.places
    history.save(fresh, by=by)
    events.record("agreement.changed", fresh, by=by, text="Agreement changed", fields=sorted(changed))
    return fresh


def _check_days(agreement: Agreement) -> None:
    if agreement.planned_end is not None and agreement.planned_end < agreement.planned_start:
        raise Refusal("The planned end must be after the planned start, or empty.")


@transaction.atomic
def save_line(
    *, agreement: Agreement, by: Viewer, what: str, party: str, how: str = "", line: AgreementLine | None = None
) -> AgreementLine:
    """Who does one thing: a new line, or one that is there already."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    check_draft(fresh)
    row = line or AgreementLine(agreement=fresh)
    if row.agreement_id != fresh.pk:
        raise Refusal("This line belongs to another agreement.")
    row.what, row.party, row.how = what, party, how
    history.save(row, by=by)
    who = inside(Party(party).label) if party else "nobody yet"
    events.record("agreement.line_saved", fresh, by=by, text=f"{what}: {who}", line=row.pk)
    return row


@transaction.atomic
def ready_to_sign(*, agreement: Agreement, by: Viewer) -> Agreement:
    """Nothing is missing: it can be signed. Refused with everything that is (APS13, W12)."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    _check_open(fresh)
    if fresh.state == AgreementState.DRAFT:
        agreement_gate(fresh).refuse()
    fresh = states.move(fresh, AgreementState.SIGNING, moves=AGREEMENT_MOVES, by=by)
    events.record("agreement.ready", fresh, by=by, text="Agreement ready to sign")
    return fresh


@transaction.atomic
def take_back(*, agreement: Agreement, by: Viewer, why: str) -> Agreement:
    """Change it once more before all have signed: the signatures so far stay on record and no longer count."""
    require(by, Perm.WRITE_AGREEMENT)
    if not why.strip():
        raise Refusal("Say why the agreement has to change.")
    fresh = states.lock(agreement)
    _check_open(fresh)
    fresh = states.move(fresh, AgreementState.DRAFT, moves=AGREEMENT_MOVES, by=by, why=why)
    made = [*fresh.signatures.filter(withdrawn_on=None), *fresh.also_signed.filter(withdrawn_on=None)]
    for signature in made:
        signature.withdrawn_on = dates.today()
        history.save(signature, by=by, why=why)
    events.record("agreement.taken_back", fresh, by=by, text=f"Agreement taken back to change it: {why}")
    return fresh


@transaction.atomic
def put_away(*, referral: Referral, by: Viewer, why: str) -> None:
    """Close every version of the agreement of a match that is undone. Refused once the person has moved in."""
    for agreement in Agreement.objects.open().filter(candidate__referral=referral):
        fresh = states.lock(agreement)
        if hasattr(fresh, "arrangement"):
            raise Refusal("The arrangement has started. End the arrangement instead.")
        fresh.closed_at, fresh.due_on = timezone.now(), None
        history.save(fresh, by=by, why=why)
        events.record("agreement.put_away", fresh, by=by, text=f"Agreement no longer needed: {why}")


def weekly_total(agreement: Agreement) -> Decimal | None:
    """What it costs a week in all; None while a part is not known."""
    parts = (agreement.weekly_care_fee, agreement.weekly_rent, agreement.weekly_food)
    return None if None in parts else sum((part for part in parts if part is not None), Decimal(0))


def _check_open(agreement: Agreement) -> None:
    if not agreement.is_open:
        raise Refusal("This agreement is closed and cannot be changed any more.")


def check_draft(agreement: Agreement) -> None:
    """Raises Refusal unless it is being written."""
    _check_open(agreement)
    if agreement.state == AgreementState.SIGNED:
        raise Refusal("This agreement is signed and stays as it is. Write a new version of it.")
    if agreement.state != AgreementState.DRAFT:
        raise Refusal(
            "This agreement is being signed. Take it back to change it; the signatures so far will not count."
        )
