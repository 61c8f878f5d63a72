"""Who decides what for a person: what they cannot decide, and when that is looked at again."""

from typing import Any

from django.urls import reverse

from careplans.models import CapacityAssessment
from people.models import Person
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Section
from sharedliving.core.viewer import Viewer

HEADERS = ["Decision", "Can they decide it?", "Assessed", "Next"]
SHOWN = 20


def capacity(viewer: Viewer, person: Person) -> Section:
    """One query."""
    rows = CapacityAssessment.objects.visible_to(viewer).filter(person=person).select_related("review")[:SHOWN]
    may = viewer.can(Perm.WRITE_ASSESSMENT) and person.closed_at is None
    context = {
        "headers": HEADERS,
        "rows": [_row(row) for row in rows],
        "new_href": reverse("capacity-new", args=[person.reference]) if may else "",
    }
    return Section("capacity", "Capacity and legal authority", "careplans/panel_capacity.html", context)


def _row(row: CapacityAssessment) -> list[Any]:
    concluded = row.get_conclusion_display() if row.conclusion and not row.is_open else ""
    return [
        Link(row.decision, row.get_absolute_url(), hidden="(mental capacity)"),
        concluded or Tag(row.state, row.get_state_display()),
        row.assessed_on,
        _next(row),
    ]


def _next(row: CapacityAssessment) -> Any:
    if row.due_on:
        return Due(row.due_on)
    review = getattr(row, "review", None)
    return ["Look again", Due(review.due_on)] if review and review.due_on else ""
