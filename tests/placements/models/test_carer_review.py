"""What the services of reviews with carers refuse, the database refuses too."""

import pytest
from django.db import IntegrityError, transaction

from placements.choices import CarerReviewState
from placements.models import CarerReview, CarerReviewAction, CarersView
from placements.models.carer_review import SCHEMES_TOPICS
from sharedliving.core import dates
from tests.factories.caring import CarerReviewActionFactory, CarerReviewFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
DONE = {"state": CarerReviewState.COMPLETED, "completed_on": TODAY}


def expect_refused(constraint, rows, **changes):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        rows.update(**changes)


@pytest.mark.parametrize("name", SCHEMES_TOPICS)
def test_no_topic_of_the_scheme_stands_before_the_carers_were_asked(name):
    row = CarerReviewFactory()
    value = {"wellbeing": "well", "fitness": "fit", "recommendation": "continue"}.get(name, "Words")

    expect_refused("carers_are_asked_before_the_scheme_asks", CarerReview.objects.filter(pk=row.pk), **{name: value})


def test_what_they_raise_has_words():
    rows = CarerReview.objects.filter(pk=CarerReviewFactory().pk)

    expect_refused("carer_agenda_is_written_down", rows, agenda_raised=True, agenda_asked_on=TODAY)


@pytest.mark.parametrize(
    "lacks",
    [
        {"agenda_asked_on": None}, {"agenda_raised": None}, {"held_on": None}, {"next_due_on": None}, {"next_due_on": TODAY},
        {"knows_privately": None}, {"knows_privately": True}, {"recommendation": ""}, {"reasons": ""}, {"carers_say": ""},
        {"fitness": ""}, {"wellbeing": ""}, {"completed_on": None}, {"held_on": dates.add_days(TODAY, -30)},
    ],
)  # fmt: skip
def test_a_completed_review_is_complete(lacks):
    rows = CarerReview.objects.filter(pk=CarerReviewFactory(written=True).pk)

    expect_refused("completed_carer_review_is_complete|carers_are_asked", rows, **DONE | lacks)
    assert rows.update(**DONE) == 1


def test_one_is_open_at_a_time():
    row = CarerReviewFactory()

    with pytest.raises(IntegrityError, match="one_open_carer_review"), transaction.atomic():
        CarerReviewFactory(household=row.household)


def test_what_carers_say_of_an_arrangement_stands_once_and_says_something():
    row = CarerReviewFactory(asked=True)
    arrangement = ArrangementFactory(household=row.household)
    CarersView.objects.create(review=row, arrangement=arrangement, words="Well")

    expect_refused("carers_view_says_something", CarersView.objects.all(), words="")
    with pytest.raises(IntegrityError, match="carers_view_once"), transaction.atomic():
        CarersView.objects.create(review=row, arrangement=arrangement, words="Again")


def test_something_to_do_is_open_until_its_end():
    rows = CarerReviewAction.objects.filter(pk=CarerReviewActionFactory().pk)

    expect_refused("carer_review_action_says_something", rows, what="")
    expect_refused("carer_review_action_is_open_until_its_end", rows, end="done")
    expect_refused("carerreviewaction_open_has_owner_and_date", rows, due_on=None)
