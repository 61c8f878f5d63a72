"""From a draft to a risk assessment in force: agreement is asked for, four parties make their mark, the one before is replaced."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.authority import Subject
from careplans.choices.risk import RISK_MOVES, RiskMark, RiskParty, RiskState
from careplans.models import RiskAgreement, RiskAssessment
from careplans.rules import risk as rules
from careplans.rules import risk_gate
from careplans.rules.said import missing
from careplans.services.on_behalf import Ground, ground_to_sign
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer

MARKED_WHILE = (RiskState.AWAITING, RiskState.IN_FORCE)


def gate(row: RiskAssessment) -> Gate:
    """What is missing before the next step: before agreement is asked for, or before it is in force."""
    risks, blocks = list(row.risks.all()), list(row.behaviours.all())
    if row.state == RiskState.DRAFT:
        return risk_gate.ready_to_agree(row, risks, blocks, dates.today())
    return risk_gate.ready_to_be_in_force(row, risks, blocks, list(row.agreements.all()), dates.today())


@transaction.atomic
def ask(*, assessment: RiskAssessment, by: Viewer) -> RiskAssessment:
    """Ask the four parties to agree. Refused with everything that is missing at once."""
    require(by, Perm.WRITE_RISK)
    row = states.lock(assessment)
    _refuse_unless(row, RiskState.DRAFT)
    gate(row).refuse()
    asked = states.move(
        row, RiskState.AWAITING, moves=RISK_MOVES, by=by, why="Agreement asked for", returned_because="",
        version=row.version + 1,
    )  # fmt: skip
    text = f"Agreement asked for with risk assessment {asked.number}"
    events.record("risk.agreement_asked", asked, by=by, text=text)
    return asked


@transaction.atomic
def agree(
    *, assessment: RiskAssessment, by: Viewer, party: str, mark: str, name: str, on: date, reason: str = "",
    on_behalf: bool = False,
) -> RiskAgreement:  # fmt: skip
    """Record one of the four marks; it replaces the one there was. The council marks until it is in force.

    Somebody marks for the person (`on_behalf`) only with authority on record, which the mark is kept with (MCA).
    """
    require(by, Perm.AGREE_RISK)
    row = states.lock(assessment)
    _refuse_mark(row, by, party, mark, reason, on)
    agreement = RiskAgreement.objects.filter(assessment=row, party=party).first()
    agreement = agreement or RiskAgreement(assessment=row, party=party)
    ground = _ground(row, party, mark, name, on) if on_behalf else Ground(None, None)
    agreement.mark, agreement.name, agreement.on, agreement.on_behalf = mark, name, on, on_behalf
    agreement.legal_authority, agreement.best_interests = ground.legal_authority, ground.best_interests
    agreement.reason = "" if mark == RiskMark.SIGNED else reason
    history.save(agreement, by=by)
    text = f"Risk assessment {row.number}: {RiskParty(party).label}: {RiskMark(mark).label.lower()}"
    events.record("risk.marked", agreement, by=by, person_id=row.person_id, text=text)
    return agreement


def _ground(row: RiskAssessment, party: str, mark: str, name: str, on: date) -> Ground:
    """What lets somebody mark for the person. Raises Refusal when nothing on record does."""
    if not rules.mca_only_the_person_is_marked_for(party, mark):
        raise Refusal(missing(rules.mca_only_the_person_is_marked_for))
    return ground_to_sign(person=row.person, name=name, on=on, subjects=(Subject.HOME, Subject.PLAN))


def _refuse_mark(row: RiskAssessment, by: Viewer, party: str, mark: str, reason: str, on: date) -> None:
    if row.state not in MARKED_WHILE:
        raise states.WrongState(
            f"This risk assessment is “{row.get_state_display().lower()}”: nobody is asked to agree."
        )
    if row.state == RiskState.IN_FORCE and not by.in_scheme:
        raise states.WrongState("This risk assessment is in force. Only the scheme and its carers can still mark it.")
    own, given = rules.g14_risk_10_each_side_marks_its_own, rules.g14_risk_10_reason_is_given
    broken = [
        missing(rule)
        for rule, is_kept in ((own, own(party, mark, bool(by.in_scheme))), (given, given(mark, reason)))
        if not is_kept
    ]
    if on > dates.today():
        raise Refusal("The date of agreement cannot be in the future.", *broken)
    if broken:
        raise Refusal(*broken)


@transaction.atomic
def put_in_force(*, assessment: RiskAssessment, by: Viewer) -> RiskAssessment:
    """In force from today, due on its review date; the one before is replaced. Refused with everything missing."""
    require(by, Perm.WRITE_RISK)
    person = states.lock(assessment.person)
    row = states.lock(assessment)
    _refuse_unless(row, RiskState.AWAITING)
    gate(row).refuse()
    for before in RiskAssessment.objects.in_force().filter(person=person):
        _replace(before, row, by)
    done = states.move(
        row, RiskState.IN_FORCE, moves=RISK_MOVES, by=by, why="Agreed", due_on=row.review_on,
        in_force_on=dates.today(), owner_id=person.owner_id or row.owner_id, version=row.version + 1,
    )  # fmt: skip
    text = f"Risk assessment {done.number} in force, to be looked at again by {dates.uk_date(done.due_on)}"
    events.record("risk.in_force", done, by=by, text=text)
    return done


def _replace(before: RiskAssessment, after: RiskAssessment, by: Viewer) -> None:
    why = f"Replaced by risk assessment {after.number}"
    replaced = states.move(
        before, RiskState.SUPERSEDED, moves=RISK_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None
    )
    events.record("risk.superseded", replaced, by=by, text=f"Risk assessment {replaced.number} replaced")


@transaction.atomic
def return_to_draft(*, assessment: RiskAssessment, by: Viewer, why: str) -> RiskAssessment:
    """Somebody wants it changed: a draft again, and the marks are asked for anew."""
    require(by, Perm.WRITE_RISK)
    if not why.strip():
        raise Refusal("Say what has to change.")
    row = states.lock(assessment)
    returned = states.move(
        row, RiskState.DRAFT, moves=RISK_MOVES, by=by, why=why, returned_because=why, version=row.version + 1,
        due_on=due_on(Clock.RISK_DRAFT, dates.today(), row.person.council_id),
    )  # fmt: skip
    for mark in returned.agreements.all():
        bulk.remove(mark, by=by, why="The assessment is being changed")
    events.record("risk.returned", returned, by=by, text=f"Risk assessment {returned.number} is being changed")
    return returned


@transaction.atomic
def end(*, assessment: RiskAssessment, by: Viewer, why: str) -> RiskAssessment:
    """No longer needed, and nothing follows it: the support has ended, or a draft was begun by mistake."""
    require(by, Perm.WRITE_RISK)
    if not why.strip():
        raise Refusal("Say why the risk assessment ends.")
    ended = states.move(
        assessment, RiskState.ENDED, moves=RISK_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None
    )
    events.record("risk.ended", ended, by=by, text=f"Risk assessment {ended.number} ended: {why}")
    return ended


def _refuse_unless(row: RiskAssessment, state: RiskState) -> None:
    if row.state != state:
        raise states.WrongState(
            f"This risk assessment is “{row.get_state_display().lower()}”. Open it again to see what changed."
        )
