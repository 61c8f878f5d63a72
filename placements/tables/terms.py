"""On which terms an arrangement runs, as a summary list."""

from typing import Any

from placements.models import Arrangement


def terms_rows(row: Arrangement) -> list[tuple[str, Any]]:
    """Kind, where, for how long, how often, on whose money; and how often its care manager is in contact."""
    return [
        ("Kind", row.get_kind_display()),
        ("Where", row.get_setting_display()),
        ("Planned to end", row.planned_end or "Open"),
        ("How often", pattern(row)),
        ("Paid by", row.get_funding_display()),
        *([("Contact by the care manager", f"Every {row.contact_days} days")] if row.contact_days else []),
    ]


def pattern(row: Arrangement) -> str:
    """2 nights, 3 days and 12 hours a week"""
    counted = [(row.nights_a_week, "night"), (row.days_a_week, "day"), (row.hours_a_week, "hour")]
    parts = [f"{number} {word}{'' if number == 1 else 's'}" for number, word in counted if number]
    if not parts:
        return ""
    *before, last = parts
    return f"{', '.join(before)} and {last} a week" if before else f"{last} a week"
