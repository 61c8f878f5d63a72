"""Assessment and plans as sections of a person's record."""

from typing import Any

from django.urls import reverse

from careplans.choices import AssessmentState
from careplans.models import CarePlan
from careplans.panels import advocacy, carers, kinds, liberty, onward, safeguarding
from careplans.panels.capacity import capacity
from careplans.panels.letters import of_assessment
from careplans.panels.requests import priority
from careplans.panels.risk_section import risk_section
from careplans.panels.standing import Standing, standing
from people.models import Person
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.panels import Part, Section
from sharedliving.core.viewer import Viewer

PLAN_HEADERS = ["Plan", "State", "Signed off", "Due"]


def sections(viewer: Viewer, person: Person, part: Part) -> list[Section]:
    """Assessment and plans on one page of the record; risk, rights and safeguarding on another."""
    if part == Part.SUPPORT:
        return _assessed_and_planned(viewer, person)
    return _safety_and_rights(viewer, person) if part == Part.SAFETY else []


def _safety_and_rights(viewer: Viewer, person: Person) -> list[Section]:
    """The council sees all of it; a scheme the risk assessment in force and the conditions of a court's order."""
    rights = []
    if viewer.in_council:
        rights = [capacity(viewer, person), advocacy.section(viewer, person, standing(viewer, person))]
    concerns = filter(None, [safeguarding.section(viewer, person)])
    return [risk_section(viewer, person), *rights, *liberty.section(viewer, person), *concerns]


def _assessed_and_planned(viewer: Viewer, person: Person) -> list[Section]:
    """The council sees request and assessment as well as plans; a scheme sees the plans released to it."""
    now = standing(viewer, person)
    plans = Section("plans", "Care and support plans", "careplans/panel_plans.html", _plans(viewer, person, now))
    if not viewer.in_council:
        return [plans]
    rows = _request_rows(now) + _assessment_rows(now) + _carer_rows(now)
    context = {"rows": rows, "new_href": _new_request(viewer, person, now)}
    asked = Section("assessment", "Request and assessment", "careplans/panel_assessment.html", context)
    others = {
        "headers": kinds.HEADERS,
        "rows": kinds.list_rows(now.other_assessments),
        "new_href": _start(viewer, person),
    }
    more = Section("other-assessments", "Other assessments", "careplans/panel_other.html", others)
    return [asked, more, plans, *filter(None, [carers.section(now)]), onward.section(viewer, person, now)]


def _start(viewer: Viewer, person: Person) -> str:
    may = viewer.can(Perm.WRITE_ASSESSMENT) and person.is_open and not person.died_on
    return reverse("other-assessment-new", args=[person.reference]) if may else ""


def _request_rows(now: Standing) -> list[tuple[str, Any]]:
    row = now.request
    if row is None:
        return []
    return [
        ("What they asked for", Quote(row.wants)),
        ("First contact", row.first_contact_on),
        ("Priority", priority(row) if row.is_open or row.priority else None),
        ("Request", [Tag(row.state, row.get_state_display()), Link("Open the request", row.get_absolute_url())]),
    ]


def _assessment_rows(now: Standing) -> list[tuple[str, Any]]:
    row = now.assessment
    if row is None:
        return []
    link = Link("Open the assessment", row.get_absolute_url())
    rows: list[tuple[str, Any]] = [
        ("Assessment", [Tag(row.state, row.get_state_display()), link]),
        ("Assessor", row.owner.name if row.owner else None),
    ]
    if row.state == AssessmentState.COMPLETED:
        done = [("Completed", row.completed_on), ("Decision", row.get_eligibility_display())]
        return [*rows, *done, *of_assessment(row)]
    return [*rows, ("Due", Due(row.due_on))] if row.due_on else rows


def _carer_rows(now: Standing) -> list[tuple[str, Any]]:
    """What unpaid carers asked for themselves, while it is open."""
    return [
        (
            f"Request of {row.carer.name}",
            [Quote(row.wants), Link(f"Open {row.carer.name}’s request", row.get_absolute_url())],
        )
        for row in now.of_carers
        if row.is_open and row.carer
    ]


def _new_request(viewer: Viewer, person: Person, now: Standing) -> str:
    busy = any(row and row.is_open for row in (now.request, now.assessment))
    if busy or not viewer.can(Perm.RECORD_REQUEST):
        return ""
    return reverse("request-new", args=[person.reference])


def _plans(viewer: Viewer, person: Person, now: Standing) -> dict[str, Any]:
    may_start = viewer.can(Perm.WRITE_PLAN) and not now.being_written and (now.in_force or now.not_wanted)
    return {
        "headers": PLAN_HEADERS,
        "rows": [_plan_row(plan) for plan in now.plans],
        "new_href": reverse("plan-new", args=[person.reference]) if may_start else "",
        "aftercare_href": reverse("aftercare-new", args=[person.reference]) if viewer.can(Perm.WRITE_PLAN) else "",
    }


def _plan_row(plan: CarePlan) -> list[Any]:
    return [
        Link(f"Care and support plan {plan.number}", plan.get_absolute_url()),
        Tag(plan.state, plan.get_state_display()),
        plan.signed_off_on,
        Due(plan.due_on) if plan.due_on else "",
    ]
