"""Eligibility: the system counts and proposes, the worker decides and says why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careplans.choices import Ability, Eligibility, Outcome

if TYPE_CHECKING:
    from careplans.models import Assessment, OutcomeFinding

ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the three conditions come to. `decision` is empty while an answer is missing that could change it."""

    unable: tuple[Outcome, ...]
    unanswered: tuple[Outcome, ...]
    from_condition: bool | None
    affects_wellbeing: bool | None
    decision: Eligibility | None

    @property
    def words(self) -> str:
        """One sentence with the count, for beside the decision."""
        count = f"{len(self.unable)} of {len(Outcome)} outcomes cannot be achieved; {ENOUGH} are needed."
        if self.decision is None:
            return f"{count} Some answers are still missing, so the count proposes nothing yet."
        return f"{count} Together with the other two conditions this points to “{self.decision.label.lower()}”."


def elig_three_conditions(assessment: "Assessment", findings: Mapping[str, "OutcomeFinding"]) -> Proposal:
    """Count the outcomes the person cannot achieve and set them beside the other two conditions (ELIG).

    Eligible: needs arise from an impairment or illness, two or more outcomes cannot be achieved, and wellbeing is likely
    to suffer significantly. "Cannot" includes needing help, distress, danger and taking far longer.

    Source: ELIG
    """
    unable = tuple(o for o in Outcome if o in findings and findings[o].ability != Ability.CAN)
    unanswered = tuple(o for o in Outcome if o not in findings)
    conditions = (
        assessment.needs_arise_from_condition,
        _enough(len(unable), len(unanswered)),
        assessment.affects_wellbeing,
    )
    return Proposal(unable, unanswered, conditions[0], conditions[2], _together(conditions))


def _enough(unable: int, unanswered: int) -> bool | None:
    if unable >= ENOUGH:
        return True
    return None if unable + unanswered >= ENOUGH else False


def _together(conditions: tuple[bool | None, ...]) -> Eligibility | None:
    if False in conditions:
        return Eligibility.NOT_ELIGIBLE
    return None if None in conditions else Eligibility.ELIGIBLE


def elig_ten_outcomes_answered(findings: Mapping[str, "OutcomeFinding"]) -> bool:
    """Answer the outcomes still open: {which}.

    Source: ELIG
    """
    return all(outcome in findings for outcome in Outcome)


def elig_conditions_answered(assessment: "Assessment") -> bool:
    """Say whether the needs arise from a condition, and whether they affect wellbeing significantly.

    Source: ELIG
    """
    return None not in (assessment.needs_arise_from_condition, assessment.affects_wellbeing)


def ca13_decision_has_reasons(assessment: "Assessment") -> bool:
    """Decide whether {name} is eligible and give your reasons.

    A written decision with reasons is owed (Care Act s13).

    Source: CA13
    """
    return bool(assessment.eligibility and assessment.eligibility_reasons.strip())


def elig_against_the_count_has_reason(assessment: "Assessment", proposal: Proposal) -> bool:
    """The answers point to “{proposed}”. Say why your decision is another one.

    The count proposes and the worker decides, but never against it without saying why.

    Source: ELIG
    """
    agrees = proposal.decision is None or assessment.eligibility in ("", proposal.decision)
    return agrees or bool(assessment.against_count_reason.strip())


def ca13_not_eligible_gets_advice(assessment: "Assessment") -> bool:
    """Write down the advice about what can meet, reduce or delay the needs.

    Owed in writing to whoever is not eligible (Care Act s13(5)).

    Source: CA13
    """
    return assessment.eligibility != Eligibility.NOT_ELIGIBLE or bool(assessment.advice_on_needs.strip())
