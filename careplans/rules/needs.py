"""What each need of a plan has to say, and that no assessed need is left out (Care Act s25; domain research 3.4)."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from careplans.choices import MetBy, Outcome
from careplans.rules.plans import FUNDED

if TYPE_CHECKING:
    from careplans.models import CarePlan, PlanNeed


def ca25_every_assessed_need(assessed: Collection[str], needs: Sequence["PlanNeed"]) -> bool:
    """The assessment found needs that the plan leaves out: {which}. Add each, and say how it is met or why it is not.

    Source: CA25
    """
    return not left_out(assessed, needs)


def left_out(assessed: Collection[str], needs: Sequence["PlanNeed"]) -> list[str]:
    """The outcomes that cannot be achieved and that no need of the plan is about, in the order of the regulations."""
    planned = {need.area for need in needs}
    return [outcome.value for outcome in Outcome if outcome in assessed and outcome not in planned]


def g14_plan_4_how_we_know(need: "PlanNeed") -> bool:
    """{area}: say how we will know at a review that it has changed.

    Source: G14-PLAN-4
    """
    return need.met_by == MetBy.NOT_MET or bool(need.how_we_know.strip())


def g14_plan_4_met_by_when(need: "PlanNeed") -> bool:
    """{area}: say by when the need is met.

    Source: G14-PLAN-4
    """
    return need.met_by in ("", MetBy.NOT_MET) or need.start_by is not None


def shorter_than_services(plan: "CarePlan", needs: Sequence["PlanNeed"]) -> bool:
    """What {name} says and what matters to them is shorter than the list of services. Is this a plan, or a list?

    A prompt to think again, no refusal.

    Source: G14-PLAN-4
    """
    about_them = len(plan.own_words.strip()) + len(plan.what_matters.strip())
    services = sum(len(need.how_met.strip()) + len(need.who.strip()) for need in needs if need.met_by in FUNDED)
    return services > about_them
