"""From a draft to a plan in force: the author asks, somebody else signs off or returns it."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from careplans.choices import PLAN_MOVES, Ability, PaidBy, PlanState, Process
from careplans.models import Aftercare, CarePlan, OutcomeFinding, PlanNeed
from careplans.rules import plans as rules
from careplans.rules import sign_off as sign_off_rules
from careplans.rules.limits import ca26_within_delegated_limit, limit_of
from careplans.rules.said import missing
from careplans.services import advocacy, limits, own_copies
from careplans.services.plan_agreement import lines
from careplans.services.renewals import renew
from people.choices import Clock, Role
from people.clocks import due_on
from people.models import Person, User
from people.services.ownership import duty_manager
from sharedliving.core import dates, events, states
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer


def gate(plan: CarePlan) -> Gate:
    """What the plan still needs before it is signed off."""
    needs = list(plan.needs.all())
    helped = advocacy.line(plan.person, Process.PLAN, back=plan.get_absolute_url())
    owed = entitled(plan, needs)
    return sign_off_rules.sign_off(
        plan, needs, in_force_before(plan), assessed_needs(plan), entitled=owed, others=[helped, *lines(plan)]
    )


def entitled(plan: CarePlan, needs: list[PlanNeed]) -> bool:
    """Whether section 117 aftercare is owed; asked only where a need is paid for that way."""
    if all(need.paid_by != PaidBy.AFTERCARE for need in needs):
        return True
    return Aftercare.objects.filter(person_id=plan.person_id, closed_at=None).exists()


def assessed_needs(plan: CarePlan) -> list[str]:
    """The outcomes that the plan's assessment found cannot be achieved."""
    found = OutcomeFinding.objects.filter(assessment=plan.assessment).exclude(ability=Ability.CAN)
    return list(found.values_list("outcome", flat=True))


def in_force_before(plan: CarePlan) -> CarePlan | None:
    """The plan that this one would replace."""
    return CarePlan.objects.in_force().filter(person_id=plan.person_id).exclude(pk=plan.pk).first()


def signer_for(person: Person, author_id: int | None, amount: Decimal | None = None) -> User:
    """Who signs off: the team's manager, the duty manager, or another line manager of the team; never the author.

    Of these the first whose limit reaches the amount; else somebody of the council whose limit does.
    """
    named = [person.team.manager if person.team else None, person.council.duty_manager]
    others = User.objects.active().with_role(Role.LINE_MANAGER).filter(teams=person.team_id).order_by("pk")
    near = [user for user in [*filter(None, named), *others] if user.is_active and user.pk != author_id]
    near = [user for user in near if Role.LINE_MANAGER in user.roles]
    rows = limits.in_force(person)
    able = [user for user in near if ca26_within_delegated_limit(amount, limit_of(user, rows))]
    far = [] if able else [user for user in limits.approvers(person, amount, rows) if user.pk != author_id]
    if found := [*able, *far, *near]:
        return found[0]
    raise Refusal(f"Nobody else can sign off plans for {person.team}. Ask an administrator to name a line manager.")


def writer_for(person: Person, author: User | None) -> User:
    """Who writes on in a plan that was returned: its author, the person's owner, the team's manager, the duty manager.

    Of these the first who still works here. Raises Refusal.
    """
    team = person.team
    places = [author, person.owner, team.manager if team else None, duty_manager(team or person.council)]
    for user in places:
        if user is not None and user.is_active:
            return user
    raise Refusal(
        f"Nobody is there to change it: its author has left, and {person.name} has no owner, manager or duty manager who "
        f"works here. Give {person.name} to somebody first."
    )


@transaction.atomic
def ask_for_sign_off(*, plan: CarePlan, by: Viewer) -> CarePlan:
    """Hand the draft to the line manager. Refused with everything that is missing at once (CA25)."""
    row = states.lock(plan)
    _refuse_unless(row, PlanState.DRAFT)
    gate(row).refuse()
    signer = signer_for(row.person, by.user_id, rules.council_pays(row))
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
    """Put the plan into force; the plan before it is replaced, and its holders are asked again. The author cannot (G14-PLAN-3)."""
    states.lock(plan.person)
    row = states.lock(plan)
    _refuse_unless(row, PlanState.AWAITING)
    if not rules.g14_plan_3_author_does_not_sign_off(row.author_id, by.user_id):
        raise Refusal(missing(rules.g14_plan_3_author_does_not_sign_off))
    gate(row).refuse()
    limits.refuse_above_limit(row, by)
    before = in_force_before(row)
    if before:
        _supersede(before, row, by)
    signed = states.move(
        row, PlanState.IN_FORCE, moves=PLAN_MOVES, by=by, why="Signed off", signed_off_by_id=by.user_id,
        signed_off_on=dates.today(), closed_at=timezone.now(), due_on=None, version=row.version + 1,
    )  # fmt: skip
    own_copies.owe(signed, before, by)
    if before:
        renew(before=before, after=signed, by=by)
    events.record("plan.signed_off", signed, by=by, text=f"Care and support plan {signed.number} signed off")
    return signed


def _supersede(before: CarePlan, after: CarePlan, by: Viewer) -> None:
    """The plan before is replaced."""
    why = f"Replaced by plan {after.number}"
    replaced = states.move(before, PlanState.SUPERSEDED, moves=PLAN_MOVES, by=by, why=why)
    events.record("plan.superseded", replaced, by=by, text=f"Care and support plan {replaced.number} replaced")


@transaction.atomic
def return_for_changes(*, plan: CarePlan, by: Viewer, why: str) -> CarePlan:
    """Give the plan back to its author with a reason."""
    if not why.strip():
        raise Refusal("Say what has to change before you return the plan.")
    row = states.lock(plan)
    author = writer_for(row.person, row.author)
    returned = states.move(
        row, PlanState.DRAFT, moves=PLAN_MOVES, by=by, why=why, returned_because=why, owner=author,
        due_on=due_on(Clock.PLAN_DRAFT, dates.today(), row.person.council_id), version=row.version + 1,
    )  # fmt: skip
    text = f"Care and support plan {returned.number} returned to {author.name}"
    events.record("plan.returned", returned, by=by, text=text)
    return returned


@transaction.atomic
def decline(*, plan: CarePlan, by: Viewer, why: str) -> CarePlan:
    """The person does not want a plan at all: the draft ends with what they said (G14-PCP-2)."""
    if not why.strip():
        raise Refusal("Write down what the person said, and what they were offered instead.")
    row = states.lock(plan)
    declined = states.move(
        row, PlanState.DECLINED, moves=PLAN_MOVES, by=by, why=why, declined_because=why, closed_at=timezone.now(),
        due_on=None, version=row.version + 1,
    )  # fmt: skip
    text = f"{declined.person.name} does not want care and support plan {declined.number}"
    events.record("plan.declined", declined, by=by, text=text)
    return declined


def _refuse_unless(plan: CarePlan, state: PlanState) -> None:
    if plan.state != state:
        raise states.WrongState(
            f"This plan is “{plan.get_state_display().lower()}”. Open it again to see what changed."
        )
