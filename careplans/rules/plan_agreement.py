"""Who decides about a plan when the person cannot: nobody without an assessment, and nobody without authority (MCA)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from careplans.choices import PersonAgrees
from careplans.choices.authority import Subject
from careplans.choices.records import RecordState
from careplans.rules.capacity import lacks

if TYPE_CHECKING:
    from careplans.models import CarePlan, LegalAuthority

FOR_THEM = ("agreement_capacity", "agreement_best_interests", "agreement_authority")


def cannot_decide(plan: "CarePlan") -> bool:
    """Whether the plan says that the person cannot decide about it."""
    return plan.person_agrees == PersonAgrees.CANNOT


def mca_2_plan_capacity_is_assessed(plan: "CarePlan", on: date) -> bool:
    """Choose the completed assessment which found that {name} cannot decide about this plan. If there is none, assess it first.

    It is about the plan, and not past the day on which it is to be looked at again.

    Source: MCA
    """
    row = plan.agreement_capacity
    if row is None or row.person_id != plan.person_id:
        return False
    holds = row.review_on is None or row.review_on >= on
    return row.state == RecordState.COMPLETED and lacks(row) and row.subject == Subject.PLAN and holds


def mca_4_plan_is_decided_for_them(plan: "CarePlan", covering: Sequence["LegalAuthority"], on: date) -> bool:
    """Nobody has agreed to this plan for {name}: choose who decides by law, or a best interests decision about this plan.

    An attorney or deputy counts once the document was seen, a decision once it is completed and until it is looked at again.

    Source: MCA
    """
    if plan.agreement_authority_id is not None:
        return plan.agreement_authority_id in {each.pk for each in covering}
    row = plan.agreement_best_interests
    if row is None or row.person_id != plan.person_id or row.assessment_id != plan.agreement_capacity_id:
        return False
    holds = row.review_on is not None and row.review_on >= on
    return row.state == RecordState.COMPLETED and row.subject == Subject.PLAN and holds


def mca_9_attorney_or_deputy_decides_the_plan(plan: "CarePlan", covering: Sequence["LegalAuthority"]) -> bool:
    """The council cannot decide about this plan for {name}: {holders} decides. Choose them, or their decision.

    Source: MCA
    """
    theirs = {each.pk for each in covering}
    row = plan.agreement_best_interests
    decided_by = row.decided_by_id if row else None
    return not theirs or plan.agreement_authority_id in theirs or decided_by in theirs
