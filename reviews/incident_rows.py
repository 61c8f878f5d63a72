"""Incidents and who is told of them, as rows of tables; what they say on a person's record."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django.urls import reverse
from django.utils import timezone

from people.models import Person
from reviews.models import Incident, IncidentNotice
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Section, TimelineEntry
from sharedliving.core.viewer import Viewer

HEADERS = ["Person", "What went wrong", "When", "Who sees it through", "Closed by"]
NOTICE_HEADERS = ["Who is told", "By when", "Where it stands", "Who and how"]
SHOWN = 5
MIDDAY = time(12)


def incident_rows(found: Iterable[Incident], *, with_person: bool = True) -> list[list[Any]]:
    return [_row(incident)[0 if with_person else 1 :] for incident in found]


def notice_rows(notices: Iterable[IncidentNotice]) -> list[list[Any]]:
    return [
        [
            Link(str(notice), notice.get_absolute_url()) if notice.is_open else str(notice),
            Due(notice.due_on) if notice.due_on else notice.done_on or "–",
            Tag("not_yet", "To be told") if notice.is_open else Tag("done", "Told" if notice.done_on else "Not told"),
            notice.words or "–",
        ]
        for notice in notices
    ]


def section(viewer: Viewer, person: Person) -> Section:
    """The newest incidents, and the way to record one."""
    rows = Incident.objects.visible_to(viewer).filter(person=person).for_list()[:SHOWN]
    context: dict[str, Any] = {"headers": HEADERS[1:], "rows": incident_rows(rows, with_person=False)}
    if viewer.can(Perm.WRITE_NOTE):
        context["new_url"] = reverse("incident-new", args=[person.reference])
    return Section("incidents", "Incidents", "reviews/_incidents.html", context)


def timeline(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """Incidents by when they happened."""
    rows = Incident.objects.visible_to(viewer).filter(person=person, happened_on__lte=timezone.localdate(before))
    return [_entry(row) for row in rows.for_list()[:limit]]


def _row(incident: Incident) -> list[Any]:
    link = Link(str(incident), incident.get_absolute_url(), hidden=f"number {incident.pk}")
    owner = f"{incident.owner.name}, {incident.organisation.name}" if incident.owner else incident.organisation.name
    closed = Due(incident.due_on) if incident.due_on else Tag("done", "Closed")
    return [incident.person.name, link, incident.happened_on, owner, closed]


def _entry(row: Incident) -> TimelineEntry:
    at = min(
        timezone.make_aware(datetime.combine(row.happened_on, row.happened_time or MIDDAY)), row.created_at
    )  # fmt: skip
    return TimelineEntry(
        at, "Incident", str(row), who=row.organisation.name, text=row.what, url=row.get_absolute_url(),
        written_at=row.created_at,
    )  # fmt: skip
