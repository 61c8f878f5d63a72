"""What the person may be asked to pay for: never for aftercare, nor for what the NHS pays (domain research 3.11 to 3.13)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from careplans.choices import PaidBy

if TYPE_CHECKING:
    from careplans.models import CarePlan, PlanNeed

FREE = frozenset({PaidBy.AFTERCARE, PaidBy.CHC})


def chargeable(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> Decimal | None:
    """The most a week that may be charged; None while a cost that would count is not known.

    Where no cost of a chargeable line is known, it is the budget less what is known to be free.
    """
    paid = [need for need in needs if need.paid_by not in FREE]
    if not paid and needs:
        return Decimal(0)
    if all(need.weekly_cost is not None for need in paid) and paid:
        return sum((_charged(need) for need in paid), Decimal(0))
    if plan.weekly_budget is None:
        return None
    free = sum((_free(need) for need in needs), Decimal(0))
    return max(plan.weekly_budget - free, Decimal(0))


def _charged(need: "PlanNeed") -> Decimal:
    return (need.weekly_cost or Decimal(0)) - _free(need)


def _free(need: "PlanNeed") -> Decimal:
    return (need.weekly_cost if need.paid_by in FREE else need.nhs_pays) or Decimal(0)


def s117_aftercare_is_not_charged(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> bool:
    """What {name} pays, £{pays} a week, is more than the £{most} that may be charged. {free} are free.

    Section 117 aftercare is free, and so is what the NHS pays for.

    Source: S117
    """
    most = chargeable(plan, needs)
    return plan.weekly_contribution is None or most is None or plan.weekly_contribution <= most


def words_of(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> dict[str, Any]:
    """What the sentence of the rule is filled in with: both amounts, and which needs are free."""
    free = [f"{need.get_area_display()} ({need.get_paid_by_display()})" for need in needs if _is_free(need)]
    which = ", ".join(free) or "Section 117 aftercare and NHS Continuing Healthcare"
    return {"pays": plan.weekly_contribution, "most": chargeable(plan, needs), "free": which}


def _is_free(need: "PlanNeed") -> bool:
    return need.paid_by in FREE or bool(need.nhs_pays)


def s117_line_is_owed(needs: Sequence["PlanNeed"], entitled: bool) -> bool:
    """A need is paid for as section 117 aftercare: record the aftercare of {name} first, or say who else pays.

    Source: S117
    """
    return entitled or all(need.paid_by != PaidBy.AFTERCARE for need in needs)


def chc_joint_package_is_split(need: "PlanNeed") -> bool:
    """{area}: a joint package needs its weekly cost and what the NHS pays of it.

    Source: CHC
    """
    return need.paid_by != PaidBy.JOINT or None not in (need.weekly_cost, need.nhs_pays)


def told_before_it_starts(plan: "CarePlan") -> bool:
    """{name} has to be told what they pay before it starts.

    Source: CHARGING
    """
    starts, told = plan.contribution_starts_on, plan.contribution_notified_on
    return starts is None or (told is not None and told < starts)


def benefit_claim_not_lodged(plan: "CarePlan") -> bool:
    """The benefits that {name} can claim have not been claimed yet: the person pays from money they may not have.

    A prompt, no refusal.

    Source: CHARGING
    """
    return plan.benefits_claimed is False
