"""What the timeline of a person says of notices, next homes, wishes to move on and transfers."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import timezone

from people.models import Person
from placements.choices import HomeKind
from placements.models import Arrangement, EndNotice, MoveOnGoal, NextHome
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.viewer import Viewer


def endings(viewer: Viewer, person: Person) -> list[TimelineEntry]:
    """In any order. Four queries."""
    notices = EndNotice.objects.visible_to(viewer).filter(person=person).select_related("arrangement__household")
    homes = NextHome.objects.visible_to(viewer).filter(person=person, moved_on__isnull=False)
    goals = MoveOnGoal.objects.visible_to(viewer).filter(person=person)
    lives = Arrangement.objects.visible_to(viewer).filter(person=person)
    path = "transfer_lines__transfer"
    moved = lives.filter(**{f"{path}__done_on__isnull": False}).values_list(
        f"{path}__done_on", f"{path}__giving__name", f"{path}__receiving__name", f"{path}__why"
    )
    return [
        *(entry for row in notices for entry in _notice(row)),
        *(_home(row) for row in homes),
        *(entry for row in goals for entry in _goal(row)),
        *(_transfer(*row) for row in moved),
    ]


def _notice(row: EndNotice) -> Iterable[TimelineEntry]:
    title = f"Notice to end the arrangement with {row.arrangement.household.name}"
    yield _entry(row.given_on, "Arrangement", title, row.why, row)
    if row.withdrawn_on:
        yield _entry(row.withdrawn_on, "Arrangement", "The notice was withdrawn", row.withdrawn_because, row)


def _transfer(on: date, giving: str, receiving: str, why: str) -> TimelineEntry:
    return TimelineEntry(_noon(on), "Transfer", f"Transferred from {giving} to {receiving}", text=why)


def _home(row: NextHome) -> TimelineEntry:
    assert row.moved_on is not None
    return _entry(row.moved_on, "Home", f"Moved: {HomeKind(row.decided).in_a_sentence}", row.decided_how, row)


def _goal(row: MoveOnGoal) -> Iterable[TimelineEntry]:
    yield _entry(row.said_on, "Home", f"Wants to move on: {HomeKind(row.kind).in_a_sentence}", row.words, row)
    if row.reached_on:
        yield _entry(row.reached_on, "Home", "Moved on", row.closed_because, row)


def _entry(day: date, kind: str, title: str, text: str, row: EndNotice | NextHome | MoveOnGoal) -> TimelineEntry:
    return TimelineEntry(_noon(day), kind, title, text=text, url=row.get_absolute_url(), written_at=row.created_at)


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))
