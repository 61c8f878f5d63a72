"""Who holds a plan: the columns that name them, and the one place where a release is written."""

from dataclasses import dataclass
from typing import Any, Self

from django.utils import timezone

from careplans.choices.releases import How, Level
from careplans.models import CarePlan, PlanRelease
from careplans.rules import releases as rules
from careplans.rules.said import Rule, missing
from people.choices import Clock, OrganisationKind, Role
from people.clocks import due_on
from people.models import CircleMember, Organisation, User
from sharedliving.core import dates, events, history
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Holding:
    """To whom a plan is given, how much of it, and how."""

    holder: str
    level: str = Level.FULL
    scheme: Organisation | None = None
    through: Organisation | None = None
    carer_name: str = ""
    member: CircleMember | None = None
    how: str = How.SYSTEM

    @classmethod
    def of(cls, release: PlanRelease) -> Self:
        """The same holder, level and way as of a release."""
        return cls(**{name: getattr(release, name) for name in cls.__slots__})

    def columns(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    def owner(self, plan: CarePlan, by: Viewer) -> User:
        """Who sees to it that they acknowledge: the scheme's duty manager, else the person's owner."""
        scheme = self.scheme or self.through
        if scheme is not None:
            return receiver_of(scheme)
        owner = plan.person.owner or User.objects.active().filter(pk=by.user_id).first()
        if owner is None:
            raise Refusal(f"{plan.person.name} has no owner who could see to it.")
        return owner


def receiver_of(scheme: Organisation) -> User:
    """Who receives for a scheme: its duty manager, else a manager of it."""
    if scheme.duty_manager and scheme.duty_manager.is_active:
        return scheme.duty_manager
    manager = User.objects.active().with_role(Role.SCHEME_MANAGER).filter(organisation=scheme).order_by("pk").first()
    if manager is None:
        raise Refusal(f"{scheme.name} has nobody to receive it. Ask an administrator to name its duty manager.")
    return manager


def refuse_release(plan: CarePlan, to: Holding, consent: str) -> None:
    """Everything that stands in the way of giving a plan to this holder, at once."""
    if to.scheme is not None and to.scheme.kind != OrganisationKind.SCHEME:
        raise Refusal(f"{to.scheme.name} is not a Shared Lives scheme.")
    reasons = [*_reasons(plan, to, consent)]
    if reasons:
        raise Refusal(*reasons)


def _reasons(plan: CarePlan, to: Holding, consent: str) -> list[Missing]:
    name, member = plan.person.name, to.member.name if to.member else ""
    checks: list[tuple[bool, Rule]] = [
        (rules.released_in_force(plan), rules.released_in_force),
        (rules.g14_plan_7_consent(consent), rules.g14_plan_7_consent),
        (rules.g14_plan_7_level(to.holder, to.level), rules.g14_plan_7_level),
        (rules.g14_pcp_3_may_be_told(to.holder, to.member), rules.g14_pcp_3_may_be_told),
    ]
    if to.through is not None:
        holds = PlanRelease.objects.held().filter(plan=plan, scheme=to.through).exists()
        checks.append((rules.g14_plan_7_scheme_holds_it(holds), rules.g14_plan_7_scheme_holds_it))
    words = {"name": name, "member": member, "scheme": to.through.name if to.through else ""}
    return [missing(rule, **words) for kept, rule in checks if not kept]


def hand(
    *, plan: CarePlan, to: Holding, consent: str, lasts: bool, by: Viewer, previous: PlanRelease | None = None, why: str
) -> PlanRelease:
    """Write a release, open until it is acknowledged; what its holder had of an older plan is settled by it.

    Inside a transaction with the plan locked, after `refuse_release`.
    """
    given = PlanRelease(
        plan=plan, person=plan.person, released_on=dates.today(), released_by_id=by.user_id, consent=consent,
        consent_lasts=lasts, owner=to.owner(plan, by), previous=previous,
        due_on=due_on(Clock.PLAN_ACKNOWLEDGE, dates.today(), plan.person.council_id), **to.columns(),
    )  # fmt: skip
    if PlanRelease.objects.held().of_holder(given).filter(plan=plan).exists():
        raise Refusal(f"{given.to_whom} already has this plan.")
    older = PlanRelease.objects.to_release_again().of_holder(given).select_for_update(of=("self",))
    for old in older:
        close(old, by=by, why=f"Plan {plan.number} given")
        given.previous = given.previous or old
    history.save(given, by=by, why=why)
    text = f"Care and support plan {plan.number} released to {given.to_whom}: {given.get_level_display().lower()}"
    scheme = given.scheme_id or given.through_id
    events.record("plan.released", given, by=by, text=text, scheme_id=scheme, plan_id=plan.pk, level=str(to.level))
    return given


def close(row: PlanRelease, *, by: Viewer, why: str) -> None:
    """Nobody has to do anything about it any more."""
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why=why)
