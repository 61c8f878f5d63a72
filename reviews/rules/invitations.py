"""When somebody may be invited, and what is sent to them."""

from collections.abc import Iterable
from datetime import date

from reviews.rules.words import first_line
from sharedliving.core import dates
from sharedliving.core.rules import Missing

PACK_DAYS = 7
"""Days before the meeting by which everybody has the papers (G14-REV-7). Local."""


def invited_to_a_day_ahead(meets_on: date) -> Iterable[Missing]:
    """Give the day of the meeting, from today on.

    G14-REV-1.
    """
    return [] if meets_on >= dates.today() else [Missing(first_line(invited_to_a_day_ahead), rule="G14-REV-1")]


def invited_once(is_invited: bool) -> Iterable[Missing]:
    """They are invited already: change that invitation.

    G14-REV-1.
    """
    return [Missing(first_line(invited_once), rule="G14-REV-1")] if is_invited else []


def pack_is_sent_before_it_is_received(sent: date | None, received: date | None) -> Iterable[Missing]:
    """The papers cannot have arrived before they were sent: give both days, in this order.

    G14-REV-7.
    """
    met = received is None or (sent is not None and received >= sent)
    return [] if met else [Missing(first_line(pack_is_sent_before_it_is_received), rule="G14-REV-7")]


def g14_rev_7_pack_in_time(sent: date | None, meets_on: date) -> bool:
    """The papers for the review went out at least seven days before the meeting.

    G14-REV-7: share enough information for decisions. A prompt, no refusal.
    """
    latest = dates.add_days(meets_on, -PACK_DAYS)
    return (sent or dates.today()) <= latest
