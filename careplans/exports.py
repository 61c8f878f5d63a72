"""The plan as a document, for one kind of reader at a time: nobody is given more than they need."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from careplans.choices import PlanState
from careplans.models import CarePlan, PlanNeed
from careplans.rules.plans import council_pays
from people.choices import Clock
from people.clocks import due_on
from people.models import CircleMember
from sharedliving.core import dates
from sharedliving.core.documents.shapes import Budget, CareAndSupportPlan, NamedPart, Need, Signature, Words
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody a copy is made for: who they are, whether they see the money, what their copy leaves out."""

    key: str
    title: str
    sees_money: bool
    left_out: tuple[str, ...] = ()


NOTES = "the council’s own notes"
MONEY = ("the personal budget", "what the person pays")
READERS: dict[str, Reader] = {
    reader.key: reader
    for reader in (
        Reader("person", "the person", sees_money=True, left_out=(NOTES,)),
        Reader("scheme", "the Shared Lives scheme", sees_money=False, left_out=(NOTES, *MONEY)),
        Reader("carer", "the Shared Lives carer", sees_money=False, left_out=(NOTES, *MONEY)),
    )
}


def readers_for(viewer: Viewer) -> list[Reader]:
    """Whose copies this viewer may make: a scheme never one with the money in it."""
    return [reader for reader in READERS.values() if reader.sees_money is False or viewer.in_council]


def plan_document(plan: CarePlan, reader: Reader, viewer: Viewer) -> CareAndSupportPlan:
    """The plan in the shape that the document takes."""
    person = plan.person
    circle = CircleMember.objects.visible_to(viewer).filter(person=person)
    if reader.key != "person":
        circle = circle.filter(may_be_told=True)
    data: CareAndSupportPlan = {
        "title": "Care and support plan" if plan.signed_off_on else "Care and support plan (draft)",
        "reader": person.name if reader.key == "person" else reader.title,
        "person_name": person.name,
        "reference": person.reference,
        "organisation": person.council.name,
        "made_on": dates.today(),
        "version": str(plan.number),
        "left_out": list(reader.left_out),
        "own_words": _own_words(plan),
        "communication": person.communication,
        "people": [_worker(plan), *(_member(member) for member in circle)],
        "needs": [_need(need) for need in PlanNeed.objects.visible_to(viewer).filter(plan=plan)],
        "contingency": "\n\n".join(part for part in (_back_up(plan), plan.contingency) if part),
        "meet_or_reduce_needs": plan.advice_on_needs,
        "prevent_needs": plan.advice_on_prevention,
        "next_review_on": _review(plan),
        "agreed": _agreed(plan),
    }
    if reader.sees_money:
        data["budget"] = _budget(plan)
    return data


def _own_words(plan: CarePlan) -> list[Words]:
    parts = (("In my own words", plan.own_words), ("What matters to me", plan.what_matters))
    return [{"heading": heading, "words": words} for heading, words in parts if words]


def _worker(plan: CarePlan) -> NamedPart:
    owner = plan.person.owner
    return {
        "name": owner.name if owner else "",
        "role": "my worker at the council",
        "contact": owner.email if owner else "",
    }


def _member(member: CircleMember) -> NamedPart:
    role = member.relationship or member.get_role_display().lower()
    return {"name": member.name, "role": role, "contact": member.phone}


def _need(need: PlanNeed) -> Need:
    who = ", ".join(part for part in (need.get_met_by_display(), need.who) if part)
    return {
        "need": f"{need.get_area_display()}: {need.need}",
        "eligible": need.is_eligible,
        "outcome": need.outcome,
        "how": need.how_met,
        "who": who,
        "by_when": need.start_by,
    }


def _back_up(plan: CarePlan) -> str:
    return f"Back-up: {plan.back_up}" if plan.back_up else ""


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


def _review(plan: CarePlan) -> date | None:
    """At the latest a year after sign-off (CA27)."""
    if plan.signed_off_on is None or plan.state != PlanState.IN_FORCE:
        return None
    return due_on(Clock.REVIEW_ANNUAL, plan.signed_off_on, plan.person.council_id)


def _agreed(plan: CarePlan) -> list[Signature]:
    rows: list[Signature] = [{"name": plan.person.name, "capacity": "the person", "authority": "", "signed_on": None}]
    if plan.signed_off_by:
        name = plan.signed_off_by.name
        rows.append({"name": name, "capacity": "the council", "authority": "", "signed_on": plan.signed_off_on})
    return rows
