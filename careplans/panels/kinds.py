"""What an assessment of another kind shows beside its sections: its parts, its lines, its copy, what comes after it."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from careplans.choices import Kind
from careplans.models import Assessment, SupportPlan
from careplans.rules.kinds import KINDS
from careplans.rules.kinds.budget import lines_of, weekly_total
from careplans.rules.money import pounds
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.viewer import Viewer

HEADERS = ["Assessment", "About", "State", "Due", "Assessor"]


def count(row: Assessment) -> str:
    """What the answers come to, in one sentence; empty for a kind that counts nothing."""
    counted = KINDS[row.kind].count
    return counted(row) if counted else ""


def part_tasks(row: Assessment) -> list[dict[str, Any]]:
    """The tasks that are no sections."""
    if "lines" not in KINDS[row.kind].parts:
        return []
    status = "completed" if lines_of(row) else "not_started"
    return [{"title": "Lines of the budget", "href": reverse("budget-lines", args=[row.pk]), "status": status}]


def line_rows(row: Assessment) -> list[tuple[str, str]]:
    """The lines of a budget and their sum, as rows of a summary list."""
    if "lines" not in KINDS[row.kind].parts:
        return []
    lines = [(line.what, f"{line} = {pounds(line.weekly)} a week") for line in lines_of(row)]
    return [*lines, ("Together", f"{pounds(weekly_total(row))} a week")]


def copy_rows(row: Assessment) -> list[tuple[str, Any]]:
    """Whether the copy is still owed, or when and how it was given."""
    copy = getattr(row, "copy", None)
    if copy is None:
        return []
    if copy.is_open:
        return [("Copy owed by", Due(copy.due_on))]
    return [("Copy given", [copy.given_on, copy.how])]


def after(row: Assessment, viewer: Viewer) -> list[Link]:
    """What followed from it."""
    care = getattr(row, "continuing_care", None)
    links = [Link("Open the decision of the NHS", care.get_absolute_url())] if care else []
    plans = SupportPlan.objects.visible_to(viewer).filter(assessment=row) if row.kind == Kind.UNPAID_CARER else ()
    return [*links, *(Link(f"Open support plan {plan.number}", plan.get_absolute_url()) for plan in plans)]


def list_rows(rows: Sequence[Assessment]) -> list[list[Any]]:
    """Assessments of other kinds as rows of a table on the person's record."""
    return [
        [
            Link(
                row.get_kind_display(), row.get_absolute_url(), hidden=f"{row.allocated_on:%d %m %Y}, number {row.pk}"
            ),
            row.carer.name if row.carer else "The person",
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else row.completed_on or "",
            row.owner.name if row.owner else "",
        ]
        for row in rows
    ]
