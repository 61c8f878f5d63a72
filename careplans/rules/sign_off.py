"""The gate before a plan is signed off: everything that is missing at once (CA25)."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.rules import plans
from careplans.rules.said import says
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import CarePlan, PlanNeed

OF_THE_PLAN: tuple[tuple[str, str, Callable[["CarePlan"], bool]], ...] = (
    ("In the person’s own words", "words", plans.g14_pcp_1_own_words),
    ("Advice on meeting and reducing needs", "advice", plans.ca25_advice_on_needs),
    ("Advice on preventing and delaying needs", "advice", plans.ca25_advice_on_prevention),
    ("Who took part", "agreement", plans.ca25_involvement),
    ("Agreement, or the steps taken to agree", "agreement", plans.ca25_agreement_or_steps),
    ("Back-up named", "back-up", plans.g14_emg_6_back_up),
    ("Shared Lives considered", "shared-lives", plans.g14_pro_3_shared_lives_considered),
    ("Personal budget", "money", plans.ca26_budget_is_stated),
    ("What the person pays", "money", plans.ca26_contribution_within_budget),
)


def sign_off(plan: "CarePlan", needs: Sequence["PlanNeed"], before: "CarePlan | None") -> Gate:
    """All lines of the gate, each linked to the section that puts it right. `before` is the plan in force."""
    name = plan.person.name
    lines = [says(label, rule, rule(plan), at(plan, section), name=name) for label, section, rule in OF_THE_PLAN]
    return Gate([*_needs(plan, needs), *lines, *_against(plan, before)])


def _needs(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> list[Line]:
    richer = plans.g14_plan_4_not_a_list_of_services
    lines = [
        says(
            "At least one need",
            plans.ca25_has_needs,
            plans.ca25_has_needs(needs),
            reverse("plan-need-add", args=[plan.pk]),
        ),
        says("More than a list of services", richer, richer(plan, needs), at(plan, "words"), name=plan.person.name),
    ]
    return [*lines, *(_need(plan, need) for need in needs)]


def _need(plan: "CarePlan", need: "PlanNeed") -> Line:
    area, rule = need.get_area_display(), plans.ca25_need_is_complete
    return says(f"{area}: complete", rule, rule(need), reverse("plan-need", args=[plan.pk, need.pk]), area=area)


def _against(plan: "CarePlan", before: "CarePlan | None") -> list[Line]:
    if before is None:
        return []
    rule = plans.ca26_budget_is_not_cut
    return [
        says(
            "Budget not cut without a new assessment", rule, rule(plan, before), at(plan, "money"), number=before.number
        )
    ]


def at(plan: "CarePlan", section: str) -> str:
    """The address of a section of the plan."""
    return reverse("plan-section", args=[plan.pk, section])
