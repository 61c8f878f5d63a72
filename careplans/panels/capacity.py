"""Who decides what for a person: what they cannot decide, and when that is looked at again."""

from typing import Any

from django.urls import reverse

from careplans.models import BestInterestsDecision, CapacityAssessment, LegalAuthority
from careplans.rules.authority import counts, mca_9_document_was_seen
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Section
from sharedliving.core.viewer import Viewer

HEADERS = ["Decision", "Can they decide it?", "Assessed", "Next"]
AUTHORITY_HEADERS = ["Who", "What", "Covers", "Standing"]
SHOWN = 20


def capacity(viewer: Viewer, person: Person) -> Section:
    """Three queries."""
    rows = CapacityAssessment.objects.visible_to(viewer).filter(person=person).select_related("review")[:SHOWN]
    may = viewer.can(Perm.WRITE_ASSESSMENT) and person.closed_at is None
    decisions = BestInterestsDecision.objects.visible_to(viewer).filter(person=person).select_related("assessment")
    authorities = LegalAuthority.objects.visible_to(viewer).filter(person=person)[:SHOWN]
    context = {
        "headers": HEADERS,
        "rows": [*[_row(row) for row in rows], *[_decision(row) for row in decisions[:SHOWN]]],
        "authority_headers": AUTHORITY_HEADERS,
        "authorities": [_authority(row) for row in authorities],
        "new_href": reverse("capacity-new", args=[person.reference]) if may else "",
        "authority_href": reverse("authority-new", args=[person.reference]) if may else "",
    }
    return Section("capacity", "Capacity and legal authority", "careplans/panel_capacity.html", context)


def _row(row: CapacityAssessment) -> list[Any]:
    concluded = row.get_conclusion_display() if row.conclusion and not row.is_open else ""
    return [
        Link(row.decision, row.get_absolute_url(), hidden=f"(mental capacity {row.pk})"),
        concluded or Tag(row.state, row.get_state_display()),
        row.assessed_on,
        _next(row),
    ]


def _decision(row: BestInterestsDecision) -> list[Any]:
    return [
        Link(row.assessment.decision, row.get_absolute_url(), hidden=f"(best interests decision {row.pk})"),
        row.decided if row.decided and not row.is_open else Tag(row.state, row.get_state_display()),
        row.decided_on,
        Due(row.due_on) if row.due_on else "",
    ]


def _authority(row: LegalAuthority) -> list[Any]:
    standing = "Counts" if counts(row, dates.today()) else "Does not count"
    if row.ended_on is None and not mca_9_document_was_seen(row):
        standing = "Nobody has seen the document"
    return [
        Link(row.name, row.get_absolute_url(), hidden="(legal authority)"),
        row.get_kind_display(),
        row.scope,
        standing,
    ]


def _next(row: CapacityAssessment) -> Any:
    if row.due_on:
        return Due(row.due_on)
    review = getattr(row, "review", None)
    return ["Look again", Due(review.due_on)] if review and review.due_on else ""
