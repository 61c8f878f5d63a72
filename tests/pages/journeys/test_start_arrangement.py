"""An arrangement and its first review begin in one transaction (CA27)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError

from people.models import Person
from people.viewers import viewer_for
from placements.choices import ArrangementKind
from placements.models import Arrangement
from reviews.choices import ReviewKind
from reviews.models import Review
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.start_arrangement import start_arrangement
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement():
    return AgreementFactory(signed=True, planned_start=dates.today())


@pytest.fixture
def by(agreement):
    return viewer_for(agreement.owner)


def start(agreement, by):
    return start_arrangement(agreement=agreement, by=by, on=dates.today())


def test_the_first_review_is_the_care_managers_and_has_a_date(agreement, by):
    arrangement = start(agreement, by)

    (review,) = Review.objects.filter(arrangement=arrangement)
    assert (review.kind, review.owner, review.person) == (ReviewKind.FIRST, agreement.person.owner, agreement.person)
    assert review.plan == agreement.candidate.referral.plan
    assert review.due_on > dates.today()


def test_the_arrangement_is_what_was_agreed(agreement, by):
    arrangement = start(agreement, by)

    assert (arrangement.household, arrangement.kind) == (agreement.candidate.household, ArrangementKind.LIVE_IN)
    assert (arrangement.started_on, arrangement.owner_id) == (dates.today(), by.user_id)


def test_a_refusal_keeps_nothing(agreement, by):
    household = agreement.candidate.household
    for place in (1, 2):
        ArrangementFactory(household=household, place=place)

    with pytest.raises(Refusal, match="approved for 2 people and 2 live there already"):
        start(agreement, by)

    assert Arrangement.objects.count() == 2
    assert not Review.objects.exists()


def test_when_the_review_cannot_be_made_there_is_no_arrangement_either(agreement, by):
    Person.objects.filter(pk=agreement.person_id).update(closed_at=agreement.created_at, due_on=None, owner=None)

    with pytest.raises((Refusal, DatabaseError, AssertionError, AttributeError)):
        start(agreement, by)

    assert not Arrangement.objects.exists()


def test_starting_twice_makes_one(agreement, by):
    start(agreement, by)

    with pytest.raises(Refusal, match="started already"):
        start(agreement, by)

    assert Arrangement.objects.count() == Review.objects.count() == 1


def test_a_council_does_not_start_it(agreement):
    with pytest.raises(PermissionDenied):
        start(agreement, viewer_for(agreement.person.owner))
