"""Days and moments around the day of the seed, written as COPY wants them."""

from datetime import date, timedelta
from random import Random

SPAN = 40_000  # days back: more than a century
AHEAD = 800


class Days:
    """`on(-3)`: three days ago; `moment(-3)`: that day at a quarter past ten."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._text = [(today + timedelta(days=back)).isoformat() for back in range(-SPAN, AHEAD)]

    def on(self, days: int) -> str:
        return self._text[days + SPAN]

    def moment(self, days: int, hour: int = 10) -> str:
        return f"{self._text[days + SPAN]} {hour:02d}:15:00+00"

    def first_of_month(self, back: int) -> str:
        """The first day of the month so many months ago."""
        months = self.today.year * 12 + self.today.month - 1 - back
        return date(months // 12, months % 12 + 1, 1).isoformat()


def ahead(rng: Random, days: int, overdue: float, mean_late: float = 20.0) -> int:
    """Days until something is due: mostly within `days`, a share overdue, fewer the longer it is ago."""
    if rng.random() < overdue:
        return -1 - min(int(rng.expovariate(1 / mean_late)), 400)
    return int(rng.random() * days)
