"""The assessment and the plan of somebody who is told in full, through the same services as everybody else's."""

from datetime import timedelta
from typing import Any

from careplans.choices import Ability, BudgetMechanism, Complexity, DelayReason, Eligibility, Outcome, PersonAgrees
from careplans.models import CareCoordination
from careplans.services import assessments, plans
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.steps import Life, on_day
from sharedliving.pages.demo.tellings import Found, Telling


def complete_assessment(life: Life, days_ago: int, told: Telling) -> None:
    """Every outcome with what shows it, everybody who took part, and the decision with its reasons."""
    by = life.by("care_manager")
    with on_day(days_ago, 13):
        for name, relationship in told.took_part[1:]:
            assessments.add_participant(assessment=life.assessment, by=by, name=name, relationship=relationship)
        for outcome in Outcome:
            found = told.found.get(outcome, Found(Ability.CAN, ""))
            assessments.record_finding(
                assessment=life.assessment, by=by, outcome=outcome, ability=found.ability, evidence=found.evidence
            )
        life.assessment = assessments.save_section(
            assessment=life.assessment, by=by, version=None, own_words=told.own_words, strengths=told.strengths,
            wellbeing=told.wellbeing, needs_arise_from_condition=True, condition=told.condition, affects_wellbeing=True,
            chc_considered=True, chc_words=told.health,
            **_joint(told), **_coordinated(told),
        )  # fmt: skip
        life.assessment = assessments.complete(
            assessment=life.assessment, by=by, eligibility=Eligibility.ELIGIBLE, eligibility_reasons=told.reasons,
            late_code=DelayReason.PERSON, late_reason="We took the time that the visits needed.",
        )  # fmt: skip


def _joint(told: Telling) -> dict[str, Any]:
    """The visit together with the scheme, which complex needs take (G14-ASS-3)."""
    if not told.joint_visit:
        return {"complexity": Complexity.STANDARD}
    return {
        "complexity": Complexity.COMPLEX,
        "complexity_reason": told.complexity,
        "joint_visit_on": dates.today() - timedelta(days=3),
        "joint_visit_with": told.joint_visit,
        "joint_visit_said": told.joint_visit_said,
    }


def _coordinated(told: Telling) -> dict[str, Any]:
    """The Care Programme Approach, where somebody co-ordinates their mental health care by it."""
    if not told.coordinator:
        return {}
    ways = CareCoordination.objects.visible_to(SYSTEM).offered(None, dates.today())
    return {"care_coordination": ways.filter(asks_coordinator=True).first(), "care_coordinator": told.coordinator}


def write_plan(life: Life, days_ago: int, told: Telling) -> None:
    """The whole draft: each need with what should change, how it is known, how it is met and by whom."""
    by = life.by("care_manager")
    with on_day(days_ago, 14):
        plan = plans.start(person=life.person, by=by, assessment=life.assessment)
        for need in plan.needs.all():
            found = told.found[need.area]
            plans.save_need(
                plan=plan, by=by, need=need, area=need.area, is_eligible=True, outcome=found.outcome,
                how_we_know=found.how_we_know, how_met=found.how_met, met_by=found.met_by, who=found.who,
                start_by=dates.today() + timedelta(days=60),
            )  # fmt: skip
        life.plan = plans.save_section(
            plan=plan, by=by, version=None, own_words=told.own_words, what_matters=told.matters,
            contingency=told.contingency, back_up=told.back_up, advice_on_needs=told.advice_on_needs,
            advice_on_prevention=told.advice_on_prevention, involved=told.involved, person_agrees=PersonAgrees.YES,
            shared_lives_considered=True, weekly_budget=told.budget, weekly_contribution=told.contribution,
            budget_mechanism=BudgetMechanism.COUNCIL_MANAGED,
        )  # fmt: skip
