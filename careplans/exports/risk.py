"""A risk assessment on paper: one for the council, one for the scheme and its carers, each saying what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass

from careplans.choices.risk import RiskOwner, RiskParty, RiskState
from careplans.models import BehaviourSupport, Restriction, Risk, RiskAgreement, RiskAssessment
from sharedliving.core import dates
from sharedliving.core.documents.shapes import (
    RiskAspect,
    RiskBehaviour,
    RiskMarkMade,
    RiskPaper,
    RiskRestriction,
    Words,
)
from sharedliving.core.viewer import Viewer

HOUSEHOLD = "risks in the carer’s household and home, which the scheme records"
RETURNED = "what was changed before it was agreed"
HOW_DECIDED = "who asked for a restriction, how it was agreed, and what was found when it was looked at again"


@dataclass(frozen=True, slots=True)
class RiskReader:
    """Whom the paper is for, and whether it says how each restriction was decided."""

    key: str
    title: str
    left_out: tuple[str, ...]
    says_how_decided: bool

    @property
    def label(self) -> str:
        return f"Copy for {self.title}"


COUNCIL = RiskReader("council", "the council", (HOUSEHOLD, RETURNED), says_how_decided=True)
SCHEME = RiskReader(
    "scheme", "the Shared Lives scheme and carer", (HOUSEHOLD, RETURNED, HOW_DECIDED), says_how_decided=False
)
RISK_READERS = {reader.key: reader for reader in (COUNCIL, SCHEME)}


def risk_readers(viewer: Viewer) -> list[RiskReader]:
    """Whose paper this viewer may make: the council both, a scheme its own."""
    return [COUNCIL, SCHEME] if viewer.in_council else [SCHEME]


def risk_document(row: RiskAssessment, reader: RiskReader, viewer: Viewer) -> RiskPaper:
    """The paper in the shape that its document takes: the person's view first, and last when it is looked at again."""
    person = row.person
    risks = Risk.objects.visible_to(viewer).filter(assessment=row).select_related("restriction")
    marks = RiskAgreement.objects.visible_to(viewer).filter(assessment=row)
    blocks = BehaviourSupport.objects.visible_to(viewer).filter(assessment=row)
    restrictions = Restriction.objects.visible_to(viewer).filter(person=person).in_place()
    return {
        "title": "Risk assessment" if row.in_force_on else "Risk assessment (draft)",
        "reader": reader.title,
        "person_name": person.name,
        "reference": person.reference,
        "organisation": person.council.name,
        "made_on": dates.today(),
        "version": str(row.number),
        "left_out": list(reader.left_out),
        "own_words": row.own_words,
        "communication": person.communication,
        "risks": [_risk(risk) for risk in risks],
        "behaviours": [_behaviour(block) for block in blocks],
        "restrictions": [_restriction(one, reader) for one in restrictions],
        "joint": _joint(row),
        "disclosed": _disclosed(row),
        "written_by": row.author.name if row.author else "",
        "in_force_on": row.in_force_on,
        "review_on": row.review_on,
        "marks": _marks(list(marks), row),
    }


def _risk(risk: Risk) -> RiskAspect:
    return {
        "area": risk.get_area_display(),
        "person_view": risk.person_view,
        "benefit": risk.benefit,
        "harm": "\n\n".join(part for part in (risk.what_could_happen, risk.how_likely) if part),
        "strategy": risk.strategy,
        "restriction": risk.restriction.what if risk.restriction else "",
        "owner": _owner(risk),
        "early_signs": risk.early_signs,
        "triggers": risk.triggers,
        "contingency": risk.contingency,
    }


def _owner(risk: Risk) -> str:
    if not risk.owner_role:
        return ""
    who = risk.get_owner_role_display()
    return f"{who}: {risk.who_does_what}" if risk.owner_role == RiskOwner.JOINTLY else who


def _behaviour(block: BehaviourSupport) -> RiskBehaviour:
    return {
        "behaviour": block.behaviour,
        "trigger": block.trigger,
        "early_sign": block.early_sign,
        "what_helps": block.what_helps,
        "what_makes_it_worse": block.what_makes_it_worse,
        "communication": block.communication,
    }


def _restriction(row: Restriction, reader: RiskReader) -> RiskRestriction:
    return {
        "what": row.what,
        "why": row.why,
        "since": row.since,
        "ground": "They agree to it" if row.consent_on else "A decision about their mental capacity",
        "less_restrictive": row.less_restrictive,
        "look_again_on": row.due_on,
        "decided": _how_decided(row) if reader.says_how_decided else [],
    }


def _how_decided(row: Restriction) -> list[Words]:
    said = (
        ("Who asked for it", row.asked_by), ("How they agreed", row.consent_how), ("When it was looked at", row.last_look),
    )  # fmt: skip
    return [{"heading": heading, "words": words} for heading, words in said if words]


def _joint(row: RiskAssessment) -> str:
    if row.is_joint is None:
        return ""
    return f"{'Yes' if row.is_joint else 'No'}. {row.joint_reason}".strip()


def _disclosed(row: RiskAssessment) -> str:
    """Who declared that everything known is in it, and when (G14-RISK-5)."""
    if row.disclosed_by is None or row.disclosed_on is None:
        return ""
    return f"{row.disclosed_by.name} declared on {dates.uk_date(row.disclosed_on)} that all known risk is in it"


def _marks(marks: Sequence[RiskAgreement], row: RiskAssessment) -> list[RiskMarkMade]:
    """All four (G14-RISK-10); a party without a mark has a line to sign on."""
    found = {mark.party: mark for mark in marks if row.state != RiskState.DRAFT}
    return [_mark(party, found.get(party)) for party in RiskParty]


def _mark(party: RiskParty, mark: RiskAgreement | None) -> RiskMarkMade:
    if mark is None:
        return {"party": party.label, "name": "", "mark": "", "reason": "", "on": None}
    label = mark.get_mark_display()
    return {"party": party.label, "name": mark.name, "mark": label, "reason": mark.reason, "on": mark.on}
