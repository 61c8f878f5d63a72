"""An indicative personal budget: lines of hours and rates, added up before the plan is written (CA26)."""

from decimal import Decimal
from typing import Any

from careplans.rules.kinds.needed import Checked, Required, assessment_kind
from careplans.rules.money import pounds

SECTIONS = {
    "basis": ("worked_out_from", "rates_from"),
    "enough": ("enough", "enough_reasons", "told_person_on"),
}


def ca26_indicative_budget_has_lines(row: Any) -> bool:
    """Add at least one line: so many hours or units a week, at a rate.

    Source: CA26
    """
    return len(lines_of(row)) > 0


def lines_of(row: Any) -> list[Any]:
    """Read once for a page."""
    kept: list[Any] = row.__dict__.setdefault("_budget_lines", [])
    if not kept:
        kept.extend(row.budget_lines.all())
    return kept


def weekly_total(row: Any) -> Decimal:
    """The sum of the lines, in pounds a week."""
    return sum((line.weekly for line in lines_of(row)), Decimal("0.00"))


def count(row: Any) -> str:
    """One sentence for beside the answers."""
    number = len(lines_of(row))
    return f"{number} {'line' if number == 1 else 'lines'}: {pounds(weekly_total(row))} a week."


KIND = assessment_kind(
    "budget",
    "Indicative personal budget",
    [
        Checked("The lines", "lines", ca26_indicative_budget_has_lines),
        Required(
            "What it was worked out from", "basis", ("worked_out_from", "rates_from"),
            "Say which needs it was worked out from, and where the rates come from.", "CA26",
        ),
        Required("Whether it is enough", "enough", ("enough",), "Say whether it is enough to meet the needs.", "CA26"),
        Required(
            "Why", "enough", ("enough_reasons",), "Say why it is, or is not, enough to meet the needs of {name}.", "CA26"
        ),
        Required(
            "Told to the person", "enough", ("told_person_on",), "Enter when {name} was told the indicative amount.",
            "CA26",
        ),
    ],
    sections=SECTIONS,
    why="What meeting their needs is likely to cost a week, before the plan is written.",
    parts=("lines",),
    count=count,
)  # fmt: skip
