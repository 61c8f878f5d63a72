"""When a review may be put off, and when written in."""

from collections.abc import Iterable
from datetime import date

from reviews.rules.words import first_line
from sharedliving.core import dates
from sharedliving.core.rules import Missing


def put_off_has_reason(why: str) -> Iterable[Missing]:
    """Say why the review was not held.

    G14-REV-1.
    """
    return [] if why.strip() else [Missing(first_line(put_off_has_reason), rule="G14-REV-1")]


def put_off_wins_no_time(due: date | None, latest: date) -> Iterable[Missing]:
    """A review that was not held is due again soon: give a date from today on, and not later than {latest}.

    CA27: putting off is no way to skip a year.
    """
    if due is not None and dates.today() <= due <= latest:
        return []
    message = first_line(put_off_wins_no_time).format(latest=dates.uk_date(latest))
    return [Missing(message, rule="CA27")]


def review_is_open(is_open: bool) -> Iterable[Missing]:
    """This review is finished and cannot be changed any more.

    A completed review is a record; what changed since belongs into the next one.
    """
    return [] if is_open else [Missing(first_line(review_is_open), rule="CA27")]
