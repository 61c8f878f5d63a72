"""What falls due for people themselves: contact with them, and an owner for those whom the duty manager holds."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet

from people.choices import Clock
from people.models import Person
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
    why="The duty manager holds them for want of an owner",
    clock=Clock.CONTACT,
    address=lambda item: f"{_record(item)}owner/",
)
KINDS = (CONTACT, NEEDS_OWNER)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Contacts due by a date and people who need an owner by then; nobody who has died."""
    living = Person.objects.visible_to(viewer).open().filter(died_on__isnull=True)
    given = {"until": until, "owner_ids": owner_ids, "person": "id"}
    return [
        due_rows(living.filter(with_duty_since__isnull=True), kind=CONTACT, **given),
        due_rows(living.filter(with_duty_since__isnull=False), kind=NEEDS_OWNER, **given),
    ]
