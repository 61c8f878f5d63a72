"""Notes for both sides: seen, waiting to be seen, and one that nobody has read in time (G14-CMS-8)."""

from dataclasses import dataclass

from django.utils import timezone

from people.viewers import viewer_for
from placements.models import Arrangement
from reviews.choices import Audience, NoteKind
from reviews.services import note_copies, notes
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.demo.steps import on_day


@dataclass(frozen=True, slots=True)
class Told:
    """A note: how many days ago, by which side, what it says, and after how many days the other side saw it."""

    days_ago: int
    by_council: bool
    text: str
    seen_after: int | None = None


NOTES = (
    Told(24, True, "Rang the carers about the new hours of the day centre. They can bring them until ten.", 1),
    Told(17, False, "The carers ask whether the night checks can stop: nothing has happened for three months.", 2),
    Told(2, True, "Answered the carers: the night checks stay until the review. Please tell us if they cannot go on."),
)
LATE = Told(12, False, "The carers are away from the third of next month. Who tells the day centre?")


def play_notes() -> None:
    """On the first three people who live with carers, the told cast first; the fourth has the one nobody has read."""
    live = Arrangement.objects.visible_to(SYSTEM).live().select_related("owner", "person__owner").order_by("person_id")
    rows = {row.person_id: row for row in live.filter(person__died_on=None, person__owner__is_active=True)[:20]}
    for row in list(rows.values())[:3]:
        for told in NOTES:
            _write(row, told)
    for row in list(rows.values())[3:4]:
        _write(row, LATE)


def _write(row: Arrangement, told: Told) -> None:
    person, worker = row.person, row.owner
    if person.owner is None or worker is None or told.days_ago >= (timezone.localdate() - row.started_on).days:
        return
    council, scheme = viewer_for(person.owner), viewer_for(worker)
    with on_day(told.days_ago, 14):
        note = notes.write(
            person=person, by=council if told.by_council else scheme, kind=NoteKind.CALL, happened_at=timezone.now(),
            text=told.text, audience=Audience.SHARED, with_carers=told.by_council,
        )  # fmt: skip
    if told.seen_after is not None:
        with on_day(told.days_ago - told.seen_after):
            _seen(note.copies.all(), scheme if told.by_council else council)


def _seen(copies, by: Viewer) -> None:  # type: ignore[no-untyped-def]
    for copy in copies.filter(owner_id=by.user_id):
        note_copies.seen(copy=copy, by=by)
