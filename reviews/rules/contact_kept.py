"""Contact kept against contact agreed (G14-CMS-2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Share:
    """Of `agreed` stretches of so many days, in how many there was contact."""

    kept: int = 0
    agreed: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.kept + other.kept, self.agreed + other.agreed)

    @property
    def share(self) -> int | None:
        """In whole per cent; None where nothing was due yet."""
        return self.kept * 100 // self.agreed if self.agreed else None


@dataclass(frozen=True, slots=True)
class Kept(Share):
    """With the longest time without contact, in days."""

    longest: int = 0


def contact_kept(contacts: Iterable[date], *, every: int, since: date, until: date) -> Kept:
    """The days after `since` fall into stretches of `every` days; each that is over asks for contact on one of its days.

    What happened on the first day counts for the first stretch. G14-CMS-2.
    """
    days = sorted(day for day in contacts if since <= day <= until)
    agreed = max((until - since).days, 0) // every
    met = {max((day - since).days - 1, 0) // every for day in days}
    marks = [since, *days, until]
    longest = max((later - earlier).days for earlier, later in pairwise(marks))
    return Kept(sum(stretch < agreed for stretch in met), agreed, max(longest, 0))
