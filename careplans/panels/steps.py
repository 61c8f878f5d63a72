"""Request, assessment and plan on the pathway; what comes next and what is missing."""

from datetime import date

from django.urls import reverse

from careplans.choices import AssessmentState, Eligibility, PlanState, RequestState
from careplans.models import Assessment, CarePlan, PlanRelease
from careplans.panels import advocacy, carers, liberty, onward
from careplans.panels.news import news_of
from careplans.panels.risk_section import risk_missing, risk_next
from careplans.panels.standing import Standing, standing
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import NextStep, PathwayStep
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer


def pathway(viewer: Viewer, person: Person) -> list[PathwayStep]:
    """Request, assessment and plan; a scheme sees of them only the plan."""
    now = standing(viewer, person)
    if not viewer.in_council:
        return [_plan(now)]
    return [_request(now), _assessment(now), _plan(now)]


def _request(now: Standing) -> PathwayStep:
    row = now.request
    if row is None:
        return PathwayStep("request", "Request", "done" if now.assessment else "not_yet")
    if row.state == RequestState.OPEN:
        return PathwayStep("request", "Request", "now", why="Waiting to be allocated", url=row.get_absolute_url())
    why = row.get_outcome_display() if row.state == RequestState.CLOSED else ""
    return PathwayStep("request", "Request", "done", on=row.first_contact_on, why=why, url=row.get_absolute_url())


def _assessment(now: Standing) -> PathwayStep:
    row = now.assessment
    if row is None or row.state == AssessmentState.CANCELLED or _asked_again(now):
        return PathwayStep("assessment", "Assessment", "not_yet")
    url = row.get_absolute_url()
    if row.state != AssessmentState.COMPLETED:
        day = f"Day {dates.day_of(row.first_contact_on)} of {_length(row)}"
        return PathwayStep("assessment", "Assessment", "now", why=day, url=url)
    return PathwayStep(
        "assessment", "Assessment", "done", on=row.completed_on, why=row.get_eligibility_display(), url=url
    )


def _asked_again(now: Standing) -> bool:
    """A newer request waits to be allocated, so the assessment to come is another one."""
    return now.request is not None and now.request.state == RequestState.OPEN


def _length(row: Assessment) -> int:
    return (row.due_on - row.first_contact_on).days if row.due_on else 0


def _plan(now: Standing) -> PathwayStep:
    written = now.being_written
    words = f"Plan {written.number}: {written.get_state_display().lower()}" if written else ""
    if now.in_force:
        plan = now.in_force
        return PathwayStep("plan", "Plan", "done", on=plan.signed_off_on, why=words, url=plan.get_absolute_url())
    if written:
        return PathwayStep("plan", "Plan", "now", why=words, url=written.get_absolute_url())
    if now.not_wanted:
        why = "They do not want a plan"
        return PathwayStep("plan", "Plan", "blocked", why=why, url=now.not_wanted.get_absolute_url())
    if now.assessment and now.assessment.eligibility == Eligibility.NOT_ELIGIBLE and not now.assessment.is_open:
        return PathwayStep("plan", "Plan", "blocked", why="Not eligible for support")
    return PathwayStep("plan", "Plan", "not_yet")


def next_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """What this viewer can do next, from the request to the plan that their scheme holds."""
    if person.died_on:
        return []
    now = standing(viewer, person)
    steps = [*_next_assessment(viewer, person, now), *_next_plan(viewer, now), *_next_release(viewer, now)]
    steps = [*(steps or _first(viewer, person, now)), *carers.next_steps(viewer, now)]
    return [*steps, *risk_next(viewer, person), *liberty.next_steps(viewer, person)]


def _first(viewer: Viewer, person: Person, now: Standing) -> list[NextStep]:
    """Today for somebody new; those who came with a scheme's own list have lived with it for years."""
    if now.request or now.assessment or now.plans or not viewer.can(Perm.RECORD_REQUEST):
        return []
    due_on = None if person.came_by_import else dates.today()
    return [NextStep("Record a request for support", reverse("request-new", args=[person.reference]), due_on)]


def _next_assessment(viewer: Viewer, person: Person, now: Standing) -> list[NextStep]:
    request, assessment = now.request, now.assessment
    if request and request.is_open and viewer.can(Perm.ALLOCATE_ASSESSMENT):
        return [NextStep("Allocate the assessment", reverse("assessment-allocate", args=[request.pk]), request.due_on)]
    if assessment is None or not viewer.can(Perm.WRITE_ASSESSMENT):
        return []
    if assessment.is_open:
        return [NextStep("Continue the assessment", assessment.get_absolute_url(), assessment.due_on)]
    return [*_give_decision(assessment), *_start_plan(viewer, person, now)]


def _give_decision(assessment: Assessment) -> list[NextStep]:
    """The decision is owed to the person in writing (CA13)."""
    letter = getattr(assessment, "letter", None)
    if letter is None or letter.due_on is None:
        return []
    return [NextStep("Give the decision in writing", letter.get_absolute_url(), letter.due_on)]


