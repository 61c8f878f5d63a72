"""What an arrangement costs and who pays: plain sentences first, then the rows, now, to come and as they were."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone

from placements.choices import MoneyPart, Payer, Per
from placements.models import Arrangement, FeeBand, MoneyLine
from placements.rules import frozen_rate, rate_age_words, weekly_sum, who_pays
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Money, Tag
from sharedliving.core.words import inside

NO = "–"
MONEY_ROW_HEADERS: list[Any] = [
    "Part", {"text": "Amount", "numeric": True}, {"text": "A week", "numeric": True}, "Paid by", "Since",
]  # fmt: skip
HISTORY_HEADERS: list[Any] = [
    "Part", {"text": "A week", "numeric": True}, "From", "Until", "Why", "Entered on",
]  # fmt: skip
FEE_HEADERS: list[Any] = [
    "Band", "Kind", {"text": "Rate", "numeric": True}, "From", "Age of the rate", "Looked at again by",
]  # fmt: skip
UPLIFT_HEADERS: list[Any] = [{"text": "Rate", "numeric": True}, "From", "Until", "Who decided it"]
NOTHING = Decimal("0.00")


def pounds(amount: Decimal) -> str:
    """£1,250.50, and no pence where there are none."""
    return f"£{amount:,.2f}".removesuffix(".00")


def money_sentences(row: Arrangement, lines: Sequence[MoneyLine]) -> list[str]:
    """What it costs and who pays it, in sentences that anybody can follow (G14-VFM-2)."""
    if not lines:
        return ["Nobody has written down yet what this arrangement costs."]
    who = {Payer.COUNCIL: row.council.name, Payer.PERSON: row.person.name, Payer.NHS: "The NHS",
           Payer.BENEFIT: "Housing Benefit or Universal Credit"}  # fmt: skip
    paid = [f"{who[Payer(each.payer)]} pays {pounds(each.weekly)}." for each in who_pays(lines)]
    return [f"This arrangement costs {pounds(weekly_sum(lines))} a week.", *paid]


def amount_words(line: MoneyLine) -> str:
    if line.per == Per.WEEK:
        return f"{pounds(line.amount)} {line.get_per_display()}"
    return f"{pounds(line.amount)} {line.get_per_display()}, {line.units.normalize():f} a week"


def money_line_rows(lines: Iterable[MoneyLine], *, may_change: bool) -> list[list[Any]]:
    """The rows of one day."""
    rows = []
    order = list(MoneyPart.values)
    for line in sorted(lines, key=lambda line: (order.index(line.part), line.starts_on)):
        cells: list[Any] = [
            str(line), amount_words(line), Money(line.weekly), line.get_payer_display(), line.starts_on
        ]  # fmt: skip
        if may_change:
            cells.append(Link("Change", reverse("money-change", args=[line.pk]), hidden=str(line)))
        rows.append(cells)
    return rows


def money_history_rows(lines: Iterable[MoneyLine]) -> list[list[Any]]:
    """Every row there ever was; a change for a day gone by shows on which day it was entered."""
    return [_history_row(line) for line in lines]


def _history_row(line: MoneyLine) -> list[Any]:
    entered = timezone.localdate(line.created_at)
    late = entered > line.starts_on
    said = line.struck_because if line.struck_on else line.why
    payer = line.get_payer_display()
    name = f"{line}, paid by {inside(payer)}"
    until: Any = Tag("cancelled", "Struck") if line.struck_on else line.until or "Today and on"
    when = f"{dates.uk_date(entered)}, for a day gone by" if late else dates.uk_date(entered)
    return [name, Money(line.weekly), line.starts_on, until, said or NO, when]


def fee_rows(bands: Iterable[FeeBand], on: date, *, with_scheme: bool) -> list[list[Any]]:
    """Rates in force, with their age; one that is more than a year old is tagged."""
    return [_fee_row(band, on, with_scheme) for band in bands]


def _fee_row(band: FeeBand, on: date, with_scheme: bool) -> list[Any]:
    age: Any = rate_age_words(band, on)
    name = f"{band.name}, {band.scheme.name}" if with_scheme else band.name
    return [
        Link(name, band.get_absolute_url(), hidden=band.get_kind_display()), band.get_kind_display(),
        f"{pounds(band.amount)} {band.get_per_display()}", band.valid_from,
        Tag("late", f"{age} old") if frozen_rate(band, on) else age, Due(band.due_on) if band.due_on else NO,
    ]  # fmt: skip


def uplift_rows(bands: Iterable[FeeBand]) -> list[list[Any]]:
    """The history of uplifts of one band, the newest first, with the step in per cent."""
    listed = list(bands)
    return [
        _uplift_row(band, listed[place + 1] if place + 1 < len(listed) else None) for place, band in enumerate(listed)
    ]


def _uplift_row(band: FeeBand, before: FeeBand | None) -> list[Any]:
    rate = f"{pounds(band.amount)} {band.get_per_display()}"
    if before is not None and before.amount > NOTHING:
        rate += f" ({(band.amount / before.amount - 1) * 100:+.1f}%)"
    return [rate, band.valid_from, band.valid_to or "Today and on", band.source]
