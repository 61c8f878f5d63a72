"""What falls due for people themselves: contact with them, and an owner for those whom the duty manager holds."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from people.choices import Clock
from people.models import BriefingReading, Leaving, Person
from sharedliving.core.due import DueItem, DueKind, DueSource, due_of
from sharedliving.core.viewer import Viewer


def _record(item: DueItem) -> str:
    return str(item.person.get_absolute_url())


CONTACT = DueKind(
    key="contact",
    label="Contact with the person",
    action="Be in contact",
    why="Their owner keeps in contact, and this is the agreed interval",
    clock=Clock.CONTACT,
    address=_record,
)
NEEDS_OWNER = DueKind(
    key="needs-owner",
    label="Choose an owner",
    action="Choose an owner",
    why="Nobody works with them: the duty manager holds them, or they are held in limbo",
    clock=Clock.DUTY,
    address=lambda item: f"{_record(item)}owner/",
)
BRIEFING = DueKind(
    key="briefing",
    label="Briefing to read",
    action="Read the briefing",
    why="What it says is to be known by this day",
    clock=Clock.BRIEFING,
    address=lambda item: str(item.about.get_absolute_url()),
)
LEAVING = DueKind(
    key="leaving",
    label="Leaver's work to hand over",
    action="Hand over the work",
    why="Their last day is near, and what they own needs another owner before it",
    clock=Clock.LEAVING,
    address=lambda item: str(item.about.get_absolute_url()),
)
NOBODYS = Q(with_duty_since__isnull=False) | ~Q(standing="")
SOURCES = (
    DueSource(CONTACT, Person, lambda seen: seen.open().filter(with_duty_since__isnull=True, standing=""), person="id"),
    DueSource(NEEDS_OWNER, Person, lambda seen: seen.open().filter(NOBODYS), person="id"),
    DueSource(BRIEFING, BriefingReading, lambda seen: seen.open(), person=None),
    DueSource(LEAVING, Leaving, lambda seen: seen.open(), person=None),
)
KINDS = tuple(source.kind for source in SOURCES)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset for each kind."""
    return due_of(SOURCES, viewer, until, owner_ids)
