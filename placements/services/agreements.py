"""The arrangement agreement: drafted from the plan, written, made ready, signed by all four."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices import MetBy
from people.choices import Clock
from people.clocks import due_on
from placements.choices import AGREEMENT_MOVES, AgreementState, CandidateState, Party
from placements.models import Agreement, AgreementLine, Candidate, Referral
from placements.rules import agreement_gate
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

AGREED_BY: dict[str, Party] = {MetBy.SHARED_LIVES: Party.CARER, MetBy.COUNCIL: Party.COUNCIL, MetBy.SELF: Party.PERSON}
FIELDS = frozenset(
    {"planned_start", "room", "also_living_there", "house_rules", "rules_restrict", "restrictive_rules", "speaks_up",
     "back_up_carer", "notice_days", "weekly_care_fee", "weekly_rent", "weekly_food", "funding_authorised_on",
     "licence_on"}
)  # fmt: skip
AFTER_SIGNING = frozenset({"funding_authorised_on", "licence_on"})


@transaction.atomic
def draft(*, candidate: Candidate, by: Viewer, planned_start: date) -> Agreement:
    """An agreement for the household chosen, a line for each need of the plan (G14-PLAN-2)."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(candidate)
    if fresh.state != CandidateState.CHOSEN:
        raise Refusal("An agreement is written once both sides have said yes and the household was chosen.")
    if Agreement.objects.filter(candidate=fresh).exists():
        raise Refusal("There is an agreement already. Open it from the candidate's page.")
    referral = fresh.referral
    agreement = Agreement(
        candidate=fresh, person_id=referral.person_id, kind=referral.kind, planned_start=planned_start,
        owner_id=by.user_id, due_on=due_on(Clock.AGREEMENT, dates.today(), referral.council_id),
    )  # fmt: skip
    history.save(agreement, by=by)
    bulk.create(AgreementLine, _lines(agreement, referral), by=by)
    events.record("agreement.drafted", agreement, by=by, text=f"Agreement with {fresh.household} begun")
    return agreement


def _lines(agreement: Agreement, referral: Referral) -> list[AgreementLine]:
    if referral.plan is None:
        return []
    needs = referral.plan.needs.exclude(met_by=MetBy.NOT_MET)
    return [
        AgreementLine(
            agreement=agreement, need=need, what=need.outcome, how=need.how_met, party=AGREED_BY.get(need.met_by, "")
        )
        for need in needs
    ]


@transaction.atomic
def save(*, agreement: Agreement, by: Viewer, **fields: Any) -> Agreement:
    """Save what was written. Once somebody may sign, only the dates of funding and licence still change."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    unknown = set(fields) - FIELDS
    if unknown:
        raise ValueError(f"No field of an agreement: {', '.join(sorted(unknown))}")
    _check_open(fresh)
    changed = {name for name, value in fields.items() if getattr(fresh, name) != value}
    if fresh.state != AgreementState.DRAFT and changed - AFTER_SIGNING:
        raise Refusal(
            "This agreement is being signed. Take it back to change it; the signatures so far will not count."
        )
    for name, value in fields.items():
        setattr(fresh, name, value)
    if not fresh.rules_restrict:
        fresh.restrictive_rules = ""
    elif not fresh.restrictive_rules.strip():
        raise Refusal("Write which house rule restricts them, and how.")
    history.save(fresh, by=by)
    events.record("agreement.changed", fresh, by=by, text="Agreement changed", fields=sorted(changed))
    return fresh


@transaction.atomic
def save_line(
    *, agreement: Agreement, by: Viewer, what: str, party: str, how: str = "", line: AgreementLine | None = None
) -> AgreementLine:
    """Who does one thing: a new line, or one that is there already."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    _check_draft(fresh)
    row = line or AgreementLine(agreement=fresh)
    if row.agreement_id != fresh.pk:
        raise Refusal("This line belongs to another agreement.")
    row.what, row.party, row.how = what, party, how
    history.save(row, by=by)
    who = Party(party).label.lower() if party else "nobody yet"
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
    for signature in fresh.signatures.filter(withdrawn_on=None):
        signature.withdrawn_on = dates.today()
        history.save(signature, by=by, why=why)
    events.record("agreement.taken_back", fresh, by=by, text=f"Agreement taken back to change it: {why}")
    return fresh


@transaction.atomic
def put_away(*, referral: Referral, by: Viewer, why: str) -> None:
    """Close the agreement of a match that is undone. Refused once the person has moved in."""
    agreement = Agreement.objects.filter(candidate__referral=referral, closed_at=None).first()
    if agreement is None:
        return
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


def _check_draft(agreement: Agreement) -> None:
    _check_open(agreement)
    if agreement.state != AgreementState.DRAFT:
        raise Refusal(
            "This agreement is being signed. Take it back to change it; the signatures so far will not count."
        )
