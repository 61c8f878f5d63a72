"""The gate before sign-off: everything at once, each with its link."""

from datetime import timedelta
from decimal import Decimal

import pytest

from careplans.rules.sign_off import OF_THE_PLAN
from careplans.services.signing import gate
from sharedliving.core import dates
from tests.factories.careplans import ONE_NEED, AssessmentFactory, CarePlanFactory
from tests.factories.funding import AftercareFactory

pytestmark = pytest.mark.django_db


def test_a_complete_plan_lacks_nothing():
    assert gate(CarePlanFactory(complete=True)).is_open


def test_an_empty_plan_lacks_everything_at_once():
    reasons = gate(CarePlanFactory(own_words="")).missing

    assert len(reasons) == len(OF_THE_PLAN) - 2 + 2  # nothing to pay yet, from no day; no needs, no more than a list
    assert all(reason.url and reason.rule for reason in reasons)


@pytest.mark.parametrize(
    ("fields", "section", "source"),
    [
        ({"own_words": ""}, "words", "G14-PCP-1"),
        ({"what_matters": ""}, "words", "G14-PLAN-4"),
        ({"weekly_budget": None}, "money", "CA26"),
        ({"weekly_contribution": 999}, "money", "CA26"),
        ({"advice_on_needs": ""}, "advice", "CA25"),
        ({"advice_on_prevention": ""}, "advice", "CA25"),
        ({"involved": ""}, "agreement", "CA25"),
        ({"person_agrees": ""}, "agreement", "CA25"),
        ({"back_up": "", "needs": 1}, "back-up", "G14-EMG-6"),
        ({"shared_lives_considered": False}, "shared-lives", "G14-PRO-3"),
    ],
)
def test_each_missing_part_is_one_line_with_its_link(fields, section, source):
    plan = CarePlanFactory(complete=True, **fields)

    (reason,) = gate(plan).missing

    assert reason.url == f"/plans/{plan.pk}/{section}/"
    assert reason.rule == source


def test_each_incomplete_need_is_a_line_of_its_own():
    plan = CarePlanFactory(complete=True, needs=3)
    first, second, _ = plan.needs.all()
    for need in (first, second):
        need.how_met = ""
        need.save()

    assert [reason.url for reason in gate(plan).missing] == [
        f"/plans/{plan.pk}/needs/{first.pk}/",
        f"/plans/{plan.pk}/needs/{second.pk}/",
    ]


def test_a_budget_is_cut_only_after_a_new_assessment():
    old = CarePlanFactory(in_force=True, signed_off_on=dates.today() - timedelta(days=90))
    cut = {"person": old.person, "complete": True, "number": 2, "weekly_budget": 500}

    same = CarePlanFactory(**cut, assessment=old.assessment)
    (reason,) = gate(same).missing

    assert "lower than in plan 1" in reason.message
    assert not reason.can_override
    same.assessment = AssessmentFactory(person=old.person, completed=True, findings=ONE_NEED)
    assert gate(same).is_open


def test_an_assessment_of_somebody_else_allows_no_cut():
    old = CarePlanFactory(in_force=True, signed_off_on=dates.today() - timedelta(days=90))
    plan = CarePlanFactory(person=old.person, complete=True, number=2, weekly_budget=500, assessment=old.assessment)
    plan.assessment = AssessmentFactory(completed=True, findings=ONE_NEED)

    (reason,) = gate(plan).missing

    assert "lower than in plan 1" in reason.message


def test_a_need_of_the_assessment_that_is_left_out_is_named():
    plan = CarePlanFactory(complete=True)
    finding = plan.assessment.findings.get(outcome="work")
    finding.ability = "needs_help"
    finding.save()

    (reason,) = gate(plan).missing

    assert "work, training, education or volunteering" in reason.message
    assert reason.url == f"/plans/{plan.pk}/needs/add/"
    assert reason.rule == "CA25"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"how_we_know": " "}, "say how we will know"),
        ({"start_by": None}, "say by when"),
        ({"paid_by": "joint"}, "a joint package needs its weekly cost"),
    ],
)
def test_what_a_need_does_not_say_is_a_line_of_its_own(fields, words):
    plan = CarePlanFactory(complete=True, needs=2)
    need = plan.needs.last()
    for name, value in fields.items():
        setattr(need, name, value)
    need.save()

    (reason,) = gate(plan).missing

    assert words in reason.message
    assert reason.url == f"/plans/{plan.pk}/needs/{need.pk}/"


def test_aftercare_is_not_charged_whatever_was_saved_before():
    plan = CarePlanFactory(complete=True)
    AftercareFactory(person=plan.person)
    need = plan.needs.get()
    need.paid_by, need.weekly_cost = "aftercare", Decimal(612)
    need.save()

    (reason,) = gate(plan).missing

    assert "more than the £0 that may be charged" in reason.message
    assert "Section 117 aftercare" in reason.message
    assert (reason.url, reason.rule) == (f"/plans/{plan.pk}/money/", "S117")


def test_they_are_told_what_they_pay_before_it_starts():
    plan = CarePlanFactory(complete=True, contribution_starts_on=dates.today())

    (reason,) = gate(plan).missing

    assert "has to be told what they pay before it starts" in reason.message
