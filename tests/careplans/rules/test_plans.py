from datetime import date
from decimal import Decimal

import pytest

from careplans.choices import MetBy
from careplans.models import Assessment, CarePlan, PlanNeed
from careplans.rules import plans as rules

WHOLE = {"need": "Eats alone", "outcome": "Eats with friends", "how_met": "A supper club", "met_by": MetBy.COMMUNITY}


def need(**changes):
    return PlanNeed(**{**WHOLE, "is_eligible": True, **changes})


def test_g14_pcp_1_own_words():
    assert rules.g14_pcp_1_own_words(CarePlan(own_words="Hello"))
    assert not rules.g14_pcp_1_own_words(CarePlan())


def test_g14_plan_4_not_a_list_of_services():
    assert rules.g14_plan_4_not_a_list_of_services(CarePlan(what_matters="Friends"), [need()])
    assert not rules.g14_plan_4_not_a_list_of_services(CarePlan(), [need()])
    assert not rules.g14_plan_4_not_a_list_of_services(CarePlan(what_matters="Friends"), [need(), need(outcome="")])


def test_ca25_has_needs():
    assert rules.ca25_has_needs([need()])
    assert not rules.ca25_has_needs([])


@pytest.mark.parametrize("column", ["need", "outcome", "how_met", "met_by"])
def test_ca25_need_is_complete(column):
    assert rules.ca25_need_is_complete(need())
    assert not rules.ca25_need_is_complete(need(**{column: ""}))


def test_ca25_need_says_whether_it_is_eligible():
    assert rules.ca25_need_is_complete(need(is_eligible=False))
    assert not rules.ca25_need_is_complete(need(is_eligible=None))


@pytest.mark.parametrize("absent", ["weekly_budget", "weekly_contribution", "budget_mechanism"])
def test_ca26_budget_is_stated(absent):
    whole = {"weekly_budget": Decimal(600), "weekly_contribution": Decimal(0), "budget_mechanism": "mixed"}

    assert rules.ca26_budget_is_stated(CarePlan(**whole))
    assert not rules.ca26_budget_is_stated(CarePlan(**{k: v for k, v in whole.items() if k != absent}))


@pytest.mark.parametrize(
    ("budget", "pays", "kept"), [(600, 88, True), (600, 600, True), (600, 601, False), (None, 5, True)]
)
def test_ca26_contribution_within_budget(budget, pays, kept):
    assert rules.ca26_contribution_within_budget(CarePlan(weekly_budget=budget, weekly_contribution=pays)) is kept


def before(**changes):
    return CarePlan(
        **{"weekly_budget": 600, "signed_off_on": date(2027, 1, 5), "assessment_id": 1, "number": 1} | changes
    )


def after(budget, assessment=None):
    return CarePlan(weekly_budget=budget, assessment=assessment)


def test_ca26_budget_is_not_cut():
    again = Assessment(pk=2, completed_on=date(2027, 1, 6))
    same = Assessment(pk=1, completed_on=date(2027, 1, 6))
    earlier = Assessment(pk=2, completed_on=date(2027, 1, 4))
    unfinished = Assessment(pk=2)

    assert rules.ca26_budget_is_not_cut(after(500), None)
    assert rules.ca26_budget_is_not_cut(after(600), before())
    assert rules.ca26_budget_is_not_cut(after(None), before())
    assert rules.ca26_budget_is_not_cut(after(599, again), before())
    assert not rules.ca26_budget_is_not_cut(after(599), before())
    assert not rules.ca26_budget_is_not_cut(after(599, same), before())
    assert not rules.ca26_budget_is_not_cut(after(599, earlier), before())
    assert not rules.ca26_budget_is_not_cut(after(599, unfinished), before())


def test_ca25_advice_on_needs():
    assert rules.ca25_advice_on_needs(CarePlan(advice_on_needs="A kettle tipper"))
    assert not rules.ca25_advice_on_needs(CarePlan(advice_on_needs="  "))


def test_ca25_advice_on_prevention():
    assert rules.ca25_advice_on_prevention(CarePlan(advice_on_prevention="A check of the eyes each year"))
    assert not rules.ca25_advice_on_prevention(CarePlan(advice_on_prevention="  "))


def test_ca25_involvement():
    assert rules.ca25_involvement(CarePlan(involved="Danny, with pictures; his sister on the telephone"))
    assert not rules.ca25_involvement(CarePlan(involved="  "))


def test_g14_emg_6_back_up():
    assert rules.g14_emg_6_back_up(CarePlan(back_up="The Okafors, who know him"))
    assert not rules.g14_emg_6_back_up(CarePlan(back_up="  "))


@pytest.mark.parametrize(
    ("agrees", "steps", "kept"),
    [("yes", "", True), ("no", "Two visits", True), ("no", "", False), ("", "x", False), ("cannot", "", True)],
)
def test_ca25_agreement_or_steps(agrees, steps, kept):
    assert rules.ca25_agreement_or_steps(CarePlan(person_agrees=agrees, agreement_steps=steps)) is kept


@pytest.mark.parametrize(
    ("considered", "reason", "kept"),
    [(True, "", True), (False, "Own home", True), (False, "", False), (None, "x", False)],
)
def test_g14_pro_3_shared_lives_considered(considered, reason, kept):
    plan = CarePlan(shared_lives_considered=considered, shared_lives_reason=reason)

    assert rules.g14_pro_3_shared_lives_considered(plan) is kept


def test_g14_plan_3_author_does_not_sign_off():
    assert rules.g14_plan_3_author_does_not_sign_off(1, 2)
    assert rules.g14_plan_3_author_does_not_sign_off(None, 2)
    assert not rules.g14_plan_3_author_does_not_sign_off(2, 2)


@pytest.mark.parametrize(("completed", "eligible"), [(True, False), (False, True), (False, False)])
def test_ca25_plan_follows_assessment(completed, eligible):
    assert rules.ca25_plan_follows_assessment(True, True)
    assert not rules.ca25_plan_follows_assessment(completed, eligible)


def test_council_pays():
    assert rules.council_pays(CarePlan(weekly_budget=Decimal("612.40"), weekly_contribution=Decimal("88"))) == Decimal(
        "524.40"
    )
    assert rules.council_pays(CarePlan(weekly_budget=Decimal(600))) is None


def test_only_funded_services():
    assert rules.only_funded_services([need(met_by=MetBy.SHARED_LIVES), need(met_by=MetBy.COUNCIL)])
    assert not rules.only_funded_services([need(met_by=MetBy.SHARED_LIVES), need()])
    assert not rules.only_funded_services([])
