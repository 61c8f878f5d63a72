"""What an arrangement costs a week and who pays it: sums of rows, and what has to hold before a row is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from placements.choices import MoneyPart, Payer
from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import MoneyLine

NONE = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class WhoPays:
    """One payer and what they pay a week in the end: the person's contribution goes to the council and lowers its part."""

    payer: str
    weekly: Decimal


def weekly_sum(lines: Iterable[MoneyLine]) -> Decimal:
    """What it costs a week in all. A contribution is no cost: it says who pays, not how much there is to pay."""
    return sum((line.weekly for line in lines if line.part != MoneyPart.CONTRIBUTION), NONE)


def who_pays(lines: Iterable[MoneyLine]) -> list[WhoPays]:
    """Each payer with what they pay a week; together they pay exactly what it costs (G14-VFM-2)."""
    lines = list(lines)
    paid: dict[str, Decimal] = dict.fromkeys(Payer.values, NONE)
    for line in lines:
        paid[line.payer] += line.weekly
        if line.part == MoneyPart.CONTRIBUTION:
            paid[Payer.COUNCIL] -= line.weekly
    return [WhoPays(payer, weekly) for payer, weekly in paid.items() if weekly != NONE]


def money_gate(lines: Iterable[MoneyLine]) -> Gate:
    """What has to hold for the amounts of one day."""
    return Gate([contribution_within_the_councils_part(lines)])


def contribution_within_the_councils_part(lines: Iterable[MoneyLine]) -> Line:
    """The person's contribution must not be more than what the council pays.

    Source: G14-VFM-2. The council never gains from a person.
    """
    council = next((each.weekly for each in who_pays(lines) if each.payer == Payer.COUNCIL), NONE)
    return check(contribution_within_the_councils_part, "Contribution within the council's part", council >= NONE)
