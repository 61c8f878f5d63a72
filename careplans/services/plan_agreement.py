"""Whether a plan was decided for somebody who cannot decide about it themselves, as lines of its gate."""

from django.urls import reverse

from careplans.choices.authority import Subject
from careplans.models import CapacityAssessment, CarePlan
from careplans.rules import plan_agreement as rules
from careplans.rules.authority import covering
from careplans.rules.findings import mca_2_finding_still_holds
from careplans.rules.said import says
from careplans.rules.sign_off import at
from sharedliving.core import dates
from sharedliving.core.rules import Line


def lines(plan: CarePlan) -> list[Line]:
    """What is asked when the person cannot decide: an assessment of that, and somebody who may decide. Else nothing."""
    if not rules.cannot_decide(plan):
        return []
    on, url, name = dates.today(), at(plan, "agreement"), plan.person.name
    those = covering(plan.person.legal_authorities.all(), Subject.PLAN, on)
    holders = " or ".join(str(each) for each in those)
    assessed, decided, theirs = (
        rules.mca_2_plan_capacity_is_assessed,
        rules.mca_4_plan_is_decided_for_them,
        rules.mca_9_attorney_or_deputy_decides_the_plan,
    )
    return [
        says(
            "Capacity to decide about the plan assessed", assessed, assessed(plan, on), _where(plan) or url, name=name
        ),
        *_overtaken(plan, url),
        says("Decided for them", decided, decided(plan, those, on), url, name=name),
        says("Theirs to decide", theirs, theirs(plan, those), url, name=name, holders=holders),
    ]


def _overtaken(plan: CarePlan, url: str) -> list[Line]:
    """Speaks up only when somebody has found since that the person can decide about the plan."""
    rule, found = mca_2_finding_still_holds, plan.agreement_capacity
    others = CapacityAssessment.objects.completed().filter(person=plan.person, subject=Subject.PLAN)
    if found is None or rule(found, others):
        return []
    return [says("Nobody has found since that they can decide", rule, False, url, name=plan.person.name)]


def _where(plan: CarePlan) -> str:
    """Where it is assessed, as long as nobody has."""
    about = CapacityAssessment.objects.filter(person=plan.person, subject=Subject.PLAN)
    if about.still_lacking(dates.today()).exists():
        return ""
    begun = about.open().first()
    begin = f"{reverse('capacity-new', args=[plan.person.reference])}?subject={Subject.PLAN}"
    return begun.get_absolute_url() if begun else begin


def only_for_who_cannot(plan: CarePlan) -> None:
    """Nobody decides for somebody who can: what was chosen for them is taken off."""
    if rules.cannot_decide(plan):
        return
    for name in rules.FOR_THEM:
        setattr(plan, name, None)


def who_decided(plan: CarePlan) -> str:
    """Who decided about the plan for the person, as pages and documents say it; "" while nobody has or need."""
    if not rules.cannot_decide(plan):
        return ""
    if plan.agreement_authority is not None:
        return str(plan.agreement_authority)
    row = plan.agreement_best_interests
    if row is None or row.decided_on is None:
        return ""
    return f"{row.decision_maker}, in their best interests, on {dates.uk_date(row.decided_on)}"
