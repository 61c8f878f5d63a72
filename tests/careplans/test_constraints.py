"""What the database refuses, whoever asks."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from careplans.models import ApprovalLimit
from people.choices import Role
from sharedliving.core import dates
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    FindingFactory,
    OwnCopyFactory,
    PlanNeedFactory,
    PlanReleaseFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
)
from tests.factories.people import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

NOW = "2026-01-01T00:00Z"


@contextmanager
def assert_refused(name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield


@pytest.mark.parametrize(
    "factory",
    [
        SupportRequestFactory,
        AssessmentFactory,
        CarePlanFactory,
        OwnCopyFactory,
        PlanReleaseFactory,
        PromisedServiceFactory,
    ],
)
@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}, {"closed_at": NOW}])
def test_open_has_owner_and_date_and_closed_has_none(factory, fields):
    with assert_refused("open_has_owner_and_date|is_open_until"):
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


@pytest.mark.parametrize("fields", [{}, {"declined_because": "I do not want one"}, {"closed_at": NOW, "due_on": None}])
def test_a_plan_nobody_wants_is_closed_and_says_why(fields):
    with assert_refused("plan_not_wanted_says_why"):
        CarePlanFactory(state="declined", **fields)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"nhs_pays": 10}, "need_is_split_only_when_joint"),
        ({"paid_by": "joint", "weekly_cost": 10, "nhs_pays": 11}, "nhs_pays_within_cost"),
        ({"weekly_cost": -1}, "need_costs_nothing_or_more"),
    ],
)
def test_the_money_of_a_need_adds_up(fields, name):
    with assert_refused(name):
        PlanNeedFactory(**fields)


def test_a_copy_that_was_given_says_how():
    with assert_refused("copy_given_says_how"):
        OwnCopyFactory(given_on=dates.today(), closed_at=NOW, due_on=None)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "delivered"},
        {"state": "delivered", "closed_at": NOW, "due_on": None},
        {"state": "dropped", "closed_at": NOW, "due_on": None},
        {"closed_at": NOW, "due_on": None},
    ],
)
def test_a_promise_is_open_until_it_is_kept_or_given_up(fields):
    with assert_refused("promise_is_open_until_it_ends"):
        PromisedServiceFactory(**fields)


def limit(**fields):
    return ApprovalLimit.objects.create(**{"weekly_up_to": 100, "valid_from": dates.today()} | fields)


def test_a_limit_is_of_a_role_or_of_somebody():
    for fields in ({}, {"role": Role.LINE_MANAGER, "user": UserFactory()}):
        with assert_refused("limit_is_of_a_role_or_of_somebody"):
            limit(**fields)


def test_a_limit_is_not_negative():
    with assert_refused("limit_is_not_negative"):
        limit(role=Role.LINE_MANAGER, weekly_up_to=-1)


def test_a_limit_is_set_once_a_day():
    limit(role=Role.LINE_MANAGER)

    with assert_refused("limit_once_a_day"):
        limit(role=Role.LINE_MANAGER)
