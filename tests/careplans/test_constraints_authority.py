"""What the database refuses about legal authority and best interests, whoever asks."""

from datetime import timedelta

import pytest

from sharedliving.core import dates
from tests.careplans.test_constraints import assert_refused
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.mark.parametrize("absent", [{"document": ""}, {"seen_on": None}, {"seen_by": None}])
def test_what_was_seen_was_seen_by_somebody(absent):
    with assert_refused("authority_is_seen_by_somebody"):
        AuthorityFactory(seen=True, **absent)


def test_an_authority_ends_after_it_begins():
    with assert_refused("authority_ends_after_it_begins"):
        AuthorityFactory(valid_from=TODAY, valid_until=TODAY - timedelta(days=1))


def test_it_ended_for_a_reason():
    with assert_refused("authority_ended_for_a_reason"):
        AuthorityFactory(ended_on=TODAY)


@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}])
def test_open_has_owner_and_date(fields):
    with assert_refused("open_has_owner_and_date"):
        BestInterestsFactory(**fields)


@pytest.mark.parametrize("absent", [{"completed_on": None}, {"completed_by": None}])
def test_somebody_completed_what_is_completed(absent):
    with assert_refused("bestinterestsdecision_completed_by_somebody"):
        BestInterestsFactory(completed=True, **absent)


@pytest.mark.parametrize(
    "absent",
    [{"decided": ""}, {"decision_maker": ""}, {"decided_on": None}, {"review_on": None}, {"review_on": TODAY}],
)
def test_what_is_completed_is_decided(absent):
    with assert_refused("completed_best_interests_is_decided"):
        BestInterestsFactory(completed=True, **absent)
