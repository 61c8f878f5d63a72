"""What the database refuses of the support plans of unpaid carers, and how they move."""

from datetime import timedelta

import pytest

from careplans.choices.support import SUPPORT_MOVES, SupportState
from careplans.models import SupportPlan
from sharedliving.core import dates
from tests.careplans.test_constraints import NOW, assert_refused
from tests.factories.support import SupportCopyFactory, SupportNeedFactory, SupportPlanFactory, SupportReviewFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def change(plan, **fields):
    SupportPlan.objects.filter(pk=plan.pk).update(**fields)


def test_one_in_force_a_carer_and_one_of_another_carer():
    first = SupportPlanFactory(in_force=True)
    SupportPlanFactory(person=first.person, in_force=True)

    with assert_refused("one_support_plan_in_force"):
        SupportPlanFactory(person=first.person, assessment=first.assessment, number=2, in_force=True)


@pytest.mark.parametrize("trait", ["complete", "awaiting"])
def test_one_being_written_beside_the_one_in_force(trait):
    first = SupportPlanFactory(in_force=True)
    same = {"person": first.person, "assessment": first.assessment}
    SupportPlanFactory(**same, number=2)

    with assert_refused("one_support_plan_being_written"):
        SupportPlanFactory(**same, number=3, **{trait: True})


def test_a_number_is_given_once_to_a_carer():
    first = SupportPlanFactory(in_force=True)

    with assert_refused("support_plan_number_once"):
        SupportPlanFactory(person=first.person, assessment=first.assessment)


@pytest.mark.parametrize("name", ["signed_off_by", "signed_off_on", "weekly_budget", "is_charged", "carer_agrees"])
def test_in_force_it_was_signed_off_with_budget_charge_and_agreement(name):
    plan = SupportPlanFactory(in_force=True)

    with assert_refused("support_plan_in_force_was_signed_off"):
        change(plan, **{name: None})


@pytest.mark.parametrize("review_on", [None, TODAY - timedelta(days=90)])
def test_the_review_date_is_never_blank_and_comes_after_sign_off(review_on):
    plan = SupportPlanFactory(in_force=True)

    with assert_refused("support_plan_has_a_review_date"):
        change(plan, review_on=review_on, due_on=review_on or TODAY)


def test_in_force_it_is_due_on_its_review_date():
    plan = SupportPlanFactory(in_force=True)

    with assert_refused("support_plan_in_force_is_due_for_review"):
        change(plan, due_on=TODAY)


@pytest.mark.parametrize(
    "fields", [{"weekly_charge": None, "charge_reason": "x"}, {"weekly_charge": 5, "charge_reason": ""}]
)
def test_a_charge_has_an_amount_and_a_reason(fields):
    plan = SupportPlanFactory()

    with assert_refused("support_plan_charge_says_why"):
        change(plan, is_charged=True, **fields)


@pytest.mark.parametrize("is_charged", [None, False])
def test_who_is_not_charged_pays_nothing(is_charged):
    plan = SupportPlanFactory()

    with assert_refused("support_plan_not_charged_pays_nothing"):
        change(plan, is_charged=is_charged, weekly_charge=1)


def test_a_charge_is_within_the_budget():
    plan = SupportPlanFactory(in_force=True)

    with assert_refused("support_plan_charge_within_budget"):
        change(plan, is_charged=True, weekly_charge=61, charge_reason="x")


@pytest.mark.parametrize("name", ["weekly_budget", "one_off_budget"])
def test_a_budget_is_not_negative(name):
    plan = SupportPlanFactory()

    with assert_refused("support_plan_budget_is_not_negative"):
        change(plan, **{name: -1})


def test_the_power_has_a_reason():
    plan = SupportPlanFactory()

    with assert_refused("support_plan_by_power_says_why"):
        change(plan, basis="power")


@pytest.mark.parametrize(
    ("state", "name"), [("declined", "support_plan_not_wanted_says_why"), ("ended", "support_plan_ended_says_why")]
)
def test_an_ending_says_why(state, name):
    plan = SupportPlanFactory(in_force=True)

    with assert_refused(name):
        change(plan, state=state, closed_at=NOW, due_on=None)


def test_the_author_does_not_sign():
    plan = SupportPlanFactory(in_force=True)

    with assert_refused("support_author_does_not_sign_off"):
        change(plan, author=plan.signed_off_by)


def test_an_open_plan_is_due_and_owned():
    plan = SupportPlanFactory()

    with assert_refused("supportplan_open_has_owner_and_date"):
        change(plan, due_on=None)


def test_a_need_is_of_a_carers_life_and_costs_nothing_or_more():
    need = SupportNeedFactory()

    with assert_refused("support_need_is_of_a_carers_life"):
        type(need).objects.filter(pk=need.pk).update(area="toilet")
    with assert_refused("support_need_costs_nothing_or_more"):
        type(need).objects.filter(pk=need.pk).update(weekly_cost=-1)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"next_on": TODAY}, "support_review_sets_a_later_date"),
        ({"carer_said": ""}, "support_review_has_words"),
        ({"found": ""}, "support_review_has_words"),
    ],
)
def test_a_review_has_words_and_a_later_date(fields, name):
    plan = SupportPlanFactory(in_force=True)

    with assert_refused(name):
        SupportReviewFactory(plan=plan, **fields)


def test_a_copy_that_was_given_says_how():
    copy = SupportCopyFactory()

    with assert_refused("support_copy_given_says_how"):
        type(copy).objects.filter(pk=copy.pk).update(given_on=TODAY, closed_at=NOW, due_on=None)


def test_every_move_leads_to_a_state_and_an_ending_is_one():
    assert {to for targets in SUPPORT_MOVES.values() for to in targets} | {"draft"} == set(SupportState)
    for state in (SupportState.SUPERSEDED, SupportState.DECLINED, SupportState.ENDED):
        assert state not in SUPPORT_MOVES
