"""The gate before a plan is signed off: everything that is missing at once (CA25)."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices import Outcome
from careplans.rules import charging, plans
from careplans.rules import needs as of_needs
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
    ("Told what they pay before it starts", "money", charging.told_before_it_starts),
)
# Lines of a need that only speak up when they are broken.
OF_A_NEED: tuple[tuple[str, Callable[["PlanNeed"], bool]], ...] = (
    ("how we will know", of_needs.g14_plan_4_how_we_know),
    ("by when", of_needs.g14_plan_4_met_by_when),
    ("joint package", charging.chc_joint_package_is_split),
)


def sign_off(
    plan: "CarePlan",
    needs: Sequence["PlanNeed"],
    before: "CarePlan | None",
    assessed: Collection[str] = (),
    entitled: bool = True,
    others: Sequence[Line] = (),
) -> Gate:
    """All lines of the gate, each linked to the section that puts it right.

    `before` is the plan in force; `assessed` are the outcomes that the assessment found cannot be achieved; `entitled`
    says whether section 117 aftercare is owed; `others` are lines about facts that lie outside the plan.
    """
    name = plan.person.name
    lines = [says(label, rule, rule(plan), at(plan, section), name=name) for label, section, rule in OF_THE_PLAN]
    return Gate(
        [
            *others,
            *_needs(plan, needs, assessed),
            *lines,
            *_aftercare(plan, needs, entitled),
            *_charged(plan, needs),
            *_against(plan, before),
        ]
    )


def _aftercare(plan: "CarePlan", needs: Sequence["PlanNeed"], entitled: bool) -> list[Line]:
    rule = charging.s117_line_is_owed
    if rule(needs, entitled):
        return []
    url = reverse("aftercare-new", args=[plan.person.reference])
    return [says("Aftercare recorded", rule, False, url, name=plan.person.name)]


def _charged(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> list[Line]:
    rule = charging.s117_aftercare_is_not_charged
    if rule(plan, needs) or not plans.ca26_contribution_within_budget(plan):
        return []
    words = charging.words_of(plan, needs)
    return [says("Not charged for what is free", rule, False, at(plan, "money"), name=plan.person.name, **words)]


def _needs(plan: "CarePlan", needs: Sequence["PlanNeed"], assessed: Collection[str]) -> list[Line]:
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
    return [*lines, *_left_out(plan, needs, assessed), *(line for need in needs for line in _need(plan, need))]


def _left_out(plan: "CarePlan", needs: Sequence["PlanNeed"], assessed: Collection[str]) -> list[Line]:
    if not assessed or not needs:
        return []
    rule, url = of_needs.ca25_every_assessed_need, reverse("plan-need-add", args=[plan.pk])
    which = ", ".join(Outcome(key).label.lower() for key in of_needs.left_out(assessed, needs))
    return [says("Every need of the assessment", rule, rule(assessed, needs), url, which=which)]


def _need(plan: "CarePlan", need: "PlanNeed") -> list[Line]:
    area, rule, url = (
        need.get_area_display(),
        plans.ca25_need_is_complete,
        reverse("plan-need", args=[plan.pk, need.pk]),
    )
    more = [(label, rule) for label, rule in OF_A_NEED if not rule(need)]
    return [
        says(f"{area}: complete", rule, rule(need), url, area=area),
        *(says(f"{area}: {label}", broken, False, url, area=area) for label, broken in more),
    ]


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
