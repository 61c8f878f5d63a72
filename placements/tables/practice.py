"""Decisions to go on without what a gate asks for; and how arrangements ended, by the pressure there was."""

from collections.abc import Iterable, Sequence
from typing import Any

from placements.choices import Pressure
from placements.models import DecidedOtherwise, Lacked
from sharedliving.core import dates
from sharedliving.core.components import Link, Tag

DECISION_HEADERS = ["Person", "What was decided", "Who and when", "Why", "What was missing", "Now"]
PRESSURE_HEADERS = [
    "Pressure on the referral", {"text": "Arrangements", "numeric": True},
    {"text": "Ended unplanned", "numeric": True}, {"text": "Share", "numeric": True},
]  # fmt: skip
FEWEST = 5
TOO_FEW = "Too few to say"


def decision_rows(rows: Iterable[DecidedOtherwise]) -> list[list[Any]]:
    """`rows` come with `is_open` and with their `lacked`, each with `put_right_on`."""
    return [
        [
            Link(row.person.name, row.get_absolute_url(), hidden=f"decision {row.pk}"),
            row.get_gate_display(),
            f"{row.by_name}, {dates.uk_date(row.on)}",
            row.reason,
            [_lacked(each) for each in row.lacked.all()],
            Tag("missing", "Not put right") if row.is_open else Tag("done", _right_since(row)),
        ]
        for row in rows
    ]


def _lacked(each: Lacked) -> str:
    right = each.put_right_on  # type: ignore[attr-defined]
    return f"{each.message} {f'Put right on {dates.uk_date(right)}.' if right else 'Not put right.'}"


def _right_since(row: DecidedOtherwise) -> str:
    days = [each.put_right_on for each in row.lacked.all()]  # type: ignore[attr-defined]
    return f"Put right on {dates.uk_date(max(days))}" if days else "Nothing was noted"


def pressure_rows(counted: Sequence[tuple[str, int, int]]) -> list[list[Any]]:
    """(pressure or "all" or "not_asked", arrangements, of which ended unplanned); no share from fewer than five."""
    return [[_label(key), begun, ended, _share(ended, begun)] for key, begun, ended in counted]


def _label(key: str) -> str:
    return {"all": "All arrangements that began with a referral", "not_asked": "Nobody had said"}.get(
        key
    ) or Pressure(key).label  # fmt: skip


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole >= FEWEST else TOO_FEW
