"""The rules of supervision."""

from collections.abc import Iterable
from datetime import date

from reviews.rules.words import first_line
from sharedliving.core.rules import Missing

SOURCE = "G14-CMS-2"


def g14_cms_2_a_manager_supervises_their_own_workers(leads: bool) -> Iterable[Missing]:
    """Only a line manager of their department supervises a worker, and nobody themselves.

    G14-CMS-2.
    """
    return [] if leads else [Missing(first_line(g14_cms_2_a_manager_supervises_their_own_workers), rule=SOURCE)]


def g14_cms_2_between_the_two_of_them(is_one_of_them: bool) -> Iterable[Missing]:
    """Supervision is between the worker and their manager: only they write in it.

    G14-CMS-2.
    """
    return [] if is_one_of_them else [Missing(first_line(g14_cms_2_between_the_two_of_them), rule=SOURCE)]


def g14_cms_2_held_says_when_and_what(held_on: date, today: date, said: str) -> Iterable[Missing]:
    """Enter what was said and agreed, and a day that has come.

    G14-CMS-2.
    """
    rule = g14_cms_2_held_says_when_and_what
    return [] if said.strip() and held_on <= today else [Missing(first_line(rule), rule=SOURCE)]


def g14_cms_2_action_has_owner_and_date(action: str, has_owner: bool, due_on: date | None) -> Iterable[Missing]:
    """Say who of the two does it, and by when.

    G14-CMS-2.
    """
    met = not action.strip() or (has_owner and due_on is not None)
    return [] if met else [Missing(first_line(g14_cms_2_action_has_owner_and_date), rule=SOURCE)]


def g14_cms_2_point_says_something(note: str) -> Iterable[Missing]:
    """Write what was said.

    G14-CMS-2.
    """
    return [] if note.strip() else [Missing(first_line(g14_cms_2_point_says_something), rule=SOURCE)]
