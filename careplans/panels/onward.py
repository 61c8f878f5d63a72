"""Referrals to other services, on the record and beside the plan."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from careplans.choices.onward import OnwardState
from careplans.models import OnwardChase, OnwardReferral
from careplans.panels.standing import Standing
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Section
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

HEADERS = ["Service", "What for", "Sent", "Where it stands", "Due"]
CHASE_HEADERS = ["Asked again on", "Who", "What they said"]
TAGS = {
    OnwardState.SENT: "sent",
    OnwardState.MORE_WANTED: "missing",
    OnwardState.WAITING_LIST: "waiting",
    OnwardState.ACCEPTED: "accepted",
    OnwardState.DECLINED: "declined",
    OnwardState.CLOSED: "closed",
}


def section(viewer: Viewer, person: Person, now: Standing) -> Section:
    """Every service the person was referred to, and what became of it."""
    may = viewer.can(Perm.REFER_ONWARD)
    context = {
        "headers": HEADERS,
        "rows": rows(now.onward),
        "new_href": reverse("onward-new", args=[person.reference]) if may else "",
    }
    return Section("services", "Other services", "careplans/panel_onward.html", context)


def rows(referrals: Iterable[OnwardReferral]) -> list[list[Any]]:
    """A row of the table for each referral."""
    return [
        [
            Link(row.service, row.get_absolute_url(), hidden=f"referral {row.pk}"),
            row.what_for,
            row.sent_on,
            tag(row),
            Due(row.due_on) if row.due_on else "",
        ]
        for row in referrals
    ]


def tag(row: OnwardReferral) -> Tag:
    return Tag(TAGS[OnwardState(row.state)], row.get_state_display())


def detail_rows(row: OnwardReferral) -> list[tuple[str, Any]]:
    """A referral to read, without what is not known."""
    plan = Link(f"Care and support plan {row.plan.number}", row.plan.get_absolute_url()) if row.plan else None
    every = [
        ("Where it stands", tag(row)),
        ("Due", Due(row.due_on) if row.due_on else None),
        ("With", row.owner.name if row.owner and row.is_open else None),
        ("Kind of service", row.get_kind_display()),
        ("Whom to ask", row.contact),
        ("What for", row.what_for),
        ("Need", str(row.need) if row.need else None),
        ("Plan", plan),
        ("Sent", row.sent_on),
        ("What went there", row.sent_what),
        ("On what basis", row.get_basis_display()),
        ("How they agreed, or why without", row.basis_reason),
        ("Answered", row.answered_on),
        ("Their answer", row.answer),
        ("What came of it", row.outcome),
    ]
    return [(key, value) for key, value in every if value]


def chase_rows(chases: Iterable[OnwardChase]) -> list[list[Any]]:
    """When somebody asked again, newest first."""
    return [[chase.on, chase.by_name, chase.note] for chase in chases]


def missing(now: Standing) -> list[Missing]:
    """Something was due from a service and has not come."""
    late = [row for row in now.onward if row.due_on and row.due_on < dates.today()]
    return [
        Missing(f"{row.service} was to answer by {dates.uk_date(row.due_on)}", row.get_absolute_url(), "G14-CMS-9")
        for row in late
    ]
