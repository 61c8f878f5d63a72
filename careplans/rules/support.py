"""What the support plan of an unpaid carer needs (Care Act s20, s25, s26): the same care as a person's plan gets."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import ROUND_UP, Decimal
from typing import TYPE_CHECKING

from careplans.choices import Eligibility, Kind
from careplans.choices.support import CarerArea, GivenTo, PersonSays, SupportBasis, SupportMetBy

if TYPE_CHECKING:
    from careplans.models import Assessment, SupportNeed, SupportPlan

WEEKS = 52
NEEDS_WORDS = (PersonSays.AUTHORISED, PersonSays.BEST_INTERESTS)


def ca25_plan_follows_carers_assessment(assessment: "Assessment") -> bool:
    """A support plan starts from a completed unpaid carer’s assessment, not from any other.

    Source: CA25
    """
    return assessment.kind == Kind.UNPAID_CARER and assessment.completed_on is not None


def ca20_eligible_or_power(eligibility: str, power_reason: str) -> bool:
    """{carer} was found not eligible. Say why the council meets their needs all the same, or give advice instead.

    The council may meet needs of a carer that it need not meet (Care Act s20(6)).

    Source: CA20
    """
    return eligibility == Eligibility.ELIGIBLE or bool(power_reason.strip())


def basis_for(eligibility: str) -> SupportBasis:
    """The duty where the carer is eligible, else the power."""
    return SupportBasis.ELIGIBLE if eligibility == Eligibility.ELIGIBLE else SupportBasis.POWER


def newest_assessment_counts(assessment: "Assessment", newest: "Assessment | None") -> bool:
    """{carer} has been assessed again since. Start from the newest assessment."""
    return assessment == newest


def plan_is_of_the_newest_assessment(plan: "SupportPlan", newest: "Assessment") -> bool:
    """{carer} has been assessed again since this plan was begun. Put it on the newest assessment.

    Source: CA25
    """
    return plan.assessment_id == newest.pk


def one_support_plan_is_written(being_written: bool) -> bool:
    """A support plan for {carer} is already being written. Go on with that one."""
    return not being_written


def g14_pcp_1_carers_own_words(plan: "SupportPlan") -> bool:
    """Write down what {carer} says about caring and about their own life, in their own words.

    Source: G14-PCP-1
    """
    return plan.has("own_words")


def g14_plan_4_carers_life(plan: "SupportPlan") -> bool:
    """Say what matters to {carer}: a plan is not just a list of services.

    Source: G14-PLAN-4
    """
    return plan.has("what_matters")


def ca25_carer_has_needs(needs: Sequence["SupportNeed"]) -> bool:
    """Add at least one need of {carer} to the plan.

    Source: CA25
    """
    return len(needs) > 0


def ca25_every_need_of_the_carer(assessed: Collection[str], needs: Sequence["SupportNeed"]) -> bool:
    """The assessment found what the plan leaves out: {which}. Add each, and say how it is met or why it is not.

    Source: CA25
    """
    return not carers_left_out(assessed, needs)


def carers_left_out(assessed: Collection[str], needs: Sequence["SupportNeed"]) -> list[str]:
    """The parts of the carer's life that caring harms and that no need of the plan is about."""
    planned = {need.area for need in needs}
    return [area.value for area in CarerArea if area in assessed and area not in planned]


def ca25_carers_need_is_complete(need: "SupportNeed") -> bool:
    """{area}: say what should change for the carer, how it is met or why it is not, and by whom.

    Source: CA25
    """
    return all(word.strip() for word in (need.need, need.outcome, need.how_met, need.met_by))


def g14_plan_4_review_will_know(need: "SupportNeed") -> bool:
    """{area}: say how we will know at a review that it has changed.

    Source: G14-PLAN-4
    """
    return _is_not_met(need) or bool(need.how_we_know.strip())


def g14_plan_4_carers_need_by_when(need: "SupportNeed") -> bool:
    """{area}: say by when the need is met.

    Source: G14-PLAN-4
    """
    return _is_not_met(need) or need.start_by is not None


def ca20_to_whom_support_is_given(need: "SupportNeed") -> bool:
    """{area}: say whether support is given to the carer, or care to the person they care for.

    Either may meet a carer's need (Care Act s20(7)).

    Source: CA20
    """
    return _is_not_met(need) or bool(need.given_to)


def _is_not_met(need: "SupportNeed") -> bool:
    return need.met_by in ("", SupportMetBy.NOT_MET)


