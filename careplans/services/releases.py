"""Giving a plan to a scheme, which says that it has it (G14-PLAN-1)."""

from django.db import transaction
from django.utils import timezone

from careplans.choices import PlanState
from careplans.models import CarePlan, PlanRelease
from people.choices import Clock, OrganisationKind, Role
from people.clocks import due_on
from people.models import Organisation, User
from people.services import sharing
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def release(*, plan: CarePlan, scheme: Organisation, consent: str, by: Viewer) -> PlanRelease:
    """Give a plan in force to a scheme, with how the person agreed. The scheme's duty manager owns it until acknowledged."""
    states.lock(plan.person)
    row = states.lock(plan)
    _refuse_release(row, scheme, consent)
    sharing.share(person=row.person, organisation=scheme, why="Care and support plan released", by=by)
    released = PlanRelease(
        plan=row, person_id=row.person_id, scheme=scheme, released_on=dates.today(), released_by_id=by.user_id,
        consent=consent, owner=receiver_of(scheme),
        due_on=due_on(Clock.PLAN_ACKNOWLEDGE, dates.today(), row.person.council_id),
    )  # fmt: skip
    history.save(released, by=by, why="Released")
    text = f"Care and support plan {row.number} released to {scheme.name}"
    events.record("plan.released", released, by=by, text=text, scheme_id=scheme.pk)
    return released


def _refuse_release(plan: CarePlan, scheme: Organisation, consent: str) -> None:
    if scheme.kind != OrganisationKind.SCHEME:
        raise Refusal(f"{scheme.name} is not a Shared Lives scheme.")
    if plan.state != PlanState.IN_FORCE:
        raise Refusal("Only a plan that has been signed off and is in force can be released.")
    if not consent.strip():
        raise Refusal(f"Say how {plan.person.name} agreed, or why it is in their best interests.")
    if PlanRelease.objects.filter(plan=plan, scheme=scheme).exists():
        raise Refusal(f"{scheme.name} already has this plan.")


def receiver_of(scheme: Organisation) -> User:
    """Who receives for a scheme: its duty manager, else a manager of it."""
    if scheme.duty_manager and scheme.duty_manager.is_active:
        return scheme.duty_manager
    manager = User.objects.active().with_role(Role.SCHEME_MANAGER).filter(organisation=scheme).order_by("pk").first()
    if manager is None:
        raise Refusal(f"{scheme.name} has nobody to receive it. Ask an administrator to name its duty manager.")
    return manager


@transaction.atomic
def acknowledge(*, release: PlanRelease, by: Viewer) -> PlanRelease:
    """The scheme says that it holds the plan and has read it."""
    row = states.lock(release)
    if by.organisation_id != row.scheme_id:
        raise Refusal("Only the scheme that the plan was released to can acknowledge it.")
    if row.closed_at is not None:
        raise Refusal("This plan has already been acknowledged, or a newer one has replaced it.")
    row.acknowledged_on, row.acknowledged_by_id = dates.today(), by.user_id
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Acknowledged")
    text = f"{row.scheme.name} acknowledged care and support plan {row.plan.number}"
    events.record("plan.acknowledged", row, by=by, text=text)
    return row
