"""Changes in the lives of people who live with carers: acted on, still to do, and one that nobody acted on (G14-REV-6)."""

from dataclasses import dataclass

from people.viewers import viewer_for
from placements.models import Arrangement
from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide
from reviews.models import ChangeTask
from reviews.services import changes
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.steps import on_day


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed how many days ago, and whether what it opened was done the day after."""

    days_ago: int
    kind: ChangeKind
    what: str
    done: bool = False


CHANGED = (
    Changed(20, ChangeKind.CARER_AWAY, "The carers are away for ten days in the spring. Their back-up steps in.", True),
    Changed(6, ChangeKind.HEALTH, "Two falls on the stairs within a week. The GP looks at the tablets."),
    Changed(1, ChangeKind.BEREAVEMENT, "Their brother died on Sunday. They want to speak at the funeral."),
    Changed(40, ChangeKind.ANOTHER, "A second person moves in upstairs. They like each other, and share the kitchen."),
)


def play_changes() -> None:
    """On four people who live with carers, after the first ten."""
    live = Arrangement.objects.visible_to(SYSTEM).live().select_related("owner", "person__owner", "person__council")
    rows = live.filter(person__died_on=None, person__closed_at=None, person__owner__is_active=True).order_by(
        "person_id"
    )
    for row, changed in zip(rows[10:14], CHANGED, strict=False):
        if changed.days_ago < (dates.today() - row.started_on).days:
            _play(row, changed)


def _play(row: Arrangement, changed: Changed) -> None:
    owner = viewer_for(row.person.owner)
    with on_day(changed.days_ago, 14):
        event = changes.record(
            person=row.person,
            by=owner,
            kind=changed.kind,
            happened_on=dates.today(),
            what=changed.what,
            arrangement=row,
        )
    if changed.done:
        with on_day(changed.days_ago - 1, 14):
            for task in event.tasks.select_related("owner"):
                _answer(task, row)


def _answer(task: ChangeTask, row: Arrangement) -> None:
    by = viewer_for(row.owner if task.side == ChangeSide.SCHEME else row.person.owner)
    words = "Spoken through with everybody; the back-up knows the person well."
    changes.answer(task=task, by=by, outcome=ChangeOutcome.DONE, words=words)