def is_care_for_the_person(need: "SupportNeed") -> bool:
    """Whether this need is met by care for the person cared for; one that is not met is the carer's own matter."""
    return need.given_to == GivenTo.PERSON and need.met_by != SupportMetBy.NOT_MET


def given_to_the_person(needs: Sequence["SupportNeed"]) -> bool:
    """Whether any need is met by care for the person cared for."""
    return any(is_care_for_the_person(need) for need in needs)


def ca20_person_agrees_to_their_care(plan: "SupportPlan", needs: Sequence["SupportNeed"]) -> bool:
    """A need is met by care for {name}: say that {name} agrees to it, or who decides for them and how.

    Without that the care is not given.

    Source: CA20
    """
    if not given_to_the_person(needs):
        return True
    if plan.person_says in NEEDS_WORDS:
        return plan.has("person_said")
    return plan.person_says == PersonSays.AGREES


def ca26_carers_budget_is_stated(plan: "SupportPlan") -> bool:
    """Enter the personal budget of {carer} for a week (0 if no money is needed) and how it reaches them.

    Source: CA26
    """
    return plan.weekly_budget is not None and bool(plan.budget_by)


def ca14_charge_is_decided(plan: "SupportPlan") -> bool:
    """Say whether {carer} is charged; if so, how much a week and why.

    Councils seldom charge carers for support given to them (Care Act s14).

    Source: CA14
    """
    if plan.is_charged is None:
        return False
    return not plan.is_charged or (plan.weekly_charge is not None and bool(plan.charge_reason.strip()))


def ca26_charge_within_budget(plan: "SupportPlan") -> bool:
    """What {carer} is charged cannot be more than their budget.

    Source: CA26
    """
    if plan.weekly_charge is None or plan.weekly_budget is None:
        return True
    return plan.weekly_charge <= plan.weekly_budget


def ca26_carers_budget_is_not_cut(plan: "SupportPlan", before: "SupportPlan | None") -> bool:
    """The budget is lower than in support plan {number}. It can only go down after a new assessment. This cannot be overridden.

    Source: CA26
    """
    if before is None or None in (plan.weekly_budget, before.weekly_budget):
        return True
    return plan.weekly_budget >= before.weekly_budget or plan.assessment_id != before.assessment_id  # type: ignore[operator]


def carer_emergency_is_planned(plan: "SupportPlan") -> bool:
    """Say what happens when {carer} suddenly cannot care: who is told first, who steps in, and what they need to know.

    Source: G14-EMG-6
    """
    return plan.has("back_up") and plan.has("emergency_plan")


def ca25_advice_to_the_carer(plan: "SupportPlan") -> bool:
    """Write the advice on what can meet or reduce the needs of {carer}, and on what can prevent or delay them.

    Source: CA25
    """
    return plan.has("advice_on_needs") and plan.has("advice_on_prevention")


def ca25_carer_took_part(plan: "SupportPlan") -> bool:
    """Say who took part in writing the plan, and how {carer} did.

    Source: CA25
    """
    return plan.has("involved")


def ca25_carer_agrees_or_steps(plan: "SupportPlan") -> bool:
    """Say whether {carer} agrees with the plan; if not, what steps were taken to agree.

    Source: CA25
    """
    return plan.carer_agrees is True or (plan.carer_agrees is False and plan.has("agreement_steps"))


def ca27_review_date_is_set(review_on: date | None, on: date, latest: date) -> bool:
    """Enter the day by which the plan is looked at again: after today, and by {latest} at the latest.

    Source: CA27
    """
    return review_on is not None and on < review_on <= latest


def council_pays_for_carer(plan: "SupportPlan") -> Decimal | None:
    """The council's part a week, a one-off sum spread over a year; None until the budget is known."""
    if plan.weekly_budget is None:
        return None
    spread = ((plan.one_off_budget or Decimal(0)) / WEEKS).quantize(Decimal("0.01"), rounding=ROUND_UP)
    return plan.weekly_budget - (plan.weekly_charge or Decimal(0)) + spread


def only_arranged_for_the_carer(needs: Sequence["SupportNeed"]) -> bool:
    """Every need is met by a service. Have {carer} and those around them no strengths of their own to draw on?

    A prompt to think again, no refusal.

    Source: G14-PLAN-4
    """
    return bool(needs) and all(need.met_by in (SupportMetBy.COUNCIL, SupportMetBy.SHARED_LIVES) for need in needs)


def support_review_has_words(carer_said: str, found: str) -> bool:
    """Write down what {carer} says, and how far each outcome has come.

    Source: CA27
    """
    return bool(carer_said.strip() and found.strip())
