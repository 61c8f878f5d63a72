"""The unpaid carers on a person's record: what they asked for, their assessment, their support plan, and what is next."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from careplans.choices import AssessmentState, Eligibility, Kind
from careplans.choices.support import SUPPORT_BEING_WRITTEN, SupportState
from careplans.models import Assessment, SupportPlan, SupportRequest
from careplans.panels.standing import Standing
from people.models import CircleMember
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import NextStep, Section
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

HEADERS = ["Unpaid carer", "Request", "Assessment", "Support plan", "Due"]


@dataclass(frozen=True, slots=True)
class OfCarer:
    """One unpaid carer, with the newest of each."""

    carer: CircleMember
    request: SupportRequest | None
    assessment: Assessment | None
    plans: tuple[SupportPlan, ...]

    @property
    def being_written(self) -> SupportPlan | None:
        return next((plan for plan in self.plans if plan.state in SUPPORT_BEING_WRITTEN), None)

    @property
    def in_force(self) -> SupportPlan | None:
        return next((plan for plan in self.plans if plan.state == SupportState.IN_FORCE), None)

    @property
    def shown(self) -> list[SupportPlan]:
        """The plan in force and the one being written beside it; else the newest."""
        return [plan for plan in (self.in_force, self.being_written) if plan] or list(self.plans[:1])

    @property
    def wants_plan(self) -> bool:
        """Found eligible, and no support plan has come of it."""
        found = self.assessment
        if found is None or found.state != AssessmentState.COMPLETED or found.eligibility != Eligibility.ELIGIBLE:
            return False
        return all(plan.assessment_id != found.pk for plan in self.plans)


def carers(now: Standing) -> list[OfCarer]:
    """Everybody who asked, was assessed or has a plan, in the order of their names."""
    assessed = [row for row in now.other_assessments if row.kind == Kind.UNPAID_CARER]
    every = {row.carer_id: row.carer for row in (*now.of_carers, *assessed, *now.support_plans) if row.carer}
    found = [
        OfCarer(
            carer,
            next((row for row in now.of_carers if row.carer_id == pk), None),
            next((row for row in assessed if row.carer_id == pk), None),
            tuple(plan for plan in now.support_plans if plan.carer_id == pk),
        )
        for pk, carer in every.items()
    ]
    return sorted(found, key=lambda one: (one.carer.name, one.carer.pk))


def section(now: Standing) -> Section | None:
    """A row for each carer; nothing where no unpaid carer ever asked or was assessed."""
    rows = [_row(one) for one in carers(now)]
    if not rows:
        return None
    return Section("carers", "Unpaid carers", "careplans/panel_carers.html", {"headers": HEADERS, "rows": rows})


def _row(one: OfCarer) -> list[Any]:
    request, assessment = one.request, one.assessment
    due = min((row.due_on for row in (*one.shown, assessment, request) if row and row.due_on), default=None)
    return [
        one.carer.name,
        _link(request, "Request", one) if request else "",
        _link(assessment, "Assessment", one) if assessment else "",
        [part for plan in one.shown for part in _link(plan, f"Support plan {plan.number}", one)],
        Due(due) if due else "",
    ]


def _link(row: Any, words: str, one: OfCarer) -> list[Any]:
    return [
        Link(words, row.get_absolute_url(), hidden=f"of {one.carer.name}"),
        Tag(row.state, row.get_state_display()),
    ]


def next_steps(viewer: Viewer, now: Standing) -> list[NextStep]:
    """For each carer what this viewer can do next."""
    return [step for one in carers(now) for step in _next(viewer, one)]


def _next(viewer: Viewer, one: OfCarer) -> list[NextStep]:
    name, request, plan = one.carer.name, one.request, one.being_written
    if request and request.is_open and viewer.can(Perm.ALLOCATE_ASSESSMENT):
        url = reverse("assessment-allocate", args=[request.pk])
        return [NextStep(f"Allocate the assessment of {name}, an unpaid carer", url, request.due_on)]
    if plan and plan.state == SupportState.DRAFT and viewer.can(Perm.WRITE_PLAN):
        why = f"Returned: {plan.returned_because}" if plan.returned_because else ""
        return [NextStep(f"Continue the support plan of {name}", plan.get_absolute_url(), plan.due_on, why)]
    if plan and _may_sign(viewer, plan):
        return [NextStep(f"Sign off the support plan of {name}", plan.get_absolute_url(), plan.due_on)]
    if one.wants_plan and plan is None and one.assessment and viewer.can(Perm.WRITE_PLAN):
        url = reverse("support-plan-new", args=[one.assessment.pk])
        return [NextStep(f"Start the support plan of {name}", url, dates.today())]
    return []


def _may_sign(viewer: Viewer, plan: SupportPlan) -> bool:
    return plan.state == SupportState.AWAITING and viewer.can(Perm.SIGN_OFF_PLAN) and plan.author_id != viewer.user_id


def missing(now: Standing) -> list[Missing]:
    """A carer's assessment or review past its date, and an eligible carer without a plan."""
    return [each for one in carers(now) for each in _missing(one)]


def _missing(one: OfCarer) -> list[Missing]:
    name, today, found = one.carer.name, dates.today(), []
    for row in (one.request, one.assessment):
        if row and row.due_on and row.due_on < today:
            said = f"The assessment of {name}, an unpaid carer, was due on {dates.uk_date(row.due_on)}"
            found.append(Missing(said, row.get_absolute_url(), "ASSESSMENT_28"))
    if one.wants_plan and one.in_force is None:
        url = one.being_written.get_absolute_url() if one.being_written else ""
        found.append(Missing(f"{name}, an unpaid carer, has no support plan", url, "CA25"))
    plan = one.in_force
    if plan and plan.due_on and plan.due_on < today:
        said = f"The support plan of {name} was to be looked at again by {dates.uk_date(plan.due_on)}"
        found.append(Missing(said, plan.get_absolute_url(), "CA27"))
    return found
