"""What the timeline of a person says of notices, next homes, wishes to move on and transfers."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import timezone

from people.models import Person
from placements.choices import HomeKind
from placements.models import Arrangement, EndNotice, MoveOnGoal, NextHome
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.viewer import Viewer

Told = EndNotice | NextHome | MoveOnGoal


def endings(viewer: Viewer, person: Person) -> list[TimelineEntry]:
    """In any order. Four queries."""
    notices = EndNotice.objects.visible_to(viewer).filter(person=person).select_related("arrangement__household")
    homes = NextHome.objects.visible_to(viewer).filter(person=person, moved_on__isnull=False)
    goals = MoveOnGoal.objects.visible_to(viewer).filter(person=person)
    lives = Arrangement.objects.visible_to(viewer).filter(person=person)
    path = "transfer_lines__transfer"
    moved = lives.filter(**{f"{path}__done_on__isnull": False}).values_list(
        f"{path}__done_on", f"{path}__closed_at", f"{path}__giving__name", f"{path}__receiving__name", f"{path}__why"
    )
    return [
        *(entry for row in notices for entry in _notice(row)),
        *(_home(row) for row in homes),
        *(entry for row in goals for entry in _goal(row)),
        *(_transfer(*row) for row in moved),
    ]


def _notice(row: EndNotice) -> Iterable[TimelineEntry]:
    title = f"Notice to end the arrangement with {row.arrangement.household.name}"
    yield _entry(row.given_on, "Arrangement", title, row.why, row, row.created_at)
    if row.withdrawn_on:
        yield _entry(
            row.withdrawn_on, "Arrangement", "The notice was withdrawn", row.withdrawn_because, row, row.closed_at
        )


def _transfer(on: date, written: datetime, giving: str, receiving: str, why: str) -> TimelineEntry:
    return TimelineEntry(_moment(on, written), "Transfer", f"Transferred from {giving} to {receiving}", text=why)


def _home(row: NextHome) -> TimelineEntry:
    assert row.moved_on is not None
    title = f"Moved: {HomeKind(row.decided).in_a_sentence}"
    return _entry(row.moved_on, "Home", title, row.decided_how, row, row.closed_at)


def _goal(row: MoveOnGoal) -> Iterable[TimelineEntry]:
    title = f"Wants to move on: {HomeKind(row.kind).in_a_sentence}"
    yield _entry(row.said_on, "Home", title, row.words, row, row.created_at)
    if row.reached_on:
        yield _entry(row.reached_on, "Home", "Moved on", row.closed_because, row, row.closed_at)


def _entry(day: date, kind: str, title: str, text: str, row: Told, written: datetime | None) -> TimelineEntry:
    at = _moment(day, written)
    return TimelineEntry(at, kind, title, text=text, url=row.get_absolute_url(), written_at=written)


def _moment(day: date, written: datetime | None) -> datetime:
    """Noon of the day; what was written down on the same morning, when it was written."""
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    return min(noon, written) if written else noon
