"""From a draft to a plan in force: the author asks, somebody else signs off or returns it."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices import PLAN_MOVES, PlanState
from careplans.models import CarePlan, PlanRelease
from careplans.rules import plans as rules
from careplans.rules import sign_off as sign_off_rules
from careplans.rules.said import missing
from people.choices import Clock, Role
from people.clocks import due_on
from people.models import Person, User
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer


def gate(plan: CarePlan) -> Gate:
    """What the plan still needs before it is signed off."""
    return sign_off_rules.sign_off(plan, list(plan.needs.all()), in_force_before(plan))


def in_force_before(plan: CarePlan) -> CarePlan | None:
    """The plan that this one would replace."""
    return CarePlan.objects.in_force().filter(person_id=plan.person_id).exclude(pk=plan.pk).first()


def signer_for(person: Person, author_id: int | None) -> User:
    """Who signs off: the team's manager, the duty manager, or another line manager of the team; never the author."""
    named = [person.team.manager if person.team else None, person.council.duty_manager]
    others = User.objects.active().with_role(Role.LINE_MANAGER).filter(teams=person.team_id).order_by("pk")
    for user in [*filter(None, named), *others]:
        if user.is_active and user.pk != author_id and Role.LINE_MANAGER in user.roles:
            return user
    raise Refusal(f"Nobody else can sign off plans for {person.team}. Ask an administrator to name a line manager.")


@transaction.atomic
def ask_for_sign_off(*, plan: CarePlan, by: Viewer) -> CarePlan:
    """Hand the draft to the line manager. Refused with everything that is missing at once (CA25)."""
    row = states.lock(plan)
    _refuse_unless(row, PlanState.DRAFT)
    gate(row).refuse()
    signer = signer_for(row.person, by.user_id)
    asked = states.move(
        row, PlanState.AWAITING, moves=PLAN_MOVES, by=by, why="Sign-off asked for", owner=signer, author_id=by.user_id,
        returned_because="", due_on=due_on(Clock.PLAN_SIGN_OFF, dates.today(), row.person.council_id),
        version=row.version + 1,
    )  # fmt: skip
    text = f"{signer.name} asked to sign off care and support plan {asked.number}"
    events.record("plan.sign_off_asked", asked, by=by, text=text, signer_id=signer.pk)
    return asked


@transaction.atomic
def sign_off(*, plan: CarePlan, by: Viewer) -> CarePlan:
    """Put the plan into force; the plan before it is replaced. The author cannot (G14-PLAN-3)."""
    states.lock(plan.person)
    row = states.lock(plan)
    _refuse_unless(row, PlanState.AWAITING)
    if not rules.g14_plan_3_author_does_not_sign_off(row.author_id, by.user_id):
        raise Refusal(missing(rules.g14_plan_3_author_does_not_sign_off))
    gate(row).refuse()
    before = in_force_before(row)
    if before:
        _supersede(before, row, by)
    signed = states.move(
        row, PlanState.IN_FORCE, moves=PLAN_MOVES, by=by, why="Signed off", signed_off_by_id=by.user_id,
        signed_off_on=dates.today(), closed_at=timezone.now(), due_on=None, version=row.version + 1,
    )  # fmt: skip
    events.record("plan.signed_off", signed, by=by, text=f"Care and support plan {signed.number} signed off")
    return signed


def _supersede(before: CarePlan, after: CarePlan, by: Viewer) -> None:
    """The plan before is replaced, and nobody has to acknowledge it any more."""
    why = f"Replaced by plan {after.number}"
    replaced = states.move(before, PlanState.SUPERSEDED, moves=PLAN_MOVES, by=by, why=why)
    for waiting in PlanRelease.objects.waiting().filter(plan=replaced).select_for_update(of=("self",)):
        waiting.closed_at, waiting.due_on = timezone.now(), None
        history.save(waiting, by=by, why=why)
    events.record("plan.superseded", replaced, by=by, text=f"Care and support plan {replaced.number} replaced")


@transaction.atomic
def return_for_changes(*, plan: CarePlan, by: Viewer, why: str) -> CarePlan:
    """Give the plan back to its author with a reason."""
    if not why.strip():
        raise Refusal("Say what has to change before you return the plan.")
    row = states.lock(plan)
    author: Any = row.author if row.author and row.author.is_active else row.person.owner
    returned = states.move(
        row, PlanState.DRAFT, moves=PLAN_MOVES, by=by, why=why, returned_because=why, owner=author,
        due_on=due_on(Clock.PLAN_DRAFT, dates.today(), row.person.council_id), version=row.version + 1,
    )  # fmt: skip
    text = f"Care and support plan {returned.number} returned to {author.name}"
    events.record("plan.returned", returned, by=by, text=text)
    return returned


def _refuse_unless(plan: CarePlan, state: PlanState) -> None:
    if plan.state != state:
        raise states.WrongState(
            f"This plan is “{plan.get_state_display().lower()}”. Open it again to see what changed."
        )
