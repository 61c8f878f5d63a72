"""The pack and the order as rows of tables and summary lists."""

from typing import Any

from careplans.models import CourtApplication, CourtAuthorisation
from careplans.services.court_pack import Part, parts
from sharedliving.core.components import Due, Link, Tag

PACK_HEADERS = ["Part of the pack", "State", "What there is", "Where"]


def pack_rows(application: CourtApplication) -> list[list[Any]]:
    """Each part of the pack: found, with its place, or missing, with the place to put it right."""
    return [_row(part) for part in parts(application)]


def _row(part: Part) -> list[Any]:
    if part.found:
        return [part.label, Tag("completed", "Found"), part.found, Link("Open", part.url, hidden=part.label)]
    return [
        part.label,
        Tag("overdue", "Missing"),
        part.put_right.capitalize(),
        Link("Put right", part.url, hidden=part.label),
    ]


def order_rows(row: CourtAuthorisation) -> list[tuple[str, Any]]:
    """What the register holds about one case."""
    every = [
        ("State", Tag(row.state, row.get_state_display())),
        ("With", row.owner.name if row.owner else None),
        ("Case number", row.case_number),
        ("Applied on", row.applied_on),
        ("Date of the order", row.order_on),
        ("In force from", row.starts_on),
        ("In force until", Due(row.ends_on) if row.is_open and row.ends_on else row.ends_on),
        ("The court’s answer due", Due(row.due_on) if row.due_on and not row.ends_on else None),
        ("The court looks at it", row.reviewed_by_court_on),
        ("Conditions", row.conditions),
        ("Representative", row.representative),
        ("Kind of representative", row.get_representative_kind_display()),
        ("Application", Link("Open the application", row.application.get_absolute_url()) if row.application else None),
        ("Why it is closed", row.closed_because),
    ]
    return [(key, value) for key, value in every if value]
