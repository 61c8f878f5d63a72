"""For whom there is work to be done: the rule, and the same in SQL."""

from datetime import date, datetime

from django.db.models import Q


def g14_cms_3_still_here(died_on: date | None, closed_at: datetime | None) -> bool:
    """Nothing is left to do for somebody who has died, or whose record is closed.

    So they stand on no list of work; what truly remains after a death (what is to be learnt from a safeguarding concern,
    money to be settled) says so on its own list. An open record of somebody who has died is closed by its owner.
    G14-CMS-3
    """
    return died_on is None and closed_at is None


def still_here_q(prefix: str = "") -> Q:
    """`g14_cms_3_still_here` over Person, or with prefix "person__" over rows about one: no join but that of the scope."""
    return Q(**{f"{prefix}died_on__isnull": True, f"{prefix}closed_at__isnull": True})
