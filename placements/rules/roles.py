"""Who does what around an arrangement, and what nobody has taken on (G14-CMS-1, -6, -7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careplans.choices import MetBy
from careplans.choices.risk import RiskState
from careplans.models import Risk
from placements.choices import NEEDED_ROLES, RoleHolder, RoleTask
from placements.rules.contents import line_of_agreement
from placements.rules.lines import message_of
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careplans.models import CarePlan, PlanNeed
    from people.models import User
    from placements.models import AgreedRole, Agreement

WORKERS = (RoleHolder.CARE_MANAGER, RoleHolder.SCHEME_WORKER)


@dataclass(frozen=True, slots=True)
class RoleGap:
    """Something that nobody has agreed to do: its name, and whether it is a need, a task, a risk or contact."""

    what: str
    kind: str


def unagreed_needs(agreement: Agreement) -> list[PlanNeed]:
    """The plan's needs that nobody has agreed to do anything about (G14-PLAN-2); those the council does not meet left out."""
    if agreement.plan is None:
        return []
    agreed = {each.need_id for each in agreement.lines.all() if each.party}
    return [need for need in agreement.plan.needs.all() if need.pk not in agreed and need.met_by != MetBy.NOT_MET]


def unagreed_lines(agreement: Agreement) -> list[str]:
    """What stands in the agreement beside the plan, and nobody has agreed to do."""
    return [each.what for each in agreement.lines.all() if not each.party and each.need_id is None]


def tasks_without_anybody(roles: Iterable[AgreedRole]) -> list[str]:
    """The tasks that every arrangement has, and nobody does here (G14-CMS-6)."""
    taken = {each.task for each in roles}
    return [RoleTask(task).label for task in NEEDED_ROLES if task not in taken]


def risks_without_anybody(roles: Iterable[AgreedRole], risks: Iterable[Risk]) -> list[Risk]:
    """Aspects of the risk assessment in force that nobody answers for in this agreement (G14-RISK-1)."""
    taken = {each.risk_id for each in roles}
    return [risk for risk in risks if risk.pk not in taken]


def workers_without_contact(roles: Iterable[AgreedRole]) -> list[str]:
    """Which of the two workers has no agreed interval of contact (G14-CMS-5)."""
    keep = {each.holder for each in roles if each.task == RoleTask.CONTACT}
    return [RoleHolder(holder).label for holder in WORKERS if holder not in keep]


def role_gaps(agreement: Agreement, risks: Iterable[Risk]) -> list[RoleGap]:
    """Nobody has agreed to do this yet.

    Source: G14-CMS-7, G14-CMS-6, G14-PLAN-2, G14-RISK-1. Needs, tasks, risks and contact.
    """
    roles = list(agreement.roles.all())
    return [
        *(RoleGap(need.outcome, "need") for need in unagreed_needs(agreement)),
        *(RoleGap(what, "need") for what in unagreed_lines(agreement)),
        *(RoleGap(task, "task") for task in tasks_without_anybody(roles)),
        *(RoleGap(f"Answers for a risk: {risk}", "risk") for risk in risks_without_anybody(roles, risks)),
        *(RoleGap(f"{who}: how often they are in touch", "contact") for who in workers_without_contact(roles)),
    ]


def two_named_workers(roles: Iterable[AgreedRole]) -> str:
    """The care manager and the scheme worker are one person: name two, one for the person and one for the carers.

    Source: G14-CMS-1, G14-CMS-10. A warning, never a refusal; "" where there is nothing to say.
    """
    names = {holder: {_plain(each.name) for each in roles if each.holder == holder} for holder in WORKERS}
    both = names[RoleHolder.CARE_MANAGER] & names[RoleHolder.SCHEME_WORKER]
    return message_of(two_named_workers) if both else ""


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def roles_table_filled(agreement: Agreement) -> Line:
    """Say in the roles table who does each task, who answers for each risk, and how often each worker is in touch.

    Source: G14-CMS-6, G14-RISK-1. In an emergency within three days (G14-EMG-2).
    """
    left = [gap.what for gap in role_gaps(agreement, risks_in_force(agreement.person_id)) if gap.kind != "need"]
    message = f"Fill in the roles table; nobody yet: {'; '.join(left)}." if left else ""
    return line_of_agreement(
        roles_table_filled, "Roles table", not left, agreement, message=message, page="agreement-roles"
    )


def risks_in_force(person_id: int) -> list[Risk]:
    """Each aspect of the person's risk assessment in force."""
    return list(Risk.objects.filter(assessment__person_id=person_id, assessment__state=RiskState.IN_FORCE))


def care_manager_of(agreement: Agreement) -> User | None:
    """Who answers for the person at the council: their owner, else whoever sent the referral."""
    if agreement.person.owner is not None:
        return agreement.person.owner
    return agreement.candidate.referral.care_manager if agreement.candidate else None


def agreement_of_old_plan(agreement: Agreement, in_force: CarePlan | None) -> bool:
    """The care and support plan has changed since this agreement was written: write a new version of it.

    Source: W12, NI13, G14-PLAN-2. True when it has.
    """
    return in_force is not None and in_force.pk != agreement.plan_id
