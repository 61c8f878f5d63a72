"""The person's copy of a plan, how complex an assessment is, and how care is co-ordinated, as the database keeps them."""

import pytest

from sharedliving.core import dates
from tests.careplans.test_constraints import assert_refused
from tests.factories.careplans import AssessmentFactory, CareCoordinationFactory, PlanReleaseFactory

pytestmark = pytest.mark.django_db


def test_a_completed_assessment_says_how_complex_it_was():
    with assert_refused("completed_assessment_says_how_complex"):
        AssessmentFactory(completed=True, complexity="")
    assert AssessmentFactory(completed=True, complexity="unasked").pk
    assert AssessmentFactory(ready=True, complexity="").pk


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"name": ""}, "coordination_has_a_name"),
        ({"valid_until": "2019-12-31"}, "coordination_ends_after_it_began"),
        ({"review_months": 0}, "coordination_is_reviewed_within_the_year"),
        ({"review_months": 13}, "coordination_is_reviewed_within_the_year"),
    ],
)
def test_a_way_of_co_ordinating_care_holds_together(fields, name):
    with assert_refused(name):
        CareCoordinationFactory(**fields)


def test_a_way_of_co_ordinating_care_is_there_once_a_day():
    CareCoordinationFactory()

    with assert_refused("coordination_once_a_day"):
        CareCoordinationFactory()


@pytest.mark.parametrize(
    "fields",
    [
        {"released_on": None},
        {"how": ""},
        {"owed": True, "how": "post"},
        {"owed": True, "acknowledged_on": "2026-01-01"},
    ],
)
def test_only_the_persons_copy_is_owed_before_it_is_given(fields):
    with assert_refused("only_the_persons_copy_is_owed"):
        PlanReleaseFactory(**fields)


def test_a_copy_of_the_person_that_was_replaced_is_nobodys_to_give():
    with assert_refused("replaced_copy_of_the_person_is_closed"):
        PlanReleaseFactory(owed=True, replaced_on=dates.today())
