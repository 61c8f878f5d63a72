"""Applications to panel, as a table and in words."""

from typing import Any

from django.urls import reverse

from careplans.models import FundingApplication, FundingLine
from careplans.rules.funding import total
from sharedliving.core.components import Due, Link, Money, Tag

HEADERS = ["Application to panel", "State", "Asked a week", "Approved a week", "When"]
LINE_HEADERS = ["What", "Units a week", "Cost of a unit", "A week"]


def rows(applications: list[FundingApplication]) -> list[list[Any]]:
    """A row for each application of a plan."""
    return [
        [
            Link(f"Application {row.pk}", row.get_absolute_url(), hidden="to panel"),
            Tag(row.state, row.get_state_display()),
            _money(row.weekly_asked),
            _money(row.amount_approved),
            Due(row.due_on) if row.due_on else row.decided_on or "",
        ]
        for row in applications
    ]


def line_rows(lines: list[FundingLine], may_write: bool) -> list[list[Any]]:
    """The indicative budget with its total, each line with a link to remove it while that is possible."""
    shown = [[_line(line, may_write), f"{line.units:f}", Money(line.unit_cost), Money(line.weekly)] for line in lines]
    return [*shown, ["Total", "", "", Money(total(lines))]] if lines else []


def _line(line: FundingLine, may_write: bool) -> Any:
    if not may_write:
        return line.what
    url = reverse("funding-line-remove", args=[line.application_id, line.pk])
    return Link(line.what, url, hidden=f"line {line.pk}: remove")


def state_rows(row: FundingApplication) -> list[tuple[str, Any]]:
    """What is asked and why, where it stands, and what panel decided."""
    shown: list[tuple[str, Any]] = [
        ("State", Tag(row.state, row.get_state_display())),
        ("What is asked", row.asks),
        ("Why", row.why),
        ("Written by", row.applicant.name if row.applicant else None),
        ("Panel sits on", row.panel_on),
        ("Asked a week", _money(row.weekly_asked)),
    ]
    if row.due_on:
        shown += [("With", row.owner.name if row.owner else None), ("Due", Due(row.due_on))]
    if row.decided_on:
        shown += [
            ("Approved a week", _money(row.amount_approved)),
            ("Conditions", row.conditions or "None"),
            ("Reasons", row.reasons),
            ("Decided by", row.decided_by.name if row.decided_by else None),
            ("Decided on", row.decided_on),
        ]
    return shown


def _money(amount: Any) -> Any:
    return "" if amount is None else Money(amount)