def _start_plan(viewer: Viewer, person: Person, now: Standing) -> list[NextStep]:
    if now.being_written or not viewer.can(Perm.WRITE_PLAN) or not _wants_plan(now):
        return []
    return [NextStep("Start the care and support plan", reverse("plan-new", args=[person.reference]), dates.today())]


def _wants_plan(now: Standing) -> bool:
    """The newest assessment found the person eligible and no plan has come of it yet."""
    found = now.assessment
    if found is None or found.state != AssessmentState.COMPLETED or found.eligibility != Eligibility.ELIGIBLE:
        return False
    return all(plan.assessment_id != found.pk for plan in now.plans)


def _next_plan(viewer: Viewer, now: Standing) -> list[NextStep]:
    plan = now.being_written
    if plan is None:
        return []
    if plan.state == PlanState.DRAFT and viewer.can(Perm.WRITE_PLAN):
        why = f"Returned: {plan.returned_because}" if plan.returned_because else ""
        return [NextStep(f"Continue plan {plan.number}", plan.get_absolute_url(), plan.due_on, why)]
    if _may_sign(viewer, plan):
        return [NextStep(f"Sign off plan {plan.number}", plan.get_absolute_url(), plan.due_on)]
    return []


def _may_sign(viewer: Viewer, plan: CarePlan) -> bool:
    return plan.state == PlanState.AWAITING and viewer.can(Perm.SIGN_OFF_PLAN) and plan.author_id != viewer.user_id


def _next_release(viewer: Viewer, now: Standing) -> list[NextStep]:
    to_schemes = [row for row in now.waiting_releases if row.scheme_id]
    if viewer.can(Perm.ACKNOWLEDGE_PLAN):
        return [
            NextStep(
                f"Acknowledge plan {row.plan.number}", reverse("plan-acknowledge", args=[row.pk]), row.due_on,
                _new_in(viewer, row),
            )
            for row in to_schemes
        ]  # fmt: skip
    if now.in_force is None or not viewer.can(Perm.RELEASE_PLAN):
        return []
    return [_give_new_plan(now.in_force, row) for row in now.to_release_again]


def _new_in(viewer: Viewer, row: PlanRelease) -> str:
    """Which parts changed since the version that they hold; a first plan asks nothing of the database."""
    news = news_of(viewer, row)
    return news.in_short if news else ""


def _give_new_plan(plan: CarePlan, row: PlanRelease) -> NextStep:
    url = reverse("plan-again", args=[row.pk])
    why = f"They still hold plan {row.plan.number}"
    return NextStep(f"Release plan {plan.number} to {row.to_whom}, or say why not", url, row.due_on, why)


def missing(viewer: Viewer, person: Person) -> list[Missing]:
    """No plan in force, a late assessment, a plan nobody has acknowledged."""
    now = standing(viewer, person)
    return [
        *_missing_assessment(now, dates.today()),
        *_missing_plan(viewer, now),
        *_missing_acknowledgement(now),
        *carers.missing(now),
        *risk_missing(viewer, person),
        *advocacy.missing(viewer, person, now),
        *onward.missing(now),
        *liberty.missing(viewer, person),
    ]


def _missing_assessment(now: Standing, today: date) -> list[Missing]:
    rows = [row for row in (now.request, now.assessment) if row and row.due_on and row.due_on < today]
    return [
        Missing(f"The assessment was due on {dates.uk_date(row.due_on)}", row.get_absolute_url(), "ASSESSMENT_28")
        for row in rows
    ]


def _missing_plan(viewer: Viewer, now: Standing) -> list[Missing]:
    if now.in_force or (viewer.in_council and now.not_wanted):
        return []
    if not viewer.in_council:
        return [Missing("The council has not released a care and support plan in force", rule="G14-PLAN-1")]
    if not _eligible(now):
        return []
    url = now.being_written.get_absolute_url() if now.being_written else ""
    return [Missing("There is no care and support plan in force", url, "CA25")]


def _eligible(now: Standing) -> bool:
    return now.assessment is not None and now.assessment.eligibility == Eligibility.ELIGIBLE


def _missing_acknowledgement(now: Standing) -> list[Missing]:
    return [_not_given(row) if row.is_owed else _not_acknowledged(row) for row in now.waiting_releases]


def _not_acknowledged(row: PlanRelease) -> Missing:
    what = f"{row.to_whom} has not acknowledged plan {row.plan.number}"
    return Missing(what, row.plan.get_absolute_url(), "G14-PLAN-1")


def _not_given(row: PlanRelease) -> Missing:
    """Their copy is owed by law (CA25)."""
    what = f"{row.to_whom} has not been given their copy of plan {row.plan.number}"
    return Missing(what, reverse("plan-own-copy", args=[row.plan_id]), "CA25")
