"""What both sides learn, and what becomes of the carers."""

import pytest

from placements.choices import CarersNext
from placements.rules.learning import PARTS
from placements.services import learning
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.endings import CarerFutureFactory, LearningReviewFactory

pytestmark = pytest.mark.django_db
WRITTEN = dict.fromkeys(PARTS, "It was too fast.")


def test_both_sides_write_their_part_and_the_scheme_completes_it(worker_of, council_of):
    review = LearningReviewFactory()
    scheme, council = worker_of(review.scheme), council_of(review.person)
    learning.write(review=review, by=scheme, **WRITTEN)
    with pytest.raises(Refusal, match="care manager"):
        learning.complete(review=review, by=scheme)

    learning.add_council_part(review=review, words="We hurried.", by=council)
    done = learning.complete(review=review, by=scheme)

    assert (done.completed_on, done.council_name, done.is_open) == (dates.today(), council.name, False)
    assert Event.objects.filter(verb__startswith="learning.").count() == 3
    with pytest.raises(WrongState):
        learning.write(review=review, by=scheme, changes="More")


def test_neither_side_writes_the_part_of_the_other(worker_of, council_of):
    review = LearningReviewFactory()
    with pytest.raises(Refusal, match="The scheme writes"):
        learning.write(review=review, by=council_of(review.person), changes="x")
    with pytest.raises(Refusal, match="The council writes"):
        learning.add_council_part(review=review, words="x", by=worker_of(review.scheme))
    with pytest.raises(Refusal, match="Write down"):
        learning.add_council_part(review=review, words=" ", by=council_of(review.person))
    with pytest.raises(ValueError, match="owner"):
        learning.write(review=review, by=worker_of(review.scheme), owner="x")


def test_the_carers_are_asked_once(worker_of):
    future = CarerFutureFactory()
    by = worker_of(future.household.scheme)
    with pytest.raises(Refusal, match="what they say"):
        learning.decide_carers_next(future=future, by=by, decided=CarersNext.BREAK, words=" ")

    row = learning.decide_carers_next(future=future, by=by, decided=CarersNext.BREAK, words="Six weeks.")

    assert (row.decided_on, row.is_open) == (dates.today(), False)
    assert Event.objects.get(verb="household.next_decided").subject_id == future.household_id
    with pytest.raises(WrongState):
        learning.decide_carers_next(future=future, by=by, decided=CarersNext.STAYS, words="x")
