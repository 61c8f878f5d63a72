"""A carer's support plan as data, with the parts that its reader is given: what is not given is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from careplans.choices.support import SupportState
from careplans.models import SupportNeed, SupportPlan
from careplans.rules.support import given_to_the_person, is_care_for_the_person
from careplans.services.support_person import who_says
from sharedliving.core import dates
from sharedliving.core.documents.shapes import (
    CarerBudget,
    CarerNeed,
    CarerSupportPlan,
    NamedPart,
    Signature,
    Words,
)
from sharedliving.core.viewer import Viewer


class SupportPart(StrEnum):
    """A part of the plan that some readers are not given, in the words that tell them so."""

    NOTES = "the council’s own notes"
    WORDS = "what the carer said, and what matters to them"
    OWN_NEEDS = "needs of the carer that are met by support to the carer"
    WHY = "what the needs of the carer are, and how we will know that they are met"
    MONEY = "the carer’s personal budget, and what they are charged"
    EMERGENCY = "what happens when the carer cannot care"
    ADVICE = "advice to the carer"
    AGREEMENT = "how the plan was agreed, and with whom"


@dataclass(frozen=True, slots=True)
class SupportReader:
    """Somebody a copy is made for, and which parts of the plan are in it."""

    key: str
    title: str
    gives: frozenset[SupportPart]

    @property
    def label(self) -> str:
        return f"Copy for {self.title}"

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(part.value for part in SupportPart if part not in self.gives)


WHOLE = frozenset(SupportPart) - {SupportPart.NOTES}
CARER = SupportReader("carer", "the carer", WHOLE)
COUNCIL = SupportReader("council", "the council", WHOLE)
PERSON = SupportReader("person", "the person they care for", frozenset({SupportPart.EMERGENCY}))


def readers_of(needs: Sequence[SupportNeed]) -> list[SupportReader]:
    """The carer and the council; the person cared for only where care is given to them for it."""
    return [CARER, COUNCIL, *([PERSON] if given_to_the_person(needs) else [])]


def support_document(plan: SupportPlan, reader: SupportReader, viewer: Viewer) -> CarerSupportPlan:
    """The plan in the shape that its document and its page take."""
    needs = SupportNeed.objects.visible_to(viewer).filter(plan=plan)
    own, gives = SupportPart.OWN_NEEDS in reader.gives, reader.gives
    data: CarerSupportPlan = {
        "title": "Support plan" if plan.signed_off_on else "Support plan (draft)",
        "reader": _name(plan, reader),
        "person_name": plan.carer.name if own else plan.person.name,
        "reference": plan.person.reference,
        "organisation": plan.person.council.name,
        "made_on": dates.today(),
        "version": str(plan.number),
        "left_out": list(reader.left_out),
        "carer": plan.carer.name,
        "cares_for": plan.person.name,
        "people": _people(plan),
        "needs": [_need(need, gives) for need in needs if own or is_care_for_the_person(need)],
        "emergency": _emergency(plan),
        "next_review_on": _review(plan),
    }
    if SupportPart.WORDS in gives:
        data["own_words"] = _words(plan)
    if SupportPart.MONEY in gives:
        data["budget"] = _budget(plan)
    if SupportPart.ADVICE in gives:
        data["advice"] = _advice(plan)
    if SupportPart.AGREEMENT in gives:
        data["agreement"] = _agreement(plan)
        data["agreed"] = _signed(plan)
    return data


def _name(plan: SupportPlan, reader: SupportReader) -> str:
    names = {CARER.key: plan.carer.name, PERSON.key: plan.person.name}
    return names.get(reader.key, reader.title)


def _people(plan: SupportPlan) -> list[NamedPart]:
    owner = plan.person.owner
    return [
        {"name": owner.name if owner else "", "role": "worker at the council", "contact": owner.email if owner else ""}
    ]


def _need(need: SupportNeed, gives: frozenset[SupportPart]) -> CarerNeed:
    why = SupportPart.WHY in gives
    return {
        "need": f"{need.get_area_display()}: {need.need}" if why else "",
        "outcome": need.outcome if why else "",
        "how_we_know": need.how_we_know if why else "",
        "how": need.how_met,
        "who": ", ".join(part for part in (need.get_met_by_display(), need.who) if part),
        "given_to": need.get_given_to_display(),
        "by_when": need.start_by,
    }


def _words(plan: SupportPlan) -> list[Words]:
    parts = (("In my own words", plan.answer("own_words")), ("What matters to me", plan.answer("what_matters")))
    return [{"heading": heading, "words": words} for heading, words in parts if words]


def _emergency(plan: SupportPlan) -> str:
    back_up = plan.answer("back_up")
    first = f"Who steps in: {back_up}" if back_up else ""
    return "\n\n".join(part for part in (first, plan.answer("emergency_plan")) if part)


def _budget(plan: SupportPlan) -> CarerBudget | None:
    if plan.weekly_budget is None:
        return None
    return {
        "weekly": plan.weekly_budget,
        "one_off": plan.one_off_budget,
        "charge": plan.weekly_charge or Decimal(0),
        "charge_reason": plan.charge_reason,
        "mechanism": plan.get_budget_by_display(),
    }


def _advice(plan: SupportPlan) -> list[Words]:
    return [
        {"heading": "To meet or lessen the needs I have", "words": plan.answer("advice_on_needs") or ""},
        {"heading": "To prevent or put off needs to come", "words": plan.answer("advice_on_prevention") or ""},
    ]


def _agreement(plan: SupportPlan) -> list[Words]:
    agrees = {True: "Yes", False: "No", None: ""}[plan.carer_agrees]
    rows = [("Who took part", plan.answer("involved")), (f"Does {plan.carer.name} agree with it?", agrees)]
    if plan.carer_agrees is False:
        rows.append(("What was done to agree", plan.answer("agreement_steps")))
    if plan.person_says:
        parts = (plan.get_person_says_display(), who_says(plan), plan.answer("person_said"))
        said = "\n".join(part for part in parts if part)
        rows.append((f"What {plan.person.name} says to the care given to them", said))
    return [{"heading": heading, "words": words or ""} for heading, words in rows]


def _signed(plan: SupportPlan) -> list[Signature]:
    rows: list[Signature] = [{"name": plan.carer.name, "capacity": "the carer", "authority": "", "signed_on": None}]
    if plan.signed_off_by:
        name = plan.signed_off_by.name
        rows.append({"name": name, "capacity": "the council", "authority": "", "signed_on": plan.signed_off_on})
    return rows


def _review(plan: SupportPlan) -> date | None:
    return plan.review_on if plan.state == SupportState.IN_FORCE else None
