"""Protocols between councils and schemes, in tables."""

from collections.abc import Iterable
from typing import Any

from placements.lacking_protocols import Lacking
from placements.models import Protocol
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag

PROTOCOL_HEADERS = ["Protocol", "Kind", "Between", "In force from", "Look at it again", "Owner"]
LACKING_HEADERS = ["Council", "Scheme", "What is missing"]
VERSION_HEADERS = ["Version", "In force from", "Until", "Why it ended"]


def protocol_rows(rows: Iterable[Protocol]) -> list[list[Any]]:
    return [
        [
            Link(row.title, row.get_absolute_url(), hidden=f"{row.council.name} and {row.scheme.name}"),
            row.get_kind_display(),
            f"{row.council.name} and {row.scheme.name}",
            row.in_force_from,
            Due(row.due_on) if row.due_on else "–",
            row.owner.name if row.owner else "–",
        ]
        for row in rows
    ]


def lacking_rows(rows: Iterable[Lacking]) -> list[list[Any]]:
    return [[row.council.name, row.scheme.name, row.kind.label] for row in rows]


def version_rows(rows: Iterable[Protocol]) -> list[list[Any]]:
    """Every version, the newest first."""
    return [
        [
            Link(f"{row.title}, version {row.version}", row.get_absolute_url()),
            row.in_force_from,
            row.ended_on or Tag("in_force" if row.in_force_from <= dates.today() else "planned"),
            row.ended_because or "–",
        ]
        for row in rows
    ]


def protocol_facts(row: Protocol) -> list[tuple[str, Any]]:
    return [
        ("Kind", row.get_kind_display()),
        ("Between", f"{row.council.name} and {row.scheme.name}"),
        ("Version", row.version),
        ("In force from", row.in_force_from),
        ("Look at it again by", Due(row.due_on) if row.due_on else "–"),
        ("Who answers for it", row.owner.name if row.owner else "–"),
        ("Where it is kept", Link(row.link, row.link) if row.link else "–"),
        *([("Ended on", row.ended_on), ("Because", row.ended_because)] if row.ended_on else []),
    ]
