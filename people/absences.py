"""Who is away and who covers: the one place that says so. Reminders read the same from the table `people_absence`."""

from collections.abc import Iterable
from datetime import date

from people.models import Absence
from sharedliving.core.viewer import SYSTEM


def covers_on(day: date, user_ids: Iterable[int]) -> dict[int, int]:
    """Who covers for whom on a day: the cover of each of these users who is away. One statement."""
    away = Absence.objects.visible_to(SYSTEM).on(day).filter(user_id__in=list(user_ids))
    return dict(away.values_list("user_id", "cover_id"))


def cover_of(user_id: int, day: date) -> int | None:
    """Who covers for a user on a day; None when they are there."""
    return covers_on(day, [user_id]).get(user_id)
