"""How carer households are looked after, in tables and summaries."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from placements.choices import CareKind, CarerSign, Wellbeing
from placements.models import BackUp, CarerBreak, CarerVisit, HouseholdCare, UnderNotice
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Tag

VISIT_HEADERS = ["Visit", "How they are", "In their words", "What was agreed"]
BREAK_HEADERS = ["From and until", {"text": "Nights", "numeric": True}, "Who supports them meanwhile", "Call it off"]
BACK_UP_HEADERS = ["For whom", "Who steps in", "They know each other", "No longer"]
NOTICE_HEADERS = ["Person", "What happens next", "Said", "To be said by", "Owner"]
AHEAD_HEADERS = ["When", "What", "Who supports them meanwhile"]
FEELS = {
    Wellbeing.WELL: "done",
    Wellbeing.TIRED: "warning",
    Wellbeing.STRAINED: "warning",
    Wellbeing.NOT_COPING: "overdue",
}
NO = "–"


def visit_rows(rows: Iterable[CarerVisit]) -> list[list[Any]]:
    return [
        [
            [dates.uk_date(row.on), row.visited_by, "Announced" if row.announced else "Not announced"],
            [
                Tag(FEELS[Wellbeing(row.wellbeing)], row.get_wellbeing_display()),
                *(CarerSign(s).label for s in row.signs),
            ],
            row.in_their_words,
            row.agreed or NO,
        ]
        for row in rows
    ]


def break_rows(rows: Iterable[CarerBreak], on: date) -> list[list[Any]]:
    """Those still to end can be called off."""
    return [
        [
            [f"{dates.uk_date(row.starts_on)} to {dates.uk_date(row.ends_on)}", "Paid" if row.is_paid else "Not paid"],
            row.nights,
            covered(row),
            Link("Call it off", reverse("carer-break-call-off", args=[row.pk]), f"break from {dates.uk_date(row.starts_on)}")
            if row.ends_on >= on
            else NO,
        ]
        for row in rows
    ]  # fmt: skip


def covered(row: CarerBreak) -> str:
    """The household that steps in, else in words."""
    return row.covered_by.name if row.covered_by else row.cover


def back_up_rows(rows: Iterable[BackUp]) -> list[list[Any]]:
    return [
        [
            row.person.name,
            [row.back_up.name, *([] if row.back_up.state == "approved" else [Tag("warning", "Not approved")])],
            [f"Since {dates.uk_date(row.known_since)}", row.how_known],
            Link("End", reverse("carer-back-up-end", args=[row.pk]), f"{row.back_up.name} for {row.person.name}"),
        ]
        for row in rows
    ]


def notice_rows(rows: Iterable[UnderNotice]) -> list[list[Any]]:
    """Everybody who lives with carers that gave notice, and what happens next for each."""
    return [
        [
            Link(row.person.name, row.get_absolute_url()),
            row.what_next or Tag("missing", "Nobody has said"),
            row.said_on or NO,
            Due(row.due_on) if row.due_on else NO,
            row.owner.name if row.owner else NO,
        ]
        for row in rows
    ]


def owed_rows(rows: Iterable[HouseholdCare], nights: str) -> list[tuple[str, Any]]:
    """By when the next visit and the next breaks are owed, and how many nights are left."""
    due = {row.kind: row.due_on for row in rows}
    found: list[tuple[str, Any]] = [
        (label, Due(due[kind]) if kind in due else "Not owed before they are approved")
        for kind, label in (
            (CareKind.VISIT, "Next visit by"),
            (CareKind.BREAKS, "Next break planned by"),
            (CareKind.REVIEW, "Next yearly review by"),
        )
    ]
    return [*found, ("Nights of break this year", nights)]


def ahead_rows(rows: Iterable[CarerBreak]) -> list[list[Any]]:
    """For the page of an arrangement: when the carers are away, and who is there then."""
    return [
        [f"{dates.uk_date(row.starts_on)} to {dates.uk_date(row.ends_on)}", "The carers have a break", covered(row)]
        for row in rows
    ]
