"""What the database refuses about mental capacity, whoever asks."""

from datetime import timedelta

import pytest

from careplans.choices.capacity import Conclusion
from sharedliving.core import dates
from tests.careplans.test_constraints import NOW, assert_refused
from tests.factories.capacity import CapacityAssessmentFactory, CapacityReviewFactory

pytestmark = pytest.mark.django_db

HAS = {"retains": True, "weighs": True, "has_impairment": None, "because_of_it": None, "conclusion": Conclusion.HAS}


@pytest.mark.parametrize("factory", [CapacityAssessmentFactory, CapacityReviewFactory])
@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}])
def test_open_has_owner_and_date(factory, fields):
    with assert_refused("open_has_owner_and_date"):
        factory(**fields)


@pytest.mark.parametrize(
    "absent",
    [{"completed_on": None}, {"completed_by": None}, {"started_on": dates.today() + timedelta(days=1)}],
)
def test_somebody_completed_what_is_completed_after_it_began(absent):
    with assert_refused("capacityassessment_completed_by_somebody"):
        CapacityAssessmentFactory(completed=True, **absent)


def test_it_names_its_decision():
    with assert_refused("capacity_names_its_decision"):
        CapacityAssessmentFactory(decision="")


@pytest.mark.parametrize(
    "absent",
    [
        {"conclusion": ""},
        {"assessed_on": None},
        {"understands": None},
        {"weighs": None},
        {"assessed_on": dates.today() + timedelta(days=1)},
    ],
)
def test_what_is_completed_has_a_conclusion(absent):
    with assert_refused("completed_capacity_has_conclusion"):
        CapacityAssessmentFactory(completed=True, **absent)


@pytest.mark.parametrize(
    "absent",
    [
        {"retains": True, "weighs": True},
        {"has_impairment": False},
        {"has_impairment": None},
        {"because_of_it": False},
        {"because_of_it": None},
        {"review_on": None},
    ],
)
def test_lacking_capacity_is_shown(absent):
    with assert_refused("lacking_capacity_is_shown"):
        CapacityAssessmentFactory(completed=True, **absent)


@pytest.mark.parametrize("cause", [{"because_of_it": None}, {"has_impairment": None}, {}])
def test_having_capacity_is_shown(cause):
    with assert_refused("having_capacity_is_shown"):
        CapacityAssessmentFactory(completed=True, conclusion=Conclusion.HAS, **cause)


@pytest.mark.parametrize("fields", [HAS, {"conclusion": "has", "because_of_it": False}, {}])
def test_what_is_shown_is_taken(fields):
    assert CapacityAssessmentFactory(completed=True, **fields).pk


def test_a_review_ends_with_another_assessment_or_a_reason():
    closed = {"closed_at": NOW, "due_on": None}

    with assert_refused("capacity_review_ends_with_reason"):
        CapacityReviewFactory(**closed)
    assert CapacityReviewFactory(why_not="The decision is past", **closed).pk
