"""Who may approve what a plan costs the council: read from the limits in force."""

from decimal import Decimal

from careplans.models import ApprovalLimit, CarePlan, FundingApplication, SupportPlan
from careplans.rules import limits as rules
from careplans.rules.plans import council_pays
from careplans.rules.said import missing
from people.choices import Role
from people.models import Person, User
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def in_force(person: Person) -> list[ApprovalLimit]:
    """The limits that hold for the person's council today."""
    return list(ApprovalLimit.objects.in_force(person.council_id, dates.today()))


def approvers(person: Person, amount: Decimal | None, rows: list[ApprovalLimit]) -> list[User]:
    """Line managers of the council who may approve the amount, those of the person's own team first."""
    users = User.objects.active().with_role(Role.LINE_MANAGER).filter(organisation_id=person.council_id)
    every = users.order_by("name").prefetch_related("teams")
    able = [user for user in every if rules.ca26_within_delegated_limit(amount, rules.limit_of(user, rows))]
    return sorted(able, key=lambda user: person.team_id not in {team.pk for team in user.teams.all()})


def refuse_above_limit(plan: CarePlan, by: Viewer) -> None:
    """Refuse a signature over more than the signer may approve, unless panel has granted it, naming who may."""
    amount = council_pays(plan)
    if amount is None or not FundingApplication.objects.granting(amount).filter(plan=plan).exists():
        refuse_amount(plan, amount, by)


def refuse_amount(plan: CarePlan | SupportPlan, amount: Decimal | None, by: Viewer) -> None:
    """Refuse an approval of more than this user may approve, naming who may."""
    rows = in_force(plan.person)
    user = User.objects.filter(pk=by.user_id).first()
    limit = rules.limit_of(user, rows) if user else Decimal(0)
    if not rules.ca26_within_delegated_limit(amount, limit):
        who = who_may(approvers(plan.person, amount, rows), plan)
        raise Refusal(missing(rules.ca26_within_delegated_limit, amount=amount, limit=limit, who=who))


def who_may(able: list[User], plan: CarePlan | SupportPlan) -> str:
    """The sentence that says who may sign instead: at most five names, never the author."""
    names = [user.name for user in able if user.pk != plan.author_id][:5]
    if names:
        return f"Who may sign it off: {', '.join(names)}."
    return "Nobody in the council may sign off so much: ask panel, or an administrator to enter a limit."
