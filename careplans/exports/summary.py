"""What a Shared Lives carer needs to do and to know (G14-PLAN-7)."""

from careplans.choices import MetBy
from careplans.exports import parts
from careplans.exports.plan import need_of
from careplans.exports.readers import Reader
from careplans.models import CarePlan, PlanNeed
from sharedliving.core.documents.shapes import CarerSummary, NamedPart
from sharedliving.core.viewer import Viewer


def summary_document(plan: CarePlan, reader: Reader, viewer: Viewer) -> CarerSummary:
    """The carer's tasks in full; of what others help with only the part of life and who."""
    needs = list(PlanNeed.objects.visible_to(viewer).filter(plan=plan))
    return {
        **parts.cover(plan, reader, "Summary of the care and support plan"),
        "own_words": parts.own_words(plan),
        "communication": plan.person.communication,
        "tasks": [need_of(need) for need in needs if need.met_by == MetBy.SHARED_LIVES],
        "others": [_other(need) for need in needs if need.met_by not in (MetBy.SHARED_LIVES, MetBy.NOT_MET)],
        "contingency": parts.contingency(plan),
        "people": parts.who_is_who(plan, reader, viewer, "their worker at the council"),
        "next_review_on": parts.review(plan),
    }


def _other(need: PlanNeed) -> NamedPart:
    who = ", ".join(part for part in (need.get_met_by_display(), need.who) if part)
    return {"name": who, "role": need.get_area_display(), "contact": ""}
