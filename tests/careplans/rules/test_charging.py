"""What the person may be asked to pay for."""

from datetime import date
from decimal import Decimal

import pytest

from careplans.choices import PaidBy
from careplans.models import CarePlan, PlanNeed
from careplans.rules import charging as rules


def need(paid_by=PaidBy.SOCIAL_CARE, cost=None, nhs=None):
    money = [None if amount is None else Decimal(amount) for amount in (cost, nhs)]
    return PlanNeed(area="work", paid_by=paid_by, weekly_cost=money[0], nhs_pays=money[1])


def plan(pays=100, budget=600):
    amounts = [None if amount is None else Decimal(amount) for amount in (pays, budget)]
    return CarePlan(weekly_contribution=amounts[0], weekly_budget=amounts[1])


@pytest.mark.parametrize(
    ("needs", "most"),
    [
        ([need(cost=150)], 150),
        ([need(cost=150), need(cost=50)], 200),
        ([need(PaidBy.AFTERCARE, 400), need(cost=150)], 150),
        ([need(PaidBy.AFTERCARE, 400), need()], 200),
        ([need(PaidBy.AFTERCARE)], 0),
        ([need(PaidBy.CHC, 900)], 0),
        ([need(PaidBy.JOINT, 500, 300)], 200),
        ([need(PaidBy.AFTERCARE, 900), need()], 0),
        ([need()], 600),
        ([], 600),
    ],
)
def test_chargeable(needs, most):
    assert rules.chargeable(plan(), needs) == most


def test_what_may_be_charged_is_unknown_without_any_figure():
    assert rules.chargeable(plan(budget=None), [need()]) is None


@pytest.mark.parametrize(
    ("pays", "needs", "kept"),
    [
        (0, [need(PaidBy.AFTERCARE, 400)], True),
        (1, [need(PaidBy.AFTERCARE, 400)], False),
        (150, [need(PaidBy.AFTERCARE, 400), need(cost=150)], True),
        (151, [need(PaidBy.AFTERCARE, 400), need(cost=150)], False),
        (201, [need(PaidBy.JOINT, 500, 300)], False),
        (None, [need(PaidBy.CHC)], True),
        (88, [need()], True),
    ],
)
def test_s117_aftercare_is_not_charged(pays, needs, kept):
    assert rules.s117_aftercare_is_not_charged(plan(pays), needs) is kept


def test_the_words_name_what_is_free():
    words = rules.words_of(plan(), [need(PaidBy.AFTERCARE, 400), need(cost=10)])

    assert words["free"] == "Work, training, education or volunteering (Section 117 aftercare)"
    assert (words["pays"], words["most"]) == (100, 10)


def test_the_words_without_a_free_line_still_say_what_is_free():
    assert "Section 117" in str(rules.words_of(plan(), [need(cost=10)])["free"])


def test_chc_joint_package_is_split():
    assert rules.chc_joint_package_is_split(need(PaidBy.JOINT, 500, 300))
    assert rules.chc_joint_package_is_split(need())
    assert not rules.chc_joint_package_is_split(need(PaidBy.JOINT, 500))
    assert not rules.chc_joint_package_is_split(need(PaidBy.JOINT))


@pytest.mark.parametrize(
    ("told", "starts", "kept"), [(1, 2, True), (2, 2, False), (3, 2, False), (None, 2, False), (None, None, True)]
)
def test_told_before_it_starts(told, starts, kept):
    on = [None if day is None else date(2027, 1, day) for day in (told, starts)]

    assert rules.told_before_it_starts(CarePlan(contribution_notified_on=on[0], contribution_starts_on=on[1])) is kept


@pytest.mark.parametrize(("claimed", "speaks_up"), [(True, False), (False, True), (None, False)])
def test_benefit_claim_not_lodged(claimed, speaks_up):
    assert rules.benefit_claim_not_lodged(CarePlan(benefits_claimed=claimed)) is speaks_up


def test_s117_line_is_owed():
    lines = [need(), need(PaidBy.AFTERCARE, 400)]

    assert rules.s117_line_is_owed(lines, entitled=True)
    assert rules.s117_line_is_owed([need()], entitled=False)
    assert not rules.s117_line_is_owed(lines, entitled=False)
