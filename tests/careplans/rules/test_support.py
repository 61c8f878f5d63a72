"""Each rule of a carer's support plan, broken first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from careplans.choices.support import SupportBasis
from careplans.models import Assessment, SupportNeed, SupportPlan
from careplans.rules import support as rules

TODAY = date(2027, 3, 1)


def plan(**fields):
    answers = {name: fields.pop(name) for name in list(fields) if name not in SupportPlan.columns()}
    return SupportPlan(answers=answers, **fields)


def need(**fields):
    given = {"area": "health", "need": "Tired", "outcome": "Sleeps", "how_met": "A sitter", "met_by": "council",
             "given_to": "carer", "how_we_know": "Six hours", "start_by": TODAY}  # fmt: skip
    return SupportNeed(**given | fields)


def test_ca25_plan_follows_carers_assessment():
    assert not rules.ca25_plan_follows_carers_assessment(Assessment(kind="care_act", completed_on=TODAY))
    assert not rules.ca25_plan_follows_carers_assessment(Assessment(kind="unpaid_carer"))
    assert rules.ca25_plan_follows_carers_assessment(Assessment(kind="unpaid_carer", completed_on=TODAY))


def test_ca20_eligible_or_power():
    assert not rules.ca20_eligible_or_power("not_eligible", " ")
    assert not rules.ca20_eligible_or_power("", "")
    assert rules.ca20_eligible_or_power("not_eligible", "Two hours keep her going")
    assert rules.ca20_eligible_or_power("eligible", "")


def test_basis_for():
    assert rules.basis_for("eligible") == SupportBasis.ELIGIBLE
    assert rules.basis_for("not_eligible") == SupportBasis.POWER


def test_newest_assessment_counts():
    assert not rules.newest_assessment_counts(Assessment(pk=1), Assessment(pk=2))
    assert rules.newest_assessment_counts(Assessment(pk=2), Assessment(pk=2))


def test_one_support_plan_is_written():
    assert not rules.one_support_plan_is_written(True)
    assert rules.one_support_plan_is_written(False)


def broken_without_words(rule, *names) -> bool:
    """Kept with all of these texts, and not kept where any one of them is blank."""
    full = dict.fromkeys(names, "Words")
    return rule(plan(**full)) and not any(rule(plan(**full | {name: " "})) for name in names)


def test_g14_pcp_1_carers_own_words():
    assert not rules.g14_pcp_1_carers_own_words(plan(own_words=" "))
    assert rules.g14_pcp_1_carers_own_words(plan(own_words="Words"))


def test_g14_plan_4_carers_life():
    assert not rules.g14_plan_4_carers_life(plan(what_matters=" "))
    assert rules.g14_plan_4_carers_life(plan(what_matters="Words"))


def test_carer_emergency_is_planned():
    assert broken_without_words(rules.carer_emergency_is_planned, "back_up", "emergency_plan")


def test_ca25_advice_to_the_carer():
    assert not rules.ca25_advice_to_the_carer(plan(advice_on_needs="Words"))
    assert broken_without_words(rules.ca25_advice_to_the_carer, "advice_on_needs", "advice_on_prevention")


def test_ca25_carer_took_part():
    assert not rules.ca25_carer_took_part(plan(involved=" "))
    assert rules.ca25_carer_took_part(plan(involved="Words"))


def test_ca25_carer_has_needs():
    assert not rules.ca25_carer_has_needs([])
    assert rules.ca25_carer_has_needs([need()])


def test_ca25_every_need_of_the_carer():
    assert not rules.ca25_every_need_of_the_carer(["health", "work"], [need()])
    assert rules.carers_left_out(["work", "health"], []) == ["health", "work"]
    assert rules.ca25_every_need_of_the_carer(["health"], [need()])


@pytest.mark.parametrize("name", ["need", "outcome", "how_met", "met_by"])
def test_ca25_carers_need_is_complete(name):
    assert not rules.ca25_carers_need_is_complete(need(**{name: ""}))
    assert rules.ca25_carers_need_is_complete(need())


def asked_of_what_is_met(rule, **empty) -> bool:
    """Asked of a need that is met, and of none that is not."""
    return rule(need()) and rule(need(**empty, met_by="not_met")) and not rule(need(**empty))


def test_g14_plan_4_review_will_know():
    assert not rules.g14_plan_4_review_will_know(need(how_we_know=" "))
    assert asked_of_what_is_met(rules.g14_plan_4_review_will_know, how_we_know=" ")


def test_g14_plan_4_carers_need_by_when():
    assert not rules.g14_plan_4_carers_need_by_when(need(start_by=None))
    assert asked_of_what_is_met(rules.g14_plan_4_carers_need_by_when, start_by=None)


def test_ca20_to_whom_support_is_given():
    assert not rules.ca20_to_whom_support_is_given(need(given_to=""))
    assert asked_of_what_is_met(rules.ca20_to_whom_support_is_given, given_to="")


def test_ca20_person_agrees_to_their_care():
    care = [need(given_to="person")]
    rule = rules.ca20_person_agrees_to_their_care

    assert not rule(plan(), care)
    assert not rule(plan(person_says="refuses", person_said="No"), care)
    assert not rule(plan(person_says="best_interests"), care)
    assert not rule(plan(person_says="authorised", person_said=" "), care)
    assert rule(plan(person_says="best_interests", person_said="Meeting of 3 March"), care)
    assert rule(plan(person_says="agrees"), care)
    assert rule(plan(), [need()])


def test_ca26_carers_budget_is_stated():
    assert not rules.ca26_carers_budget_is_stated(plan(budget_by="none"))
    assert not rules.ca26_carers_budget_is_stated(plan(weekly_budget=Decimal(0)))
    assert rules.ca26_carers_budget_is_stated(plan(weekly_budget=Decimal(0), budget_by="none"))


def test_ca14_charge_is_decided():
    assert not rules.ca14_charge_is_decided(plan())
    assert not rules.ca14_charge_is_decided(plan(is_charged=True, charge_reason="Asked to"))
    assert not rules.ca14_charge_is_decided(plan(is_charged=True, weekly_charge=Decimal(5), charge_reason=" "))
    assert rules.ca14_charge_is_decided(plan(is_charged=True, weekly_charge=Decimal(5), charge_reason="Asked to"))
    assert rules.ca14_charge_is_decided(plan(is_charged=False))


def test_ca26_charge_within_budget():
    assert not rules.ca26_charge_within_budget(plan(weekly_budget=Decimal(5), weekly_charge=Decimal(6)))
    assert rules.ca26_charge_within_budget(plan(weekly_budget=Decimal(5), weekly_charge=Decimal(5)))
    assert rules.ca26_charge_within_budget(plan(weekly_budget=Decimal(5)))


def test_ca26_carers_budget_is_not_cut():
    before = plan(weekly_budget=Decimal(50), assessment_id=1)
    rule = rules.ca26_carers_budget_is_not_cut

    assert not rule(plan(weekly_budget=Decimal(49), assessment_id=1), before)
    assert rule(plan(weekly_budget=Decimal(49), assessment_id=2), before)
    assert rule(plan(weekly_budget=Decimal(50), assessment_id=1), before)
    assert rule(plan(assessment_id=1), before)
    assert rule(plan(weekly_budget=Decimal(1)), None)


def test_ca25_carer_agrees_or_steps():
    assert not rules.ca25_carer_agrees_or_steps(plan())
    assert not rules.ca25_carer_agrees_or_steps(plan(carer_agrees=False))
    assert rules.ca25_carer_agrees_or_steps(plan(carer_agrees=False, agreement_steps="Met twice"))
    assert rules.ca25_carer_agrees_or_steps(plan(carer_agrees=True))


@pytest.mark.parametrize(
    ("days", "kept"), [(None, False), (-1, False), (0, False), (1, True), (365, True), (366, False)]
)
def test_ca27_review_date_is_set(days, kept):
    on = None if days is None else TODAY + timedelta(days)

    assert rules.ca27_review_date_is_set(on, TODAY, TODAY + timedelta(365)) is kept


def test_council_pays_for_carer():
    assert rules.council_pays_for_carer(plan()) is None
    assert rules.council_pays_for_carer(plan(weekly_budget=Decimal(60), weekly_charge=Decimal(10))) == 50
    assert rules.council_pays_for_carer(plan(weekly_budget=Decimal(0), one_off_budget=Decimal(300))) == Decimal("5.77")


def test_only_arranged_for_the_carer():
    assert rules.only_arranged_for_the_carer([need(), need(met_by="shared_lives")])
    assert not rules.only_arranged_for_the_carer([need(), need(met_by="family")])
    assert not rules.only_arranged_for_the_carer([])


def test_support_review_has_words():
    assert not rules.support_review_has_words(" ", "Well")
    assert not rules.support_review_has_words("It helps", "")
    assert rules.support_review_has_words("It helps", "Well")
