"""When somebody has been told who is responsible now."""

from collections.abc import Iterable
from datetime import date

from reviews.choices import ToldHow
from reviews.rules.words import first_line
from sharedliving.core.rules import Missing


def g14_cms_4_told_on_a_day_that_has_come(on: date, today: date) -> Iterable[Missing]:
    """Enter the day on which they were told: today or before.

    G14-CMS-4.
    """
    rule = g14_cms_4_told_on_a_day_that_has_come
    return [] if on <= today else [Missing(first_line(rule), rule="G14-CMS-4")]


def g14_cms_4_told_in_some_way(how: str) -> Iterable[Missing]:
    """Select how they were told.

    G14-CMS-4.
    """
    rule = g14_cms_4_told_in_some_way
    return [] if how in ToldHow.values else [Missing(first_line(rule), rule="G14-CMS-4")]
