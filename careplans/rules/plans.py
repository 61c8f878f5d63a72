"""What a care and support plan needs before it is signed off (Care Act s25), and who may sign."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from careplans.choices import MetBy, PersonAgrees

if TYPE_CHECKING:
    from careplans.models import CarePlan, PlanNeed

FUNDED = frozenset({MetBy.SHARED_LIVES, MetBy.COUNCIL})


def g14_pcp_1_own_words(plan: "CarePlan") -> bool:
    """Write down what {name} says about their life and this plan, in their own words.

    Source: G14-PCP-1
    """
    return bool(plan.own_words.strip())


def g14_plan_4_not_a_list_of_services(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> bool:
    """Say what matters to {name} and what should change: a plan is not just a list of funded services.

    Source: G14-PLAN-4
    """
    return bool(plan.what_matters.strip()) and all(need.outcome.strip() for need in needs)


def ca25_has_needs(needs: Sequence["PlanNeed"]) -> bool:
    """Add at least one need to the plan.

    Source: CA25
    """
    return len(needs) > 0


def ca25_need_is_complete(need: "PlanNeed") -> bool:
    """{area}: say whether the need is eligible, what should change, how it is met and by whom.

    Source: CA25
    """
    words = (need.need, need.outcome, need.how_met, need.met_by)
    return need.is_eligible is not None and all(word.strip() for word in words)


def ca26_budget_is_stated(plan: "CarePlan") -> bool:
    """Enter the personal budget for a week, what {name} pays of it and how it is managed.

    Source: CA26
    """
    return None not in (plan.weekly_budget, plan.weekly_contribution) and bool(plan.budget_mechanism)


def ca26_contribution_within_budget(plan: "CarePlan") -> bool:
    """What {name} pays cannot be more than the whole budget.

    Source: CA26
    """
    if plan.weekly_budget is None or plan.weekly_contribution is None:
        return True
    return plan.weekly_contribution <= plan.weekly_budget


def ca26_budget_is_not_cut(plan: "CarePlan", before: "CarePlan | None") -> bool:
    """The budget is lower than in plan {number}. It can only go down after a new assessment. This cannot be overridden.

    Enough to meet the needs, and not cut at a review unless a completed re-assessment says that they have changed.

    Source: CA26
    """
    if before is None or plan.weekly_budget is None or before.weekly_budget is None:
        return True
    return plan.weekly_budget >= before.weekly_budget or _assessed_again(plan, before)


def _assessed_again(plan: "CarePlan", before: "CarePlan") -> bool:
    assessment = plan.assessment
    if assessment is None or assessment.completed_on is None or before.signed_off_on is None:
        return False
    if assessment.person_id != before.person_id or not assessment.is_care_act:
        return False
    return assessment.pk != before.assessment_id and assessment.completed_on >= before.signed_off_on


def ca25_advice_on_needs(plan: "CarePlan") -> bool:
    """Write the advice on what can be done to meet or reduce the needs.

    Source: CA25
    """
    return bool(plan.advice_on_needs.strip())


def ca25_advice_on_prevention(plan: "CarePlan") -> bool:
    """Write the advice on what can prevent or delay needs.

    Source: CA25
    """
    return bool(plan.advice_on_prevention.strip())


def ca25_involvement(plan: "CarePlan") -> bool:
    """Say who took part in writing the plan, and how {name} did.

    Source: CA25
    """
    return bool(plan.involved.strip())


def ca25_agreement_or_steps(plan: "CarePlan") -> bool:
    """Say whether {name} agrees with the plan; if not, what steps were taken to agree.

    Who cannot decide about it has somebody who may decide for them (rules/plan_agreement.py).

    Source: CA25
    """
    if plan.person_agrees == PersonAgrees.NO:
        return bool(plan.agreement_steps.strip())
    return bool(plan.person_agrees)


def g14_emg_6_back_up(plan: "CarePlan") -> bool:
    """Name a back-up: who steps in when the usual support cannot.

    Source: G14-EMG-6
    """
    return bool(plan.back_up.strip())


def g14_pro_3_shared_lives_considered(plan: "CarePlan") -> bool:
    """Say whether Shared Lives was considered, and if it was not, why.

    Source: G14-PRO-3
    """
    considered = plan.shared_lives_considered
    return considered is True or (considered is False and bool(plan.shared_lives_reason.strip()))


def g14_plan_3_author_does_not_sign_off(author_id: int | None, signer_id: int | None) -> bool:
    """You wrote this plan, so somebody else has to sign it off.

    Source: G14-PLAN-3
    """
    return author_id is None or author_id != signer_id


def ca25_plan_follows_assessment(completed: bool, eligible: bool) -> bool:
    """A plan starts from a completed Care Act assessment that finds {name} eligible.

    Source: CA25
    """
    return completed and eligible


def council_pays(plan: "CarePlan") -> Decimal | None:
    """The council's part a week; None until both figures are known."""
    if plan.weekly_budget is None or plan.weekly_contribution is None:
        return None
    return plan.weekly_budget - plan.weekly_contribution


def only_funded_services(needs: Sequence["PlanNeed"]) -> bool:
    """Every need is met by a funded service. Has {name} no family, friends, community or strengths of their own to draw on?

    A prompt to think again, no refusal.

    Source: G14-PLAN-4
    """
    return bool(needs) and all(need.met_by in FUNDED for need in needs)
