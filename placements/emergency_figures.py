"""Emergencies counted for managers: by team, by weekday, whether they had to be, refused and why, how they ended (G14-EMG-4)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models.functions import ExtractIsoWeekDay
from django.utils import timezone

from placements.choices import Avoidable, EmergencyOutcome, EmergencyState, RefusedBecause
from placements.models import Emergency
from sharedliving.core.viewer import Viewer

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Counted = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Each list in its own order; a zero is shown where the list is short and known."""

    calls: int
    late_in_week: int
    weekdays: Counted
    teams: Counted
    avoidable: Counted
    answers: Counted
    refused: Counted
    ended: Counted


def figures(viewer: Viewer, since: date) -> Figures:
    """What came since a day, over everything that was asked of or by the viewer's organisation. Six queries."""
    moment = timezone.make_aware(datetime.combine(since, time()))
    rows = Emergency.objects.of_side(viewer).filter(called_at__gte=moment)
    days = Counter(rows.annotate(day=ExtractIsoWeekDay("called_at")).order_by().values_list("day", flat=True))
    states = rows.counted_by("state")
    return Figures(
        calls=sum(days.values()),
        late_in_week=sum(days[day] for day in (5, 6, 7)),
        weekdays=[(name, days[number]) for number, name in enumerate(WEEKDAYS, start=1)],
        teams=_by_name(rows.counted_by("team__name")),
        avoidable=_labelled(rows.counted_by("avoidable"), Avoidable.choices),
        answers=_labelled(states, EmergencyState.choices),
        refused=_labelled(
            rows.filter(state=EmergencyState.REFUSED).counted_by("refused_because"), RefusedBecause.choices
        ),
        ended=_labelled(rows.filter(state=EmergencyState.ENDED).counted_by("outcome"), EmergencyOutcome.choices),
    )


def _labelled(counted: Counter[str], choices: list[tuple[str, str]]) -> Counted:
    return [(label, counted[value]) for value, label in choices if counted[value]]


def _by_name(counted: Counter[str]) -> Counted:
    return sorted(
        ((name or "No team", number) for name, number in counted.items()), key=lambda each: (-each[1], each[0])
    )
