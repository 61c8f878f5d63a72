"""The whole plan as data, with the parts that its reader is given."""

from decimal import Decimal

from careplans.choices import PersonAgrees
from careplans.exports import parts
from careplans.exports.readers import Part, Reader
from careplans.models import CarePlan, PlanNeed
from careplans.rules.plans import council_pays
from careplans.services.plan_agreement import who_decided
from sharedliving.core.documents.shapes import Budget, CareAndSupportPlan, Need, Signature, Words
from sharedliving.core.viewer import Viewer

AGREES = {
    PersonAgrees.YES: "Yes",
    PersonAgrees.NO: "No",
    PersonAgrees.CANNOT: "They cannot decide about it themselves",
    "": "",
}


def plan_document(plan: CarePlan, reader: Reader, viewer: Viewer) -> CareAndSupportPlan:
    """The plan in the shape that the document takes."""
    needs = PlanNeed.objects.visible_to(viewer).filter(plan=plan)
    advice = Part.ADVICE in reader.gives
    data: CareAndSupportPlan = {
        **parts.cover(plan, reader, "Care and support plan"),
        "own_words": parts.own_words(plan),
        "communication": plan.person.communication,
        "people": parts.who_is_who(plan, reader, viewer, "my worker at the council"),
        "needs": [need_of(need) for need in needs],
        "contingency": parts.contingency(plan),
        "meet_or_reduce_needs": plan.advice_on_needs if advice else "",
        "prevent_needs": plan.advice_on_prevention if advice else "",
        "next_review_on": parts.review(plan),
        "agreed": _signed(plan),
    }
    if Part.MONEY in reader.gives:
        data["budget"] = _budget(plan)
    if Part.AGREEMENT in reader.gives:
        data["agreement"] = _agreement(plan)
    if Part.CONSIDERED in reader.gives:
        data["considered"] = _considered(plan)
    return data


def need_of(need: PlanNeed) -> Need:
    """One need: what should change, how, by whom, by when."""
    who = ", ".join(part for part in (need.get_met_by_display(), need.who) if part)
    return {
        "need": f"{need.get_area_display()}: {need.need}",
        "eligible": need.is_eligible,
        "outcome": need.outcome,
        "how": need.how_met,
        "who": who,
        "by_when": need.start_by,
    }


def _budget(plan: CarePlan) -> Budget | None:
    council = council_pays(plan)
    if plan.weekly_budget is None or council is None:
        return None
    return {
        "total": plan.weekly_budget,
        "person_pays": plan.weekly_contribution or Decimal(0),
        "council_pays": council,
        "mechanism": plan.get_budget_mechanism_display(),
    }


def _agreement(plan: CarePlan) -> list[Words]:
    rows = [("Who took part", plan.involved), (f"Does {plan.person.name} agree with it?", AGREES[plan.person_agrees])]
    if plan.person_agrees == PersonAgrees.NO:
        rows.append(("What was done to agree", plan.agreement_steps))
    if decided := who_decided(plan):
        rows.append(("Who decided about it for them", decided))
    return [{"heading": heading, "words": words} for heading, words in rows]


def _considered(plan: CarePlan) -> str:
    if plan.shared_lives_considered is False:
        return f"No. {plan.shared_lives_reason}".strip()
    return "Yes" if plan.shared_lives_considered else ""


def _theirs(plan: CarePlan) -> Signature:
    """The line on which the person signs, or whoever decided for them and with which authority."""
    authority, decision = plan.agreement_authority, plan.agreement_best_interests
    if authority is not None:
        name, allowed = authority.name, authority.get_kind_display()
    elif decision is not None:
        name, allowed = decision.decision_maker, "Best interests decision"
    else:
        return {"name": plan.person.name, "capacity": "the person", "authority": "", "signed_on": None}
    return {"name": name, "capacity": f"for {plan.person.name}", "authority": allowed, "signed_on": None}


def _signed(plan: CarePlan) -> list[Signature]:
    rows = [_theirs(plan)]
    if plan.signed_off_by:
        name = plan.signed_off_by.name
        rows.append({"name": name, "capacity": "the council", "authority": "", "signed_on": plan.signed_off_on})
    return rows
