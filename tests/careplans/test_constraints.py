"""What the database refuses, whoever asks."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from sharedliving.core import dates
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    FindingFactory,
    PlanReleaseFactory,
    SupportRequestFactory,
)
from tests.factories.people import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

NOW = "2026-01-01T00:00Z"


@contextmanager
def assert_refused(name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield


@pytest.mark.parametrize("factory", [SupportRequestFactory, AssessmentFactory, CarePlanFactory, PlanReleaseFactory])
@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}, {"closed_at": NOW}])
def test_open_has_owner_and_date_and_closed_has_none(factory, fields):
    with assert_refused("open_has_owner_and_date"):
        factory(**fields)


@pytest.mark.parametrize(
    ("factory", "name"),
    [
        (SupportRequestFactory, "one_open_request"),
        (AssessmentFactory, "one_open_assessment"),
        (CarePlanFactory, "one_plan_being_written"),
    ],
)
def test_one_open_row_a_person(factory, name):
    first = factory()
    second = {"person": first.person} | ({"number": 2} if factory is CarePlanFactory else {})

    with assert_refused(name):
        factory(**second)


def test_one_plan_in_force_a_person():
    plan = CarePlanFactory(in_force=True)

    with assert_refused("one_plan_in_force"):
        CarePlanFactory(person=plan.person, in_force=True, number=2)


def test_a_plan_number_is_given_once():
    plan = CarePlanFactory(in_force=True)

    with assert_refused("plan_number_once"):
        CarePlanFactory(person=plan.person)


@pytest.mark.parametrize("absent", ["signed_off_by", "signed_off_on", "weekly_budget"])
def test_a_plan_in_force_was_signed_off(absent):
    with assert_refused("plan_in_force_was_signed_off"):
        CarePlanFactory(in_force=True, **{absent: None})


def test_the_author_does_not_sign_off():
    worker = UserFactory()
    person = PersonFactory(owner=worker)

    with assert_refused("author_does_not_sign_off"):
        CarePlanFactory(person=person, in_force=True, author=worker, signed_off_by=worker)


@pytest.mark.parametrize(
    "absent", [{"completed_on": None}, {"eligibility": ""}, {"eligibility_reasons": ""}, {"advocacy": ""}]
)
def test_a_completed_assessment_has_a_decision(absent):
    with assert_refused("completed_assessment_has_decision"):
        AssessmentFactory(completed=True, **absent)


def test_an_assessment_ends_after_its_start():
    with assert_refused("assessment_ends_after_start"):
        AssessmentFactory(completed=True, first_contact_on=dates.today() + timedelta(days=1))


def test_a_finding_is_made_once_an_outcome():
    finding = FindingFactory()

    with assert_refused("finding_once_an_outcome"):
        FindingFactory(assessment=finding.assessment)


def test_a_plan_is_released_once_to_a_scheme():
    release = PlanReleaseFactory()

    with assert_refused("plan_released_once_to_a_scheme"):
        PlanReleaseFactory(plan=release.plan, scheme=release.scheme)
