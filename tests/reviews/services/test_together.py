"""Two people at the same moment: one wins, the other is told, nothing is made twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from people.viewers import viewer_for
from reviews.choices import Progress
from reviews.models import Review, ReviewOutcome
from reviews.services import parts, reviews
from sharedliving.core.rules import Refusal
from tests.factories.reviews import ReviewFactory, living_with, plan_with_needs, ready_review


def both(*verbs):
    """Run the verbs in threads of their own that begin together. Gives each one's result, or what it raised."""
    start = Barrier(len(verbs))

    def run(verb):
        start.wait(10)
        try:
            return verb()
        except Refusal as raised:
            return raised
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as pool:
        return list(pool.map(run, verbs))


@pytest.mark.django_db(transaction=True)
def test_two_who_complete_make_one_next_review():
    review = ready_review()
    by = viewer_for(review.person.owner)

    found = both(*[lambda: reviews.complete(review=review, by=by)] * 2)

    assert {type(result) for result in found} == {Review, Refusal}
    assert Review.objects.open().count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_who_completes_and_one_who_writes_do_not_cross():
    review = ready_review()
    by = viewer_for(review.person.owner)

    both(
        lambda: reviews.complete(review=review, by=by),
        lambda: reviews.save(review=review, by=by, version=1, working_well="Late words"),
    )

    row = Review.objects.get(pk=review.pk)
    assert row.state in ("completed", "in_progress")
    assert row.state == "completed" or row.working_well == "Late words"


@pytest.mark.django_db(transaction=True)
def test_two_who_save_from_the_same_version_keep_one_text():
    review = ReviewFactory()
    by = viewer_for(review.person.owner)

    found = both(
        lambda: reviews.save(review=review, by=by, version=1, place="Home"),
        lambda: reviews.save(review=review, by=by, version=1, place="Office"),
    )

    assert [type(result) for result in found].count(Refusal) == 1
    assert Review.objects.get().version == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_record_the_same_outcome_make_one():
    review = ReviewFactory()
    plan = plan_with_needs(review.person)
    need, by = plan.needs.get(), viewer_for(review.person.owner)
    Review.objects.update(plan=plan)

    both(*[lambda: parts.record_outcome(review=review, by=by, need=need, progress=Progress.BETTER)] * 2)

    assert ReviewOutcome.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_arrangement_gets_one_first_review():
    review = ReviewFactory()
    arrangement, by = living_with(review.person), viewer_for(review.person.owner)

    both(*[lambda: reviews.schedule_first(arrangement=arrangement, plan=None, by=by)] * 2)

    assert Review.objects.filter(arrangement=arrangement).count() == 1
