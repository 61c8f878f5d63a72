"""What was found and decided for a person, who may decide, liberty, safeguarding, other services: for the council alone."""

from datetime import datetime

from careplans.choices import OnwardState
from careplans.choices.court import AuthorisationState
from careplans.choices.liberty import LibertyDecision
from careplans.choices.records import RecordState
from careplans.models import (
    BestInterestsDecisionChange,
    CapacityAssessmentChange,
    CourtAuthorisationChange,
    LegalAuthority,
    LibertyObjection,
    LibertyScreenChange,
    OnwardReferral,
    OnwardReferralChange,
    SafeguardingConcern,
)
from careplans.panels.timeline_entry import day_of, entry_on
from people.models import Person
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.viewer import Viewer

Entries = list[TimelineEntry]
ORDER_TITLES = {
    AuthorisationState.IN_FORCE: "in force",
    AuthorisationState.ENDED: "ended",
    AuthorisationState.WITHDRAWN: "withdrawn",
}


def decisions(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    """Of each kind the newest before a moment, in no order; a concern only for those who may open it. Nine queries."""
    kinds = (_capacity, _best_interests, _authorities, _liberty, _objections, _orders, _safeguarding, _onward, _answers)
    return [entry for kind in kinds for entry in kind(viewer, person, before, limit)]


def _capacity(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = CapacityAssessmentChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Capacity", who=change.by_name, url=change.row.get_absolute_url(),
            title="Mental capacity assessment stopped" if change.to_state == RecordState.STOPPED
            else f"Mental capacity assessed: {change.row.get_conclusion_display().lower()}",
            text=change.why if change.to_state == RecordState.STOPPED else change.row.decision,
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip


def _best_interests(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = BestInterestsDecisionChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Best interests", who=change.by_name, url=change.row.get_absolute_url(),
            title="Best interests decision stopped" if change.to_state == RecordState.STOPPED
            else f"Decided in their best interests: {change.row.get_subject_display().lower()}",
            text=change.why if change.to_state == RecordState.STOPPED else change.row.decided,
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip


def _authorities(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    """Recorded, the document seen, ended: each on its day."""
    rows = LegalAuthority.objects.visible_to(viewer).filter(person=person)
    found: Entries = []
    for row in rows.select_related("seen_by").order_by("-pk")[:limit]:
        url, kind = row.get_absolute_url(), "Authority"
        found.append(TimelineEntry(row.created_at, kind, f"Recorded: {row}", url=url))
        if row.seen_on and row.seen_by:
            who = row.seen_by.name
            found.append(entry_on(row.seen_on, row.created_at, kind, f"Document seen: {row}", who=who, url=url))
        if row.ended_on:
            ended = f"Ended: {row}"
            found.append(entry_on(row.ended_on, row.created_at, kind, ended, text=row.ended_why, url=url))
    return found


def _liberty(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = LibertyScreenChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Liberty", who=change.by_name, url=change.row.get_absolute_url(),
            title="Liberty screen stopped" if change.to_state == RecordState.STOPPED
            else f"Liberty screened: {LibertyDecision(change.row.decision).label[:1].lower()}"
            f"{LibertyDecision(change.row.decision).label[1:]}",
            text=change.why if change.to_state == RecordState.STOPPED else change.row.begun_because,
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip


def _objections(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = LibertyObjection.objects.visible_to(viewer).filter(person=person, recorded_on__lte=day_of(before))
    found: Entries = []
    for row in rows[:limit]:
        url, told = row.get_absolute_url(), "Objection to how they live"
        found.append(entry_on(row.recorded_on, row.created_at, "Liberty", told, text=row.what, url=url))
        if row.closed_at:
            found.append(TimelineEntry(row.closed_at, "Liberty", "Objection answered", text=row.answer, url=url))
    return found


def _orders(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = CourtAuthorisationChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Court", title=f"Court case {change.row.case_number}: {ORDER_TITLES[change.to_state]}",
            who=change.by_name, text=change.row.closed_because if change.row.closed_at else "",
            url=change.row.get_absolute_url(),
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip


def _safeguarding(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    """Of the concerns that this viewer may open: raised, decided, closed. Their words stay on their own page."""
    rows = SafeguardingConcern.objects.visible_to(viewer).filter(person=person, raised_on__lte=day_of(before))
    found: Entries = []
    for row in rows.select_related("decided_by")[:limit]:
        url, kind = row.get_absolute_url(), "Safeguarding"
        raised = "Safeguarding concern raised"
        found.append(entry_on(row.raised_on, row.created_at, kind, raised, who=row.raised_by_name, url=url))
        if row.decided_on and row.decided_by:
            decided = row.get_enquiry_display()
            title = f"Decided about the concern: {decided[:1].lower()}{decided[1:]}"
            found.append(entry_on(row.decided_on, row.created_at, kind, title, who=row.decided_by.name, url=url))
        if row.closed_at:
            found.append(TimelineEntry(row.closed_at, kind, "Safeguarding concern closed", url=url))
    return found


def _onward(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = OnwardReferral.objects.visible_to(viewer).filter(person=person, sent_on__lte=day_of(before))
    return [
        entry_on(
            row.sent_on, row.created_at, "Other service", f"Referred to {row.service}", text=row.what_for,
            url=row.get_absolute_url(),
        )
        for row in rows[:limit]
    ]  # fmt: skip


def _answers(viewer: Viewer, person: Person, before: datetime, limit: int) -> Entries:
    rows = OnwardReferralChange.objects.visible_to(viewer).filter(row__person=person, at__lt=before)
    return [
        TimelineEntry(
            at=change.at, kind="Other service", who=change.by_name, url=change.row.get_absolute_url(),
            title=f"{change.row.service}: {OnwardState(change.to_state).label.lower()}",
            text=change.row.outcome if change.to_state == OnwardState.CLOSED else change.row.answer,
        )
        for change in rows.select_related("row").order_by("-id")[:limit]
    ]  # fmt: skip
