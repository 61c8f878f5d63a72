"""The twelve whole months that a return is about."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from sharedliving.core import dates
from sharedliving.core.rules import Refusal

MONTHS = 12
MONTHS_IN_QUARTER = 3
QUARTERS_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day of a month to the last day of a month, both included. Raises Refusal for anything else."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first.day != 1 or (self.last + timedelta(days=1)).day != 1 or self.last < self.first:
            raise Refusal("A return is about whole months: from the first day of a month to the last day of one.")

    @classmethod
    def rolling(cls, year: int, month: int) -> Self:
        """The twelve months that end with this one."""
        after = dates.add_months(date(year, month, 1), 1)
        return cls(dates.add_months(after, -MONTHS), after - timedelta(days=1))

    def __str__(self) -> str:
        return f"{dates.uk_date(self.first)} to {dates.uk_date(self.last)}"

    @property
    def key(self) -> str:
        """2027-03: the month it ends with."""
        return f"{self.last:%Y-%m}"


def offered(on: date) -> list[Period]:
    """The periods of the last quarters that are over, newest first."""
    quarter = date(on.year, on.month - (on.month - 1) % MONTHS_IN_QUARTER, 1)
    ends = [
        dates.add_months(quarter, -MONTHS_IN_QUARTER * back) - timedelta(days=1) for back in range(QUARTERS_OFFERED)
    ]
    return [Period.rolling(end.year, end.month) for end in ends]
