"""The decision about eligibility as a letter to the person: what was decided, why, and what they can do."""

from careplans.choices import TO_YOU, Eligibility, Outcome
from careplans.models import Assessment, DecisionLetter, OutcomeFinding
from careplans.rules.eligibility import ENOUGH, elig_three_conditions
from careplans.services.assessments import findings_of
from sharedliving.core import dates
from sharedliving.core.documents.shapes import Condition, LetterOfDecision, OutcomeFound

ELIGIBLE = (
    "You have needs that the council must meet. We will now write a care and support plan together with you. It says "
    "what help you get, from whom, and what it costs."
)
NOT_ELIGIBLE = (
    "You do not have needs that the council must meet. Below is advice on what can help you, and on how to keep needs "
    "from growing."
)
ASK_AGAIN = (
    "You can ask us to look at this again at any time, most of all when something changes for you. You can ask in any "
    "way that suits you, and somebody can ask for you."
)
OMBUDSMAN = (
    "If you think that this decision is wrong, tell us, and we will explain it or look at it again. You can also "
    "complain to the council. If you are not happy with the council’s answer, the Local Government and Social Care "
    "Ombudsman can look into it, free of charge: telephone 0300 061 0614, www.lgo.org.uk."
)


def decision_letter(letter: DecisionLetter) -> LetterOfDecision:
    """The letter in the shape that the document and the page take. Nothing in it is anybody's but the person's own."""
    row = letter.assessment
    person, findings = letter.person, findings_of(row)
    return {
        "title": "Your care and support: our decision",
        "reader": person.name,
        "person_name": person.name,
        "reference": person.reference,
        "organisation": person.council.name,
        "made_on": letter.sent_on or dates.today(),
        "version": "1",
        "left_out": [],
        "decision": _decision(row),
        "what_it_means": ELIGIBLE if row.eligibility == Eligibility.ELIGIBLE else NOT_ELIGIBLE,
        "decided_on": row.completed_on,
        "conditions": _conditions(row, findings),
        "outcomes": [_outcome(outcome, findings[outcome]) for outcome in Outcome if outcome in findings],
        "reasons": _reasons(row),
        "advice": row.advice_on_needs,
        "ask_again": ASK_AGAIN,
        "complain": OMBUDSMAN,
        "contact": _contact(row),
    }


def _decision(row: Assessment) -> str:
    if row.eligibility == Eligibility.ELIGIBLE:
        return "You are eligible for support from the council."
    return "You are not eligible for support from the council."


def _conditions(row: Assessment, findings: dict[str, OutcomeFinding]) -> list[Condition]:
    """The three conditions of the law, each with our answer."""
    unable = len(elig_three_conditions(row, findings).unable)
    needed = f"We found {unable}. {ENOUGH} or more are needed."
    return [
        {
            "condition": "Your needs come from a physical or mental impairment or illness.",
            "met": row.needs_arise_from_condition is True,
            "why": row.condition,
        },
        {
            "condition": "Because of them there are things in daily life that you cannot do, or not safely.",
            "met": unable >= ENOUGH,
            "why": needed,
        },
        {
            "condition": "This has, or is likely to have, a significant effect on your wellbeing.",
            "met": row.affects_wellbeing is True,
            "why": row.wellbeing,
        },
    ]


def _outcome(outcome: Outcome, finding: OutcomeFinding) -> OutcomeFound:
    return {"outcome": outcome.label, "answer": TO_YOU[finding.ability], "evidence": finding.evidence}


def _reasons(row: Assessment) -> str:
    return "\n\n".join(part for part in (row.eligibility_reasons, row.against_count_reason) if part)


def _contact(row: Assessment) -> str:
    """Whom to ask: whoever assessed them."""
    return ", ".join(part for part in (row.owner.name, row.owner.email) if part) if row.owner else ""
