"""Whether the length of assessments fits the needs they find (G14-SYS-3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from careplans.choices import Kind
from careplans.models import Assessment
from careplans.querysets.length import with_length
from careplans.rules.length import FEWEST_TO_COMPARE, g14_sys_3_length_fits_the_needs
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer

YEAR = timedelta(days=365)
MOST = 1000
"""The newest so many are looked at: a department completes fewer in a year."""
LONGEST = 20
TOO_FEW = "–"
KIND_HEADERS: list[Any] = [
    "Kind",
    *({"text": text, "numeric": True} for text in ("Completed", "Words", "Days", "Questions answered", "Needs found")),
]
LONG_HEADERS: list[Any] = [
    "Assessment", "Written by", *({"text": text, "numeric": True} for text in ("Words", "Needs found", "Usual words")),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Length:
    """One completed assessment, in numbers."""

    pk: int
    kind: str
    words: int
    days: int
    questions: int
    needs: int


@dataclass(frozen=True, slots=True)
class Usual:
    """The medians of the assessments of one kind."""

    kind: str
    of: int
    words: float
    days: float
    questions: float
    needs: float


def lengths(viewer: Viewer, on: date) -> list[Length]:
    """The assessments that the viewer may see and that were completed in the year to `on`, the newest first."""
    done = Assessment.objects.visible_to(viewer).completed().filter(completed_on__gt=on - YEAR, completed_on__lte=on)
    rows = with_length(done).values_list("pk", "kind", "words", "began_on", "completed_on", "questions", "needs")
    return [
        Length(pk, kind, words, max((completed - began).days, 0), questions, needs)
        for pk, kind, words, began, completed, questions, needs in rows.order_by("-completed_on", "-pk")[:MOST]
    ]


def usual(found: Sequence[Length]) -> dict[str, Usual]:
    """What is usual, kind by kind, in the order of the kinds."""
    by_kind = {kind: [each for each in found if each.kind == kind] for kind in Kind.values}
    return {kind: _usual(kind, rows) for kind, rows in by_kind.items() if rows}


def too_long(found: Sequence[Length], usually: dict[str, Usual]) -> list[Length]:
    """Those that are long for the few needs they found, the longest first."""
    long = [
        each
        for each in found
        if not g14_sys_3_length_fits_the_needs(
            each.words, each.needs, (of := usually[each.kind]).words, of.needs, of.of
        )
    ]
    return sorted(long, key=lambda each: (-each.words, each.pk))[:LONGEST]


def kind_rows(usually: dict[str, Usual]) -> list[list[Any]]:
    """A line a kind; no median of fewer than five."""
    return [
        [Kind(of.kind).label, of.of, *(_shown(value, of.of) for value in (of.words, of.days, of.questions, of.needs))]
        for of in usually.values()
    ]


def long_rows(viewer: Viewer, long: Sequence[Length], usually: dict[str, Usual]) -> list[list[Any]]:
    """Which they are, and whose: to be read together, not to be marked."""
    rows = Assessment.objects.visible_to(viewer).for_list().in_bulk([each.pk for each in long])
    return [
        [
            Link(f"{row.get_kind_display()} of {row.person.name}", row.get_absolute_url(), hidden=row.person.reference),
            row.owner.name if row.owner else "–",
            each.words,
            each.needs,
            _shown(usually[each.kind].words, FEWEST_TO_COMPARE),
        ]
        for each in long
        if (row := rows.get(each.pk))
    ]


def _usual(kind: str, rows: Sequence[Length]) -> Usual:
    middle = {name: median(getattr(each, name) for each in rows) for name in ("words", "days", "questions", "needs")}
    return Usual(kind, len(rows), **middle)


def _shown(value: float, of: int) -> int | str:
    return round(value) if of >= FEWEST_TO_COMPARE else TOO_FEW
