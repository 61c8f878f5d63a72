"""A worker's caseload at a glance, for supervision: what is late and risky, what is next, decisions, checks (G14-CMS-2)."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from careplans.models import QualityCheck
from people.choices import Clock
from people.models import User
from placements.models import DecidedOtherwise
from reviews.models import Supervision, SupervisionPoint
from sharedliving.core import dates
from sharedliving.core.components import Due, Link
from sharedliving.core.due import DueItem
from sharedliving.core.viewer import Viewer
from sharedliving.pages import workload
from sharedliving.pages.due_list import DueFilter, due_page

RISKY = frozenset(
    {Clock.SAFEGUARDING_DECISION, Clock.ENQUIRY, Clock.PROTECTION_REVIEW, Clock.RISK_DRAFT, Clock.RISK_REVIEW,
     Clock.LIBERTY_SCREEN, Clock.LIBERTY_RESCREEN, Clock.LIBERTY_OBJECTION, Clock.COURT_REVIEW, Clock.COURT_APPLICATION,
     Clock.EMERGENCY_PAPERS, Clock.EMERGENCY_MEETING, Clock.EMERGENCY_REVIEW, Clock.EMERGENCY_LIMIT, Clock.DUTY}
)  # fmt: skip
"""What is looked at before anything else that is late: somebody may be at risk, without liberty or without anybody."""
MOST = 15
DUE_HEADERS = ["What", "About", "Due"]
DECISION_HEADERS = ["Decision", "On", "Why"]
CHECK_HEADERS = ["Record", "Checked on", "What is to change"]
SESSION_HEADERS = ["Supervision", "Held on", "With"]
ACTION_HEADERS = ["Action", "About", "By"]


def figures(viewer: Viewer, worker: User) -> dict[str, int]:
    """{"people": 12, "settled": 9, "weight": 31, "late": 2}: the worker's row of the workload page."""
    found = {load.worker: load for load in workload.loads(viewer, list(worker.teams.order_by("name")))}
    load = found.get(worker) or workload.Load(worker)
    return {"people": load.people, "settled": load.settled, "weight": load.weight, "late": load.late}


def late(viewer: Viewer, worker: User) -> list[list[Any]]:
    """What is overdue, the risky before the rest and then the oldest first."""
    today = dates.today()
    items, _ = due_page(viewer, DueFilter(today - timedelta(days=1), (worker.pk,)))
    ordered = sorted(items, key=lambda item: (item.kind.clock not in RISKY, item.due_on))
    return [due_row(item) for item in ordered[:MOST]]


def coming(viewer: Viewer, worker: User) -> list[list[Any]]:
    """What is next, the first first."""
    today = dates.today()
    items, _ = due_page(viewer, DueFilter(today + timedelta(days=28), (worker.pk,)))
    return [due_row(item) for item in items if item.due_on >= today][:MOST]


def due_row(item: DueItem) -> list[Any]:
    about = item.about.name if item.about is not None else ""
    return [Link(item.kind.label, item.url, hidden=f"{about} {item.object_id}"), about, Due(item.due_on)]


def decisions(viewer: Viewer, worker: User) -> list[list[Any]]:
    """Where the worker went on without what a gate asks for, in the last year, the newest first."""
    year = dates.add_months(dates.today(), -12)
    rows = DecidedOtherwise.objects.visible_to(viewer).filter(by_user=worker, on__gte=year)
    return [
        [Link(row.get_gate_display(), row.get_absolute_url(), hidden=f"{row.person.name} {row.pk}"), row.on, row.reason]
        for row in rows.select_related("person", "referral", "agreement")[:MOST]
    ]


def checks(viewer: Viewer, worker: User) -> list[list[Any]]:
    """The worker's records that were drawn and read against the standards, the newest first (G14-ASS-5)."""
    rows = QualityCheck.objects.visible_to(viewer).completed().filter(author=worker).select_related(
        "person", "assessment", "plan"
    )  # fmt: skip
    return [
        [Link(f"{row.of.label} of {row.person.name}", row.get_absolute_url(), hidden=str(row.pk)), row.completed_on,
         row.change or "Nothing"]
        for row in rows.order_by("-completed_on", "-pk")[:MOST]
    ]  # fmt: skip


def sessions(viewer: Viewer, worker: User) -> QuerySet[Supervision]:
    """Those that were held, the newest first."""
    return Supervision.objects.visible_to(viewer).held().filter(worker=worker).for_list().order_by("-held_on", "-pk")


def open_actions(viewer: Viewer, worker: User) -> QuerySet[SupervisionPoint]:
    """What the two have still to do."""
    rows = SupervisionPoint.objects.visible_to(viewer).open().filter(supervision__worker=worker)
    return rows.for_list().order_by("due_on", "pk")
