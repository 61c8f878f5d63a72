"""Reviews that fall due."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from people.choices import Clock
from reviews.choices import ReviewKind, ToldWho
from reviews.models import NoteCopy, OwnerTold, Review, Supervision, SupervisionPoint
from sharedliving.core.due import DueItem, DueKind, due_rows
from sharedliving.core.viewer import Viewer


def address(item: DueItem) -> str:
    return reverse("review", args=[item.object_id])


FIRST = DueKind(
    "review_first",
    "First review",
    "Hold the first review",
    "Six weeks after an arrangement begins",
    Clock.REVIEW_FIRST,
    address,
)
NEXT = DueKind("review", "Review", "Hold the review", "The last review set this date", Clock.REVIEW_ANNUAL, address)
NOTE = DueKind(
    "note_copy",
    "Note from the other side",
    "Read the note",
    "The council or the scheme wrote something down for both",
    Clock.NOTE_SEEN,
    lambda item: reverse("note-copy", args=[item.object_id]),
)


def _telling(key: str, whom: str) -> DueKind:
    """A kind for each who is told, so that three links about one person say three things."""
    words = f"Tell {whom} who is responsible now"
    why = "The person has another owner, and everybody is told who it is"
    return DueKind(key, words, words, why, Clock.TELL_OWNER, lambda item: reverse("owner-told", args=[item.object_id]))


TELL = {
    ToldWho.PERSON: _telling("tell_person", "the person"),
    ToldWho.HOUSEHOLD: _telling("tell_carers", "the carers"),
    ToldWho.SCHEME: _telling("tell_scheme", "the scheme"),
}
SUPERVISION = DueKind(
    "supervision",
    "Supervision",
    "Hold supervision",
    "The interval of supervision is over",
    Clock.SUPERVISION,
    lambda item: reverse("supervision-session", args=[item.object_id]),
)
ACTION = DueKind(
    "supervision_action",
    "Action from supervision",
    "Do what was agreed in supervision",
    "It was agreed in supervision for this day",
    Clock.SUPERVISION,
    lambda item: reverse("supervision-point", args=[item.object_id]),
)
KINDS = (
    FIRST,
    NEXT,
    NOTE,
    *TELL.values(),
    SUPERVISION,
    ACTION,
)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open reviews due by a date, and notes to read. None for people who have died: nobody is reminded of those."""
    rows = Review.objects.visible_to(viewer).open().filter(person__died_on__isnull=True)
    first, others = rows.filter(kind=ReviewKind.FIRST), rows.exclude(kind=ReviewKind.FIRST)
    notes = NoteCopy.objects.visible_to(viewer).open().filter(person__died_on__isnull=True)
    to_tell = OwnerTold.objects.visible_to(viewer).open().filter(person__died_on__isnull=True)
    sessions = Supervision.objects.visible_to(viewer).open().filter(worker__is_active=True)
    actions = SupervisionPoint.objects.visible_to(viewer).open()
    return [
        due_rows(first, kind=FIRST, until=until, owner_ids=owner_ids),
        due_rows(others, kind=NEXT, until=until, owner_ids=owner_ids),
        due_rows(notes, kind=NOTE, until=until, owner_ids=owner_ids),
        *(due_rows(to_tell.filter(who=who), kind=TELL[who], until=until, owner_ids=owner_ids) for who in TELL),
        due_rows(sessions, kind=SUPERVISION, until=until, owner_ids=owner_ids, person=None),
        due_rows(actions, kind=ACTION, until=until, owner_ids=owner_ids),
    ]
