"""The rules about being away, leaving, and being held in limbo. The first line of each is what a person reads."""

from collections.abc import Iterable
from datetime import date

from people.choices import WITHOUT_A_WORKER, Standing
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer


def g14_cms_3_absence_ends_after_it_begins(starts_on: date, ends_on: date) -> bool:
    """Enter a last day that is on or after the first.

    G14-CMS-3
    """
    return ends_on >= starts_on


def g14_cms_3_absence_is_not_over(ends_on: date, today: date) -> bool:
    """Enter a time that is not over yet: nobody can cover for days that have passed.

    G14-CMS-3
    """
    return ends_on >= today


def g14_cms_3_somebody_else_covers(user_id: int, cover_id: int) -> bool:
    """Choose a colleague who covers: nobody covers for themselves.

    G14-CMS-3
    """
    return user_id != cover_id


def g14_cms_3_cover_works_here(is_active: bool, same_organisation: bool, works_with_people: bool) -> bool:
    """Choose an active colleague of the same organisation who works with people.

    G14-CMS-3
    """
    return is_active and same_organisation and works_with_people


def g14_cms_3_away_once_at_a_time(others: int) -> bool:
    """They are away already for some of these days: end that absence first.

    G14-CMS-3
    """
    return others == 0


def g14_cms_3_cover_is_there(away: int) -> bool:
    """Choose somebody else to cover: this colleague is away on some of these days.

    G14-CMS-3
    """
    return away == 0


def g14_cms_3_nobody_goes_while_they_cover(covering: int) -> bool:
    """They cover for a colleague on some of these days: choose another cover for that colleague first.

    G14-CMS-3
    """
    return covering == 0


def own_or_managers(by: Viewer, user_id: int) -> bool:
    """Only they themselves or a manager can say when somebody is away.

    G14-CMS-3
    """
    return by.is_system or by.user_id == user_id or by.can(Perm.HAND_OVER)


def g14_cms_4_last_day_is_ahead(leaves_on: date, today: date) -> bool:
    """Enter a last day that is still to come: whoever has left already hands over today.

    G14-CMS-4
    """
    return leaves_on >= today


def g14_cms_4_somebody_else_hands_over(worker_id: int, manager_id: int | None) -> bool:
    """Name a line manager of their team, or a duty manager, other than themselves: somebody has to hand the work over.

    G14-CMS-4
    """
    return manager_id is not None and manager_id != worker_id


def g14_cms_4_leaves_once(others: int) -> bool:
    """Their last day is recorded already: change that one.

    G14-CMS-4
    """
    return others == 0


def g14_cms_3_standing_is_known(standing: str) -> bool:
    """Choose how they stand: there are four words for it, and no fifth.

    G14-CMS-3
    """
    return standing in Standing.values


def g14_cms_3_duty_manager_holds(standing: str) -> bool:
    """Nobody works with them, so a named duty manager holds them and they stand on the list of people nobody owns.

    G14-CMS-3
    """
    return standing in WITHOUT_A_WORKER


def g14_cms_3_next_date(due: Iterable[date | None]) -> date:
    """The earliest of the dates that are due already and the limit of the duty manager: limbo never moves a date away.

    G14-CMS-3
    """
    return min(day for day in due if day is not None)
