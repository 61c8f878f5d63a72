"""Invitations and what is to be done, in rows that a template shows as they are."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from reviews.choices import ActionKind, InvitationAnswer
from reviews.models import ReviewAction, ReviewInvitation
from reviews.rules.invitations import g14_rev_7_pack_in_time
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.dates import uk_date
from sharedliving.core.viewer import Viewer

INVITATION_HEADERS = ["Who", "Meeting", "Sent", "Answer", "Papers", "Document"]
ACTION_HEADERS = ["What", "Who", "By when", "How it stands"]
WHAT = {
    ActionKind.PLAN: "Care and support plan",
    ActionKind.RISK: "Risk assessment",
    ActionKind.AGREEMENT: "Arrangement agreement, version",
}
OPENED_HEADERS = [*ACTION_HEADERS, "What it opened"]


def invitation_rows(rows: Iterable[ReviewInvitation]) -> list[list[Any]]:
    return [
        [
            Link(row.name, row.get_absolute_url(), hidden=", record what happened"),
            row.meets_on,
            row.sent_on or "Not sent",
            _answer(row),
            papers(row),
            Link(
                "Invitation",
                reverse("review-invitation-pdf", args=[row.review_id, row.pk]),
                hidden=f"of {row.name} (PDF)",
            ),
        ]
        for row in rows
    ]


def papers(row: ReviewInvitation) -> Any:
    """Whether somebody has the papers, and in time (G14-REV-7)."""
    if row.pack_received_on:
        return f"Received {uk_date(row.pack_received_on)}"
    if not g14_rev_7_pack_in_time(row.pack_sent_on, row.meets_on):
        return Tag("warning", "Sent too late" if row.pack_sent_on else "Late: not sent")
    return f"Sent {uk_date(row.pack_sent_on)}" if row.pack_sent_on else "Not sent"


def action_rows(rows: Iterable[ReviewAction]) -> list[list[Any]]:
    return [
        [
            Link(row.what, row.get_absolute_url(), hidden=f"number {row.pk}"),
            row.owner.name if row.owner else "",
            Due(row.due_on) if row.due_on else "–",
            Tag("done" if row.end else "not_yet", row.get_end_display() if row.end else "To be done"),
        ]
        for row in rows
    ]


def opened_rows(rows: Iterable[ReviewAction], viewer: Viewer) -> list[list[Any]]:
    """Those with the version that each opened, and how it stands."""
    rows = list(rows)
    return [[*line, opened(row, viewer)] for line, row in zip(action_rows(rows), rows, strict=True)]


def opened(row: ReviewAction, viewer: Viewer) -> Any:
    """The version that was begun with its state; or why none was. A scheme opens its agreements alone."""
    version = row.version
    if version is None:
        return f"Not begun: {row.not_begun}" if row.not_begun else "–"
    words = f"{WHAT[ActionKind(row.kind)]} {version.number}: {version.get_state_display().lower()}"
    may_open = viewer.in_council or row.agreement_id is not None
    return Link(words, version.get_absolute_url(), hidden=f"for number {row.pk}") if may_open else words


def way_of(row: ReviewAction) -> Link | None:
    """Where the record that needs a new version is begun, as long as none is."""
    if row.version is not None or row.review is None:
        return None
    reference, plan = row.person.reference, row.review.plan_id
    found = {
        ActionKind.PLAN: (
            "Open the plan",
            reverse("plan", args=[plan]) if plan else reverse("plan-new", args=[reference]),
        ),
        ActionKind.RISK: ("Write the risk assessment", reverse("risk-new", args=[reference])),
        ActionKind.ASSESSMENT: ("Begin with a request for support", reverse("request-new", args=[reference])),
        ActionKind.AGREEMENT: ("Open the record, with the agreement", row.person.get_absolute_url()),
    }.get(ActionKind(row.kind))
    return Link(*found) if found else None


def _answer(row: ReviewInvitation) -> Any:
    if not row.answer:
        return "No answer yet"
    return Tag("done" if row.answer == InvitationAnswer.COMES else "not_yet", row.get_answer_display())
