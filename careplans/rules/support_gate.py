"""The gate before a carer's support plan is signed off: everything that is missing at once (CA25)."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices.support import CarerArea
from careplans.rules import support as rules
from careplans.rules.said import says
from sharedliving.core.dates import uk_date
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import Assessment, SupportNeed, SupportPlan

SECTIONS: dict[str, tuple[str, ...]] = {
    "words": ("own_words", "what_matters"),
    "emergency": ("back_up", "emergency_plan"),
    "money": (
        "weekly_budget", "one_off_budget", "budget_by", "is_charged", "weekly_charge", "charge_reason",
    ),
    "advice": ("advice_on_needs", "advice_on_prevention"),
    "agreement": (
        "involved", "carer_agrees", "agreement_steps", "person_says", "person_authority", "person_decision", "person_said",
    ),
    "review": ("review_on",),
}  # fmt: skip
NEED = (
    "area", "need", "outcome", "how_we_know", "how_met", "met_by", "given_to", "who", "start_by", "weekly_cost",
)  # fmt: skip
OF_THE_PLAN: tuple[tuple[str, str, Callable[["SupportPlan"], bool]], ...] = (
    ("In the carer’s own words", "words", rules.g14_pcp_1_carers_own_words),
    ("What matters to the carer", "words", rules.g14_plan_4_carers_life),
    ("When they cannot care", "emergency", rules.carer_emergency_is_planned),
    ("Personal budget", "money", rules.ca26_carers_budget_is_stated),
    ("Charged or not", "money", rules.ca14_charge_is_decided),
    ("What the carer is charged", "money", rules.ca26_charge_within_budget),
    ("Both kinds of advice", "advice", rules.ca25_advice_to_the_carer),
    ("Who took part", "agreement", rules.ca25_carer_took_part),
    ("Agreement, or the steps taken to agree", "agreement", rules.ca25_carer_agrees_or_steps),
)
OF_A_NEED: tuple[tuple[str, Callable[["SupportNeed"], bool]], ...] = (
    ("to whom support is given", rules.ca20_to_whom_support_is_given),
    ("how we will know", rules.g14_plan_4_review_will_know),
    ("by when", rules.g14_plan_4_carers_need_by_when),
)


def sign_off(
    plan: "SupportPlan",
    needs: Sequence["SupportNeed"],
    *,
    before: "SupportPlan | None",
    assessed: Collection[str],
    on: date,
    latest: date,
    newest: "Assessment | None",
    others: Sequence[Line] = (),
) -> Gate:
    """All lines of the gate, each linked to the section that puts it right.

    `before` is the plan in force; `assessed` are the parts of life that the assessment found harmed; `latest` is the last
    day on which the plan may be looked at again; `newest` is the carer's newest completed assessment; `others` are lines
    about facts that lie outside the plan.
    """
    carer = plan.carer.name
    own = [says(label, rule, rule(plan), at(plan, section), carer=carer) for label, section, rule in OF_THE_PLAN]
    return Gate(
        [
            *own,
            *_assessed(plan, newest),
            *_needs(plan, needs, assessed),
            *_person(plan, needs),
            *others,
            _review(plan, on, latest),
            *_against(plan, before),
        ]
    )


def _assessed(plan: "SupportPlan", newest: "Assessment | None") -> list[Line]:
    if newest is None:
        return []
    rule = rules.plan_is_of_the_newest_assessment
    url = reverse("support-plan-new", args=[newest.pk])
    return [says("From the newest assessment", rule, rule(plan, newest), url, carer=plan.carer.name)]


def _needs(plan: "SupportPlan", needs: Sequence["SupportNeed"], assessed: Collection[str]) -> list[Line]:
    add = reverse("support-plan-need-add", args=[plan.pk])
    some, every = rules.ca25_carer_has_needs, rules.ca25_every_need_of_the_carer
    which = ", ".join(CarerArea(key).label.lower() for key in rules.carers_left_out(assessed, needs))
    lines = [says("At least one need", some, some(needs), add, carer=plan.carer.name)]
    if needs and assessed:
        lines.append(says("Everything the assessment found", every, every(assessed, needs), add, which=which))
    return [*lines, *(line for need in needs for line in _need(plan, need))]


def _need(plan: "SupportPlan", need: "SupportNeed") -> list[Line]:
    area, rule = need.get_area_display(), rules.ca25_carers_need_is_complete
    url = reverse("support-plan-need", args=[plan.pk, need.pk])
    broken = [(label, more) for label, more in OF_A_NEED if not more(need)]
    return [
        says(f"{area}: complete", rule, rule(need), url, area=area),
        *(says(f"{area}: {label}", more, False, url, area=area) for label, more in broken),
    ]


def _person(plan: "SupportPlan", needs: Sequence["SupportNeed"]) -> list[Line]:
    if not rules.given_to_the_person(needs):
        return []
    rule = rules.ca20_person_agrees_to_their_care
    label = f"{plan.person.name} agrees to the care given to them"
    return [says(label, rule, rule(plan, needs), at(plan, "agreement"), name=plan.person.name)]


def _review(plan: "SupportPlan", on: date, latest: date) -> Line:
    rule = rules.ca27_review_date_is_set
    return says(
        "Looked at again by", rule, rule(plan.review_on, on, latest), at(plan, "review"), latest=uk_date(latest)
    )


def _against(plan: "SupportPlan", before: "SupportPlan | None") -> list[Line]:
    if before is None:
        return []
    rule, label = rules.ca26_carers_budget_is_not_cut, "Budget not cut without a new assessment"
    return [says(label, rule, rule(plan, before), at(plan, "money"), number=before.number)]


def at(plan: "SupportPlan", section: str) -> str:
    """The address of a section of the plan."""
    return reverse("support-plan-section", args=[plan.pk, section])
