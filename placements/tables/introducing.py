"""The ladder of getting to know each other, and each step that was held."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.choices import LADDER, Came, Step
from placements.models import Introduction, PlannedStep
from sharedliving.core import dates
from sharedliving.core.components import Link
from sharedliving.core.words import inside


def ladder(held: Iterable[Introduction], planned: PlannedStep | None) -> list[dict[str, Any]]:
    """The seven steps with their days: held, next, left out, or not yet."""
    last = {each.step: each for each in held}
    furthest = max((LADDER.index(Step(step)) for step in last), default=-1)
    return [_rung(step, last.get(step), planned, is_past=place < furthest) for place, step in enumerate(LADDER)]


def _rung(step: Step, held: Introduction | None, planned: PlannedStep | None, *, is_past: bool) -> dict[str, Any]:
    rung: dict[str, Any] = {"name": step.label, "state": "not_yet"}
    if planned is not None and planned.step == step:
        agreed = "Agreed for this day" if planned.is_agreed else "To be held or arranged by then"
        return rung | {"state": "now", "on": planned.due_on, "text": agreed}
    if held is not None:
        until = f"Until {dates.uk_date(held.until)}" if held.until else ""
        return rung | {"state": "done", "on": held.on, "text": until or held.get_answer_display()}
    return rung | ({"text": "Left out"} if is_past else {})


def introduction_entries(rows: Iterable[Introduction]) -> list[dict[str, Any]]:
    """Newest first, with who was there, and the care manager's part beside what happened."""
    entries = [
        {
            "when": row.on,
            "title": row.get_step_display() + (f": {inside(row.get_answer_display())}" if row.answer else ""),
            "text": _text(row),
            "kind": "Introduction",
            "written": row.created_at,
        }
        for row in rows
    ]
    return entries[::-1]


def _text(row: Introduction) -> str:
    until = f"Until {dates.uk_date(row.until)}." if row.until else ""
    came = ", ".join(inside(Came(each).label) for each in row.came)
    own = f"{row.own_part_by.name}: {row.own_part}" if row.own_part_by else ""
    parts = [
        until, row.how_it_went, f"Who was there: {came}." if came else "",
        f"Care manager, as told to the scheme: {row.care_manager_part}" if row.care_manager_part else "", own,
        f"Steps left out, because: {row.skipped_because}" if row.skipped_because else "",
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part)


def own_part_links(rows: Iterable[Introduction]) -> list[Link]:
    """For the care manager: a link to each step, to write their own part in it."""
    return [
        Link(
            f"{'Change' if row.own_part else 'Write'} your part: {inside(row.get_step_display())}, {dates.uk_date(row.on)}",
            reverse("introduction-part", args=[row.pk]),
        )
        for row in rows
    ]
