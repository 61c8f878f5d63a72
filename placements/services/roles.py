"""The roles table of an agreement: begun from who is known, filled in row by row (G14-CMS-6)."""

from typing import Any

from django.db import transaction

from careplans.choices.risk import RiskOwner
from careplans.models import Risk
from people.choices import Clock
from people.clocks import due_on
from placements.choices import RoleHolder, RoleTask
from placements.models import AgreedRole, Agreement
from placements.rules import care_manager_of, risks_in_force
from placements.services.agreements import check_draft
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

OWNS: dict[str, tuple[RoleHolder, ...]] = {
    RiskOwner.CARE_MANAGER: (RoleHolder.CARE_MANAGER,),
    RiskOwner.SCHEME: (RoleHolder.SCHEME_WORKER,),
    RiskOwner.JOINTLY: (RoleHolder.CARE_MANAGER, RoleHolder.SCHEME_WORKER),
    RiskOwner.CARER: (RoleHolder.CARER,),
    RiskOwner.PERSON: (RoleHolder.PERSON,),
}
USUAL: tuple[tuple[RoleTask, RoleHolder, str], ...] = (
    (RoleTask.CONTACT, RoleHolder.CARE_MANAGER, ""),
    (RoleTask.CONTACT, RoleHolder.SCHEME_WORKER, ""),
    (RoleTask.CARER_SUPPORT, RoleHolder.SCHEME_WORKER, "A visit of their own, apart from the person’s"),
    (RoleTask.MONITORING, RoleHolder.SCHEME_WORKER, "Visits, and writes down what they see and hear"),
    (RoleTask.PLAN_REVIEW, RoleHolder.CARE_MANAGER, "Within eight weeks of the start, then every year"),
    (RoleTask.CONCERNS, RoleHolder.CARE_MANAGER, "On the day they hear of it; whoever is worried tells them"),
)


@transaction.atomic
def begin(*, agreement: Agreement, by: Viewer) -> list[AgreedRole]:
    """Write down what is usual, and each risk with whoever the risk assessment says answers for it. What stands stays."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    check_draft(fresh)
    names = _names(fresh, by)
    taken = {(row.task, row.holder) for row in fresh.roles.all()}
    rows = [_usual(fresh, task, holder, how, names) for task, holder, how in USUAL if (task, holder) not in taken]
    answered = {row.risk_id for row in fresh.roles.all()}
    for risk in risks_in_force(fresh.person_id):
        if risk.pk not in answered:
            rows += [_of_risk(fresh, risk, holder, names) for holder in OWNS.get(risk.owner_role, ())]
    made = bulk.create(AgreedRole, rows, by=by)
    events.record("agreement.roles_begun", fresh, by=by, text=f"Roles table begun with {len(made)} roles")
    return rows


def _names(agreement: Agreement, by: Viewer) -> dict[str, str]:
    manager = care_manager_of(agreement)
    return {
        RoleHolder.CARE_MANAGER: manager.name if manager else "",
        RoleHolder.SCHEME_WORKER: agreement.owner.name if agreement.owner else by.name,
        RoleHolder.CARER: agreement.household.name,
        RoleHolder.PERSON: agreement.person.name,
    }


def _usual(
    agreement: Agreement, task: RoleTask, holder: RoleHolder, how: str, names: dict[str, str]
) -> AgreedRole:  # fmt: skip
    """Contact starts with the intervals that the council has set."""
    days = None
    if task == RoleTask.CONTACT:
        clock = Clock.CONTACT if holder == RoleHolder.CARE_MANAGER else Clock.SCHEME_VISIT
        days = (due_on(clock, dates.today(), agreement.council_id) - dates.today()).days
    return AgreedRole(
        agreement=agreement, task=task, holder=holder, name=names[holder] or holder.label, every_days=days, how=how
    )


def _of_risk(agreement: Agreement, risk: Risk, holder: RoleHolder, names: dict[str, str]) -> AgreedRole:
    return AgreedRole(
        agreement=agreement, task=RoleTask.RISK, risk=risk, what=str(risk), holder=holder,
        name=names[holder] or holder.label, how=risk.strategy,
    )  # fmt: skip


@transaction.atomic
def save(*, agreement: Agreement, by: Viewer, role: AgreedRole | None = None, **fields: Any) -> AgreedRole:
    """One cell: a new one, or one that is there."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(agreement)
    check_draft(fresh)
    row = role or AgreedRole(agreement=fresh)
    if row.agreement_id != fresh.pk:
        raise Refusal("This role belongs to another agreement.")
    for name in ("task", "risk", "what", "holder", "name", "every_days", "how"):
        setattr(row, name, fields.get(name, getattr(row, name)))
    _check(row, fresh)
    history.save(row, by=by)
    events.record("agreement.role_saved", fresh, by=by, text=str(row), role=row.pk)
    return row


def _check(row: AgreedRole, agreement: Agreement) -> None:
    """Raises Refusal in the words of what is wrong."""
    if row.task != RoleTask.RISK:
        row.risk = None
    elif row.risk is None:
        raise Refusal("Select which risk they answer for.")
    else:
        row.what = str(row.risk)
        if row.risk.assessment.person_id != agreement.person_id:
            raise Refusal("This risk is not one of this person.")
    if row.task == RoleTask.OTHER and not row.what.strip():
        raise Refusal("Say what it is that they do.")
    if row.task == RoleTask.CONTACT and not row.every_days:
        raise Refusal("Say at least how often they are in touch.")
    if not row.name.strip():
        raise Refusal("Enter the name of who does it.")
    if row.task != RoleTask.CONTACT:
        row.every_days = None


@transaction.atomic
def remove(*, role: AgreedRole, by: Viewer) -> None:
    """It is not agreed after all; its history stays."""
    require(by, Perm.WRITE_AGREEMENT)
    fresh = states.lock(role.agreement)
    check_draft(fresh)
    events.record("agreement.role_removed", fresh, by=by, text=f"No longer agreed: {role}")
    bulk.remove(role, by=by, why="No longer agreed")
