"""What happened from the first request to the plan that a scheme holds."""

from datetime import datetime
from typing import Any

from careplans.choices import AssessmentState, PlanState
from careplans.choices.releases import Holder
from careplans.choices.support import SupportState
from careplans.models import AssessmentChange, CarePlanChange, PlanRelease, SupportPlanChange, SupportRequest
from careplans.panels.timeline_decisions import decisions
from careplans.panels.timeline_entry import day_of, entry_on
from people.models import Person
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.viewer import Viewer

ASSESSMENT_TITLES = {
    AssessmentState.IN_PROGRESS: "Assessment started",
    AssessmentState.COMPLETED: "Assessment completed",
    AssessmentState.CANCELLED: "Assessment stopped",
}
PLAN_TITLES = {
    PlanState.AWAITING: "Sign-off asked for",
    PlanState.DRAFT: "Returned for changes",
    PlanState.IN_FORCE: "Signed off",
    PlanState.SUPERSEDED: "Replaced",
    PlanState.DECLINED: "Not wanted",
}
SUPPORT_TITLES = {
    SupportState.AWAITING: "Sign-off asked for",
    SupportState.DRAFT: "Returned for changes",
    SupportState.IN_FORCE: "Signed off",
    SupportState.SUPERSEDED: "Replaced",
    SupportState.DECLINED: "Not wanted",
    SupportState.ENDED: "Ended",
}
SAYS_WHY = (SupportState.DRAFT, SupportState.DECLINED, SupportState.ENDED)


def timeline(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """Newest first. A scheme sees what was released to it and nothing of the council's notes."""
    entries = [*_releases(viewer, person, before, limit)]
    if viewer.in_council:
        entries += [
            *_requests(viewer, person, before, limit),
            *_assessments(viewer, person, before, limit),
            *_plans(viewer, person, before, limit),
            *_support_plans(viewer, person, before, limit),
            *decisions(viewer, person, before, limit),
        ]
    return sorted((e for e in entries if e.at < before), key=lambda entry: entry.at, reverse=True)[:limit]


def _requests(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    rows = SupportRequest.objects.visible_to(viewer).filter(person=person, first_contact_on__lte=day_of(before))
    return [
        entry_on(
            row.first_contact_on,
            row.created_at,
            "Request",
            "Asked for support",
            text=row.wants,
            url=row.get_absolute_url(),
        )
        for row in rows[:limit]
    ]


def _assessments(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    rows = AssessmentChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Assessment", title=_assessment_title(change), who=change.by_name,
            text=change.why if change.to_state == AssessmentState.CANCELLED else "", url=change.row.get_absolute_url(),
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip


def _assessment_title(change: Any) -> str:
    title = ASSESSMENT_TITLES.get(change.to_state, "Assessment changed")
    if not change.row.is_care_act:
        return title.replace("Assessment", change.row.get_kind_display())
    if change.to_state != AssessmentState.COMPLETED:
        return title
    return f"{title}: {change.row.get_eligibility_display().lower()}"


def _plans(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    rows = CarePlanChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Plan", title=f"Plan {change.row.number}: {PLAN_TITLES[change.to_state].lower()}",
            who=change.by_name, text=change.why if change.to_state in (PlanState.DRAFT, PlanState.DECLINED) else "",
            url=change.row.get_absolute_url(),
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip


def _support_plans(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    rows = SupportPlanChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Support plan of an unpaid carer", who=change.by_name, url=change.row.get_absolute_url(),
            title=f"{change.row}: {SUPPORT_TITLES[change.to_state].lower()}",
            text=change.why if change.to_state in SAYS_WHY else "",
        )
        for change in rows.select_related("row__carer").order_by("-id")[:limit]
    ]  # fmt: skip


def _releases(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    rows = PlanRelease.objects.visible_to(viewer).filter(person=person, released_on__lte=day_of(before))
    found = []
    for row in rows.for_list()[:limit]:
        what, url = f"Plan {row.plan.number}", row.plan.get_absolute_url()
        if row.holder == Holder.PERSON:
            given = f"{what} given to {row.to_whom}"
            found.append(entry_on(row.released_on, row.closed_at or row.created_at, "Plan", given, url=url))
            continue
        released = f"{what} released to {row.to_whom}"
        found.append(entry_on(row.released_on, row.created_at, "Plan", released, url=url))
        if row.acknowledged_on:
            taken = f"{what} acknowledged by {row.to_whom}"
            found.append(entry_on(row.acknowledged_on, row.closed_at or row.created_at, "Plan", taken, url=url))
    return found
