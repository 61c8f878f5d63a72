"""What falls due for people themselves: contact with them, and an owner for those whom the duty manager holds."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from people.choices import Clock
from people.models import BriefingReading, Leaving, Person
from sharedliving.core.due import DueItem, DueKind, due_rows
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
KINDS = (
    CONTACT,
    NEEDS_OWNER,
    BRIEFING,
    LEAVING,
)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Contacts due by a date, people who need an owner by then, nobody who has died; briefings and leavers."""
    living = Person.objects.visible_to(viewer).open().filter(died_on__isnull=True)
    given = {"until": until, "owner_ids": owner_ids, "person": "id"}
    nobodys = Q(with_duty_since__isnull=False) | ~Q(standing="")
    readings = BriefingReading.objects.visible_to(viewer).open()
    leavers = Leaving.objects.visible_to(viewer).open()
    return [
        due_rows(living.filter(with_duty_since__isnull=True, standing=""), kind=CONTACT, **given),
        due_rows(living.filter(nobodys), kind=NEEDS_OWNER, **given),
        due_rows(readings, kind=BRIEFING, until=until, owner_ids=owner_ids, person=None),
        due_rows(leavers, kind=LEAVING, until=until, owner_ids=owner_ids, person=None),
    ]
