"""The carer agreement: written, signed by carers and scheme, looked at every year, ended with the approval (W11)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import PAPER_MOVES, CarerAgreementParty, HouseholdState, HowSigned, PaperState
from placements.models import CarerAgreement, CarerAgreementSignature, CarerHousehold
from placements.rules.carer_agreement import CARER_SECTIONS, carer_agreement_gate
from placements.services import papers
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

FIELDS = tuple(section.field for section in CARER_SECTIONS)


@transaction.atomic
def begin(*, household: CarerHousehold, by: Viewer) -> CarerAgreement:
    """A draft: with what the last version said, else with the usual words, which are changed where they do not fit."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if fresh.state == HouseholdState.ENDED:
        raise Refusal("The approval of this household has ended.")
    if not by.in_scheme or by.organisation_id is None:
        raise Refusal("A carer agreement is between the carers and their scheme.")
    rows = CarerAgreement.objects.filter(household=fresh, scheme_id=by.organisation_id)
    if rows.filter(state=PaperState.DRAFT).exists():
        raise Refusal("A carer agreement is being written already. Open it.")
    old, last = rows.in_force().first(), rows.order_by("-number").first()
    said = {section.field: getattr(old, section.field) if old else section.usual for section in CARER_SECTIONS}
    row = CarerAgreement(
        **said, household=fresh, scheme_id=by.organisation_id, number=last.number + 1 if last else 1, replaces=old,
        owner_id=by.user_id, due_on=due_on(Clock.AGREEMENT, dates.today(), None),
    )  # fmt: skip
    history.save(row, by=by)
    events.record("carer_agreement.begun", row, by=by, text=f"Carer agreement with {fresh} begun")
    return row


@transaction.atomic
def save(*, agreement: CarerAgreement, by: Viewer, **fields: Any) -> CarerAgreement:
    """Save what was written. What one side has signed stays as it is."""
    require(by, Perm.WRITE_CARER)
    fresh = _lock_draft(agreement)
    if fresh.signatures.exists():
        raise Refusal("One side has signed already. Withdraw this version and write a new one.")
    unknown = set(fields) - set(FIELDS)
    if unknown:
        raise ValueError(f"No field of a carer agreement: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(fresh, name, value)
    history.save(fresh, by=by)
    events.record("carer_agreement.changed", fresh, by=by, text="Carer agreement changed")
    return fresh


@transaction.atomic
def sign(
    *, agreement: CarerAgreement, party: str, name: str, by: Viewer, on: date | None = None,
    paper: papers.Upload | None = None,
) -> CarerAgreementSignature:  # fmt: skip
    """Carers or scheme sign; the second signature puts it in force and the version before it away."""
    require(by, Perm.WRITE_CARER)
    fresh = _lock_draft(agreement)
    carer_agreement_gate(fresh).refuse()
    if party not in CarerAgreementParty.values or not name.strip():
        raise Refusal("Enter the name of who signs.")
    if fresh.signatures.filter(party=party).exists():
        raise Refusal(f"{CarerAgreementParty(party).label} have signed already.")
    row = CarerAgreementSignature(
        agreement=fresh, party=party, name=name.strip(), on=papers.day_of(on, paper), recorded_by_id=by.user_id
    )
    if paper is not None:
        row.how, row.paper = HowSigned.PAPER, papers.keep(upload=paper, by=by)
    history.save(row, by=by)
    text = f"Carer agreement: {inside(CarerAgreementParty(party).label)} signed, {row.name}"
    events.record("carer_agreement.signed", fresh, by=by, text=text, party=party)
    if fresh.signatures.count() == len(CarerAgreementParty):
        _complete(fresh, by)
    return row


def _complete(agreement: CarerAgreement, by: Viewer) -> None:
    today = dates.today()
    if agreement.replaces is not None and agreement.replaces.state == PaperState.SIGNED:
        states.move(
            agreement.replaces, PaperState.SUPERSEDED, moves=PAPER_MOVES, by=by, closed_at=timezone.now(), due_on=None,
            why=f"Version {agreement.number} is signed",
        )  # fmt: skip
    states.move(
        agreement, PaperState.SIGNED, moves=PAPER_MOVES, by=by, signed_on=today,
        due_on=due_on(Clock.CARER_AGREEMENT, today, None),
    )  # fmt: skip


@transaction.atomic
def look_again(*, agreement: CarerAgreement, by: Viewer, words: str) -> CarerAgreement:
    """Both looked at it and it holds as it is, for another year."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(agreement)
    if fresh.state != PaperState.SIGNED:
        raise states.WrongState("Only a carer agreement in force is looked at again.")
    if not words.strip():
        raise Refusal("Write down what each of you said.")
    fresh.due_on = due_on(Clock.CARER_AGREEMENT, dates.today(), None)
    history.save(fresh, by=by, why="Looked at again")
    events.record(
        "carer_agreement.looked_at", fresh, by=by, text=f"Carer agreement looked at, and left: {words.strip()}"
    )
    return fresh


@transaction.atomic
def end(*, agreement: CarerAgreement, by: Viewer, because: str) -> CarerAgreement:
    """It holds no more; a draft is withdrawn the same way."""
    require(by, Perm.WRITE_CARER)
    if not because.strip():
        raise Refusal("Say why it ends.")
    return _ended(agreement, by, because.strip())


def end_with_approval(*, household: CarerHousehold, by: Viewer) -> None:
    """Carers who are no longer approved have no agreement (W11). In the transaction that ends the approval."""
    for row in CarerAgreement.objects.open().filter(household=household):
        _ended(row, by, "The approval ended (W11)")


def _ended(agreement: CarerAgreement, by: Viewer, because: str) -> CarerAgreement:
    row = states.move(
        agreement, PaperState.ENDED, moves=PAPER_MOVES, by=by, why=because, ended_on=dates.today(),
        ended_because=because, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    events.record("carer_agreement.ended", row, by=by, text=f"Carer agreement ended: {because}")
    return row


def _lock_draft(agreement: CarerAgreement) -> CarerAgreement:
    fresh = states.lock(agreement)
    if fresh.state != PaperState.DRAFT:
        raise states.WrongState(f"This carer agreement is “{fresh.get_state_display()}” and stays as it is.")
    return fresh
