"""What the changes in somebody's life say on their record."""

from datetime import datetime, time
from typing import Any

from django.urls import reverse
from django.utils import timezone

from people.models import Person
from reviews.change_rows import EVENT_HEADERS, event_rows, recorded_by
from reviews.choices import ChangeTaskKind
from reviews.models import ChangeEvent, ChangeTask
from sharedliving.core.access import Perm
from sharedliving.core.panels import NextStep, Section, TimelineEntry
from sharedliving.core.viewer import Viewer

SHOWN = 5
MIDDAY = time(12)


def next_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """What a change opened for the viewer's own side; a review that was arranged is a step of its own."""
    if not viewer.can(Perm.WRITE_NOTE) or person.died_on:
        return []
    rows = ChangeTask.objects.visible_to(viewer).of_side(viewer).open().filter(person=person)
    rows = rows.exclude(kind=ChangeTaskKind.REVIEW).order_by("due_on", "pk").select_related("event")
    return [
        NextStep(row.get_kind_display(), row.get_absolute_url(), row.due_on, row.event.get_kind_display())
        for row in rows[:SHOWN]
    ]


def section(viewer: Viewer, person: Person) -> Section:
    """The newest changes, and the way to record one."""
    rows = ChangeEvent.objects.visible_to(viewer).filter(person=person).for_list().with_left()[:SHOWN]
    context: dict[str, Any] = {"headers": EVENT_HEADERS[1:], "rows": event_rows(rows, with_person=False)}
    if viewer.can(Perm.WRITE_NOTE) and person.closed_at is None:
        context["new_url"] = reverse("change-new", args=[person.reference])
    return Section("changes", "Changes in their life", "reviews/_changes.html", context)


def timeline(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """Changes by the day on which they happened."""
    rows = ChangeEvent.objects.visible_to(viewer).filter(person=person, happened_on__lte=timezone.localdate(before))
    return [_entry(row) for row in rows.select_related("recorded_by", "organisation")[:limit]]


def _entry(row: ChangeEvent) -> TimelineEntry:
    at = min(timezone.make_aware(datetime.combine(row.happened_on, MIDDAY)), row.created_at)
    who = f"{recorded_by(row)}, {row.organisation.name}" if row.recorded_by else recorded_by(row)
    return TimelineEntry(
        at, "Change", str(row), who=who, text=row.what, url=row.get_absolute_url(), written_at=row.created_at
    )
