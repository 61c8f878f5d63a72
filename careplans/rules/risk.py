"""What a risk assessment needs before it is in force (SCIE guide 14, risk assessment)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from careplans.choices.risk import OF_THE_SCHEME, RiskMark, RiskOwner, RiskParty

if TYPE_CHECKING:
    from careplans.models import BehaviourSupport, Risk, RiskAgreement, RiskAssessment

SECTIONS: dict[str, tuple[str, ...]] = {
    "words": ("own_words",),
    "joint": ("is_joint", "joint_reason"),
    "review": ("review_on",),
}
RISK = (
    "area", "person_view", "benefit", "what_could_happen", "how_likely", "strategy", "owner_role", "who_does_what",
    "early_signs", "triggers", "contingency", "restriction",
)  # fmt: skip
BEHAVIOUR = ("behaviour", "trigger", "early_sign", "what_helps", "what_makes_it_worse", "communication")
OF_COUNCIL = frozenset({RiskParty.PERSON, RiskParty.CARE_MANAGER})


def g14_risk_8_own_words_first(assessment: "RiskAssessment") -> bool:
    """Write down what {name} says about taking risks, in their own words.

    Source: G14-RISK-8
    """
    return bool(assessment.own_words.strip())


def g14_risk_1_has_risks(risks: Sequence["Risk"]) -> bool:
    """Add at least one risk.

    Source: G14-RISK-1
    """
    return len(risks) > 0


def g14_risk_1_every_risk_is_owned(risk: "Risk") -> bool:
    """{area}: say who owns this risk. If several do jointly, say who does what.

    Source: G14-RISK-1
    """
    if risk.owner_role == RiskOwner.JOINTLY:
        return bool(risk.who_does_what.strip())
    return bool(risk.owner_role)


def g14_risk_2_joint_is_decided(assessment: "RiskAssessment") -> bool:
    """Say whether the assessment is made together with the scheme, and why or why not.

    Source: G14-RISK-2
    """
    return assessment.is_joint is not None and bool(assessment.joint_reason.strip())


def g14_risk_3_household_is_the_schemes(area: str) -> bool:
    """Risks in the household and the home are not recorded here: the scheme records them about the household.

    Source: G14-RISK-3
    """
    return area not in OF_THE_SCHEME


def g14_risk_4_triggers_and_contingency(risk: "Risk") -> bool:
    """{area}: say what makes everybody look at it again early, and what to do when it goes wrong.

    Source: G14-RISK-4
    """
    return bool(risk.triggers.strip() and risk.contingency.strip())


def g14_risk_5_all_is_disclosed(assessment: "RiskAssessment") -> bool:
    """Declare that all known information about risk has been disclosed.

    Source: G14-RISK-5
    """
    return assessment.disclosed_by_id is not None and assessment.disclosed_on is not None


def g14_risk_6_review_date_is_set(review_on: date | None, today: date) -> bool:
    """Enter the date by which it is looked at again: a day in the future.

    Source: G14-RISK-6
    """
    return review_on is not None and review_on > today


def g14_risk_8_benefit_and_view(risk: "Risk") -> bool:
    """{area}: say what {name} gains, what they think of it and what you do together so that it goes well.

    Source: G14-RISK-8
    """
    return all(words.strip() for words in (risk.benefit, risk.person_view, risk.strategy))


def g14_ass_9_behaviour_is_complete(block: "BehaviourSupport") -> bool:
    """“{behaviour}”: say what sets it off, the early signs, what helps, what makes it worse and how to speak then.

    Source: G14-ASS-9
    """
    return all(str(getattr(block, name)).strip() for name in BEHAVIOUR)


def mca_only_the_person_is_marked_for(party: str, mark: str) -> bool:
    """Somebody else can agree or decline for the person alone. Who is not able to says so for themselves, with the reason.

    Source: MCA
    """
    return party == RiskParty.PERSON and mark in (RiskMark.SIGNED, RiskMark.DECLINED)


def g14_risk_10_every_party_is_marked(party: str, marks: Sequence["RiskAgreement"]) -> bool:
    """{party}: record that they agree, decline or are not able to, and when.

    Source: G14-RISK-10
    """
    return any(mark.party == party for mark in marks)


def g14_risk_10_reason_is_given(mark: str, reason: str) -> bool:
    """Say why they declined or are not able to.

    Source: G14-RISK-10
    """
    return mark == RiskMark.SIGNED or bool(reason.strip())


def g14_risk_10_each_side_marks_its_own(party: str, mark: str, in_scheme: bool) -> bool:
    """The scheme marks for itself and its carers; until it has, write that they are not able to yet, and why.

    The council marks for itself and for the person.

    Source: G14-RISK-10
    """
    if in_scheme:
        return party not in OF_COUNCIL
    return party in OF_COUNCIL or mark == RiskMark.NOT_ABLE
