"""Reviews that fall due."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from people.choices import Clock
from reviews.choices import ChangeTaskKind, PackStep, ReviewKind, ToldWho
from reviews.models import (
    ChangeTask,
    Incident,
    IncidentNotice,
    NoteCopy,
    OwnerTold,
    Review,
    ReviewAction,
    ReviewPack,
    ReviewRequest,
    Supervision,
    SupervisionPoint,
)
from reviews.rules.changes import CLOCKS
from sharedliving.core.due import DueItem, DueKind, DueSource, due_of
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
ACTION = DueKind(
    "review_action",
    "What a review left to do",
    "Do what the review decided",
    "A review decided it, with who does it and by when",
    Clock.REVIEW_ACTION,
    lambda item: reverse("review-action", args=[item.object_id]),
)
VISIT_ACTION = DueKind(
    "visit_action",
    "What a visit left to do",
    "Do what follows from the visit",
    "It was promised on a visit, with who does it and by when",
    Clock.REVIEW_ACTION,
    lambda item: reverse("review-action", args=[item.object_id]),
)
REQUEST = DueKind(
    "review_request",
    "Review asked for",
    "Decide whether a review is held",
    "Somebody asked for a review and waits for an answer",
    Clock.REVIEW_REQUEST,
    lambda item: reverse("review-request", args=[item.object_id]),
)


def _papers(key: str, label: str, why: str) -> DueKind:
    return DueKind(
        key, label, label, why, Clock.REVIEW_PACK, lambda item: reverse("review-pack", args=[item.object_id])
    )


PACK = {
    PackStep.SEND: _papers(
        "review_pack", "Send the papers for the review", "People decide well who had the papers a week before"
    ),
    PackStep.RECEIPT: _papers(
        "review_pack_receipt", "Ask whether the papers arrived", "The papers went out, and nobody has said they arrived"
    ),
}


def _task(item: DueItem) -> str:
    return reverse("change-task", args=[item.object_id])


def _after_a_change(key: str, label: str, clock: Clock) -> DueKind:
    why = "Something changed in their life, and asks for it"
    return DueKind(key, label, "Do what the change asks for", why, clock, _task)


CHANGES = (
    _after_a_change("change_at_once", "After a change, at once", Clock.CHANGE_AT_ONCE),
    _after_a_change("change_task", "After a change", Clock.CHANGE_TASK),
    _after_a_change("change_assess", "After a change, assess or review again", Clock.CHANGE_ASSESS),
)
INCIDENT_NOTICE = DueKind(
    "incident_notice",
    "Word of an incident",
    "Tell them of the incident",
    "Something went wrong, and they are owed word of it",
    Clock.INCIDENT_TELL,
    lambda item: reverse("incident-notice", args=[item.object_id]),
)
INCIDENT = DueKind(
    "incident",
    "Incident",
    "Write down what was learnt",
    "Something went wrong, and nobody has said what was learnt",
    Clock.INCIDENT_LEARN,
    lambda item: reverse("incident", args=[item.object_id]),
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
POINT = DueKind(
    "supervision_action",
    "Action from supervision",
    "Do what was agreed in supervision",
    "It was agreed in supervision for this day",
    Clock.SUPERVISION,
    lambda item: reverse("supervision-point", args=[item.object_id]),
)


def _after(kind: DueKind) -> DueSource:
    """What changes opened, by clock. A review that was arranged falls due as the review it is."""
    tasks = [task for task, clock in CLOCKS.items() if clock == kind.clock and task != ChangeTaskKind.REVIEW]
    return DueSource(kind, ChangeTask, lambda seen: seen.open().filter(kind__in=tasks))


def _papers_to(step: PackStep) -> DueSource:
    return DueSource(PACK[step], ReviewPack, lambda seen: seen.open().filter(step=step))


def _to_tell(who: ToldWho) -> DueSource:
    return DueSource(TELL[who], OwnerTold, lambda seen: seen.open().filter(who=who))


SOURCES = (
    DueSource(FIRST, Review, lambda seen: seen.open().filter(kind=ReviewKind.FIRST)),
    DueSource(NEXT, Review, lambda seen: seen.open().exclude(kind=ReviewKind.FIRST)),
    DueSource(NOTE, NoteCopy, lambda seen: seen.open()),
    DueSource(ACTION, ReviewAction, lambda seen: seen.open().filter(visit=None)),
    DueSource(VISIT_ACTION, ReviewAction, lambda seen: seen.open().exclude(visit=None)),
    DueSource(REQUEST, ReviewRequest, lambda seen: seen.open()),
    *(_papers_to(step) for step in PACK),
    *(_after(kind) for kind in CHANGES),
    DueSource(INCIDENT_NOTICE, IncidentNotice, lambda seen: seen.open(), also_dead=True),
    DueSource(INCIDENT, Incident, lambda seen: seen.open(), also_dead=True),
    *(_to_tell(who) for who in TELL),
    DueSource(SUPERVISION, Supervision, lambda seen: seen.open().filter(worker__is_active=True), person=None),
    DueSource(POINT, SupervisionPoint, lambda seen: seen.open(), also_dead=True),
)
KINDS = tuple(source.kind for source in SOURCES)


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset for each kind."""
    return due_of(SOURCES, viewer, until, owner_ids)
