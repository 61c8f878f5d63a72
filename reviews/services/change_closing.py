"""What a change opened is answered: by somebody who says so, or by the review that was held."""

from django.utils import timezone

from reviews.choices import ChangeOutcome, ChangeTaskKind
from reviews.models import ChangeTask, Review
from sharedliving.core import dates, events, history
from sharedliving.core.viewer import Viewer


def review_held(*, review: Review, by: Viewer) -> None:
    """The review that a change asked for was held: that is answered by itself. Inside a transaction."""
    rows = ChangeTask.objects.open().filter(kind=ChangeTaskKind.REVIEW, person_id=review.person_id)
    held = review.held_on or dates.today()
    for task in rows.filter(event__happened_on__lte=held).select_for_update(of=("self",)):
        close(task, by, ChangeOutcome.DONE, "", review.pk)


def close(task: ChangeTask, by: Viewer, outcome: str, words: str, answer_id: int | None) -> ChangeTask:
    task.outcome, task.words, task.answer_id = outcome, words, answer_id
    task.answered_on, task.answered_by_id = dates.today(), by.user_id
    task.closed_at, task.due_on = timezone.now(), None
    history.save(task, by=by)
    text = f"{task.get_kind_display()}: {task.get_outcome_display().lower()}"
    events.record("change.answered", task, by=by, text=text, change=task.event_id, record=answer_id)
    return task
