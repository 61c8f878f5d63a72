"""Safeguarding on a person's record, for those who are on the concern; and the rows of its page."""

from typing import Any

from django.urls import reverse

from careplans.choices import Process
from careplans.choices.safeguarding import ConcernState
from careplans.models import ProtectionStep, SafeguardingConcern
from careplans.services import advocacy
from people.models import Person
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Section
from sharedliving.core.rules import Line
from sharedliving.core.viewer import Viewer

HEADERS = ["Raised", "State", "With", "Due"]
STEP_HEADERS = ["What", "Who", "By when"]


def section(viewer: Viewer, person: Person) -> Section | None:
    """The concerns this viewer may open. One query; none for a scheme, which raises concerns and opens none."""
    if not viewer.in_council:
        return None
    rows = SafeguardingConcern.objects.visible_to(viewer).filter(person=person).for_list()
    context = {"headers": HEADERS, "rows": [concern_row(row) for row in rows[:10]]}
    return Section("safeguarding", "Safeguarding", "careplans/panel_safeguarding.html", context)


def concern_row(row: SafeguardingConcern) -> list[Any]:
    return [
        Link(f"Concern of {row.raised_on:%-d %B %Y}", row.get_absolute_url(), hidden=f"({row.pk})"),
        Tag(row.state, row.get_state_display()),
        row.owner.name if row.owner else "",
        Due(row.due_on) if row.due_on else "",
    ]


def state_rows(row: SafeguardingConcern) -> list[tuple[str, Any]]:
    """Where it stands, whose it is, what was decided."""
    rows: list[tuple[str, Any]] = [
        ("State", Tag(row.state, row.get_state_display())),
        ("With", row.owner.name if row.owner else None),
        ("Raised", [row.raised_on, f"by {row.raised_by_name}", f"told by: {row.get_source_display().lower()}"]),
    ]
    if row.due_on:
        rows.append((DUE_WORDS[row.state], Due(row.due_on)))
    if row.decided_on:
        rows += [
            ("Decision", row.get_enquiry_display()),
            ("Decided", [row.decided_on, f"by {row.decided_by.name}"]),
            ("Has needs for care and support", row.has_needs),
            ("Experiencing or at risk of abuse or neglect", row.is_at_risk),
            ("Cannot protect themselves because of it", row.cannot_protect),
            ("Reasons", row.answers.get("decision_reasons")),
        ]
    if noted := row.answers.get("helped_by"):
        rows.append(("Help to take part, as noted before it was decided by rule", noted))
    return [*rows, *([("Closed", row.closed_on)] if row.closed_on else [])]


def in_order(
    row: SafeguardingConcern, items: list[dict[str, Any]], keys: list[str], helped: Line
) -> list[dict[str, Any]]:
    """The tasks with that of deciding who helps; those past the start of the enquiry wait for it (CA68)."""
    waiting = () if helped.met else ("enquiry", "outcome") if row.enquiry else ("enquiry",)
    first = keys.index("enquiry")
    shown = [_waits(item) if key in waiting else item for key, item in zip(keys, items, strict=True)]
    return [*shown[:first], help_task(row, helped), *shown[first:]]


def _waits(item: dict[str, Any]) -> dict[str, Any]:
    return {"title": item["title"], "status": "cannot_start", "hint": "Decide about help to take part first"}


def help_task(row: SafeguardingConcern, helped: Line) -> dict[str, Any]:
    """The task to decide who helps the person take part in the enquiry; its page comes back here."""
    decided = advocacy.decided_for(row.person, Process.ENQUIRY, row.raised_on)
    return {
        "title": "Help to take part in the enquiry",
        "href": advocacy.address(row.person, Process.ENQUIRY, back=row.get_absolute_url()),
        "status": "completed" if helped.met else "in_progress" if decided else "not_started",
        "hint": decided.words if decided else "",
    }


DUE_WORDS = {
    ConcernState.RAISED: "Decision due",
    ConcernState.ENQUIRY: "Enquiry due",
    ConcernState.PROTECTION: "Look again by",
}


def look_rows(row: SafeguardingConcern) -> list[tuple[str, str]]:
    """Each look at the protection plan, newest first."""
    return [(f"{look['on']}, {look['by']}", look["what"]) for look in reversed(row.answers.get("looks", []))]


def step_rows(steps: list[ProtectionStep]) -> list[dict[str, Any]]:
    """The steps of the protection plan; those not done yet have a button."""
    return [
        {
            "what": step.what,
            "who": step.who,
            "when": Due(step.by_when, done=step.done_on is not None),
            "done_on": step.done_on,
            "done_href": reverse("safeguarding-step-done", args=[step.concern_id, step.pk]),
        }
        for step in steps
    ]
