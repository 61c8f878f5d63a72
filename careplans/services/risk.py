"""Writing a risk assessment: begun from the one in force, its parts saved one by one, each save raising its version."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from careplans.choices.risk import RiskState
from careplans.models import BehaviourSupport, Risk, RiskAssessment
from careplans.rules import risk as rules
from careplans.rules.said import missing
from careplans.services.risk_agreement import agree, ask, end, gate, put_in_force, return_to_draft
from careplans.services.writing import locked, put
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

__all__ = [
    "agree", "ask", "declare", "end", "gate", "put_in_force", "remove_behaviour", "remove_risk", "return_to_draft",
    "save_behaviour", "save_risk", "save_section", "start",
]  # fmt: skip

COLUMNS = frozenset(name for names in rules.SECTIONS.values() for name in names)


@transaction.atomic
def start(*, person: Person, by: Viewer) -> RiskAssessment:
    """Begin a draft; risks and behaviours come from the one in force, to be looked at again. Their words are new each time."""
    require(by, Perm.WRITE_RISK)
    person = states.lock(person)
    if person.closed_at is not None:
        raise Refusal(f"The record of {person.name} is closed. Open it again first.")
    if RiskAssessment.objects.being_written().filter(person=person).exists():
        raise Refusal(f"A risk assessment of {person.name} is already being written. Go on with that one.")
    today = dates.today()
    last = RiskAssessment.objects.filter(person=person).aggregate(last=Max("number"))["last"] or 0
    row = RiskAssessment(
        person=person, number=last + 1, author_id=by.user_id, owner_id=by.user_id or person.owner_id,
        due_on=due_on(Clock.RISK_DRAFT, today, person.council_id),
        review_on=due_on(Clock.RISK_REVIEW, today, person.council_id),
    )  # fmt: skip
    history.save(row, by=by, why="Begun")
    _copy_from_the_one_in_force(row, by)
    events.record("risk.started", row, by=by, text=f"Risk assessment {row.number} begun")
    return row


def _copy_from_the_one_in_force(row: RiskAssessment, by: Viewer) -> None:
    before = RiskAssessment.objects.in_force().filter(person_id=row.person_id).first()
    if before is None:
        return
    parts: list[tuple[Any, tuple[str, ...], type]] = [
        *((risk, rules.RISK, Risk) for risk in before.risks.all()),
        *((block, rules.BEHAVIOUR, BehaviourSupport) for block in before.behaviours.all()),
    ]
    for part, names, model in parts:
        copy = model(assessment=row, **{name: getattr(part, name) for name in names})
        history.save(copy, by=by, why=f"From risk assessment {before.number}")


@transaction.atomic
def save_section(*, assessment: RiskAssessment, by: Viewer, version: int | None, **fields: Any) -> RiskAssessment:
    """Save some answers about the whole. Raises ChangedMeanwhile, WrongState."""
    row = _writable(assessment, version, by)
    put(row, fields, COLUMNS)
    row = _saved(row, by)
    events.record("risk.saved", row, by=by, text=f"Risk assessment {row.number} saved", fields=sorted(fields))
    return row


@transaction.atomic
def save_risk(
    *, assessment: RiskAssessment, by: Viewer, risk: Risk | None = None, version: int | None = None, **fields: Any
) -> Risk:
    """Add a risk to a draft, or change one. Household and premises are refused: they are the scheme's (G14-RISK-3)."""
    draft = _writable(assessment, version, by)
    row = Risk.objects.get(pk=risk.pk, assessment=draft) if risk else Risk(assessment=draft)
    put(row, fields, frozenset(rules.RISK))
    if not rules.g14_risk_3_household_is_the_schemes(row.area):
        raise Refusal(missing(rules.g14_risk_3_household_is_the_schemes))
    if row.restriction is not None and row.restriction.person_id != draft.person_id:
        raise Refusal("That restriction is of somebody else.")
    history.save(row, by=by)
    _saved(draft, by)
    text = f"Risk saved: {row.get_area_display()}"
    events.record("risk.risk_saved", row, by=by, person_id=draft.person_id, text=text)
    return row


@transaction.atomic
def remove_risk(*, risk: Risk, by: Viewer, version: int | None = None) -> None:
    """Take a risk out of a draft; its history stays."""
    draft = _writable(risk.assessment, version, by)
    text = f"Risk removed: {risk.get_area_display()}"
    events.record("risk.risk_removed", risk, by=by, person_id=draft.person_id, text=text)
    bulk.remove(risk, by=by)
    _saved(draft, by)


@transaction.atomic
def save_behaviour(
    *, assessment: RiskAssessment, by: Viewer, block: BehaviourSupport | None = None, version: int | None = None, **fields: str
) -> BehaviourSupport:  # fmt: skip
    """Add a behaviour with what sets it off and what helps, or change one (G14-ASS-9)."""
    draft = _writable(assessment, version, by)
    row = (
        BehaviourSupport.objects.get(pk=block.pk, assessment=draft) if block else BehaviourSupport(assessment=draft)
    )  # fmt: skip
    put(row, fields, frozenset(rules.BEHAVIOUR))
    history.save(row, by=by)
    _saved(draft, by)
    events.record("risk.behaviour_saved", row, by=by, person_id=draft.person_id, text="Behaviour support saved")
    return row


@transaction.atomic
def remove_behaviour(*, block: BehaviourSupport, by: Viewer, version: int | None = None) -> None:
    """Take a behaviour out of a draft; its history stays."""
    draft = _writable(block.assessment, version, by)
    events.record("risk.behaviour_removed", block, by=by, person_id=draft.person_id, text="Behaviour support removed")
    bulk.remove(block, by=by)
    _saved(draft, by)


@transaction.atomic
def declare(*, assessment: RiskAssessment, by: Viewer, version: int | None = None) -> RiskAssessment:
    """The referrer declares today that all known information about risk is disclosed in it (G14-RISK-5)."""
    row = _writable(assessment, version, by)
    row.disclosed_by_id, row.disclosed_on = by.user_id, dates.today()
    row = _saved(row, by)
    events.record("risk.declared", row, by=by, text="All known information about risk declared disclosed")
    return row


def _writable(assessment: RiskAssessment, version: int | None, by: Viewer) -> RiskAssessment:
    require(by, Perm.WRITE_RISK)
    row: RiskAssessment = locked(assessment, version)
    if row.state != RiskState.DRAFT:
        raise states.WrongState(
            f"This risk assessment is “{row.get_state_display().lower()}” and can no longer be changed."
        )
    return row


def _saved(row: RiskAssessment, by: Viewer) -> RiskAssessment:
    row.version += 1
    return history.save(row, by=by)
