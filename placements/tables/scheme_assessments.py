"""The scheme's own assessments as lines of a table."""

from collections.abc import Iterable
from typing import Any

from placements.models import SchemeAssessment
from sharedliving.core.components import Tag

ASSESSED_HEADERS = ["Date", "Who took part", "For the council", "What it came to"]


def assessed_rows(rows: Iterable[SchemeAssessment]) -> list[list[Any]]:
    return [[row.held_on, _who(row), _council(row), row.found] for row in rows]


def _who(row: SchemeAssessment) -> str:
    return ", ".join(part for part in (row.for_scheme, row.others) if part)


def _council(row: SchemeAssessment) -> Any:
    return row.for_council if row.council_took_part else [Tag("warning", "Nobody"), row.alone_because]
