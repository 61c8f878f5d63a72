"""Weekly costs as the Department's published code computes them, so that local figures tie to the national ones."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from commissioning.costs.choices import Frequency

WEEKS_A_YEAR = 52
OF_A_WEEK: dict[str, Fraction] = {
    Frequency.WEEKLY: Fraction(1),
    Frequency.FORTNIGHTLY: Fraction(1, 2),
    Frequency.FOUR_WEEKLY: Fraction(1, 4),
    Frequency.MONTHLY: Fraction(12, WEEKS_A_YEAR),
    Frequency.QUARTERLY: Fraction(4, WEEKS_A_YEAR),
    Frequency.ANNUAL: Fraction(1, WEEKS_A_YEAR),
}


def dhsc_weekly_cost(unit_cost: Decimal, frequency: str, planned_units: Decimal | None = None) -> Decimal | None:
    """What a service costs a week.

    Source: DHSC-CLD. The rule of the Department's costs table (returns A3.4): weekly 1, fortnightly 1/2, 4-weekly 1/4,
    monthly 12/52, quarterly 4/52, annual 1/52; otherwise unit cost × planned units a week. None for what is paid once,
    which is kept out of weekly costs, and where the planned units are not known.
    """
    if frequency == Frequency.ONE_OFF:
        return None
    part = OF_A_WEEK.get(frequency)
    if part is not None:
        return unit_cost * part.numerator / part.denominator
    return None if planned_units is None else unit_cost * planned_units


def dhsc_weeks_in_period(start: date, end: date | None, period_start: date, period_end: date) -> Decimal:
    """How many weeks of a service fall in a period: its days, first and last included, over 7.

    Source: DHSC-CLD. An open service runs to the end of the period (returns A3.4).
    """
    first, last = max(start, period_start), min(end or period_end, period_end)
    return Decimal(max((last - first).days + 1, 0)) / 7


def financial_year(on: date) -> int:
    """The year in which the financial year of a day began: 1 April to 31 March."""
    return on.year if on.month >= 4 else on.year - 1


def year_name(first: int) -> str:
    """2026 to 2027."""
    return f"{first} to {first + 1}"
