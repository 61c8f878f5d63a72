"""What becomes of reviews with carers, and of what they left to be done, when the approval ends."""

from django.utils import timezone

from placements.choices import CARER_REVIEW_MOVES, ActionEnd, CarerReviewState
from placements.models import CarerHousehold, CarerReview, CarerReviewAction
from sharedliving.core import dates, history, states
from sharedliving.core.viewer import Viewer


def end(*, household: CarerHousehold, by: Viewer, why: str) -> None:
    """They are carers no more: nothing of it falls due any longer. Inside a transaction."""
    for review in CarerReview.objects.open().filter(household=household):
        states.move(review, CarerReviewState.STOPPED, moves=CARER_REVIEW_MOVES, by=by, why=why)
    for row in CarerReviewAction.objects.open().filter(review__household=household).select_for_update(of=("self",)):
        row.end, row.words, row.ended_on = ActionEnd.NOT_NEEDED, why, dates.today()
        row.closed_at, row.due_on = timezone.now(), None
        history.save(row, by=by, why=why)
