"""Who helps the person to take part (Care Act s67 and s68): the same rules for assessments, plans, reviews and enquiries."""

from datetime import date
from typing import TYPE_CHECKING

from careplans.choices import AdvocacyDecision

if TYPE_CHECKING:
    from careplans.models.advocacy import TakingPart

HOLDS_DAYS = 365  # local: help to take part is thought about again at least once a year
DIFFICULTIES = ("understanding", "retaining", "weighing", "communicating")


def answers(decision: "TakingPart") -> list[bool | None]:
    """Whether the person would have substantial difficulty, one answer for each of the four kinds."""
    return [getattr(decision, f"difficulty_{kind}") for kind in DIFFICULTIES]


def ca67_four_questions_answered(decision: "TakingPart") -> bool:
    """Answer the four questions about difficulty in taking part.

    Source: CA67
    """
    return None not in answers(decision)


def ca67_advocacy_is_decided(decision: "TakingPart") -> bool:
    """Decide about advocacy before you go on with the assessment.

    The duty applies from the start: nothing but the person's words and who takes part comes before it.

    Source: CA67
    """
    return bool(decision.advocacy)


def ca67_difficulty_needs_help(decision: "TakingPart") -> bool:
    """{name} has difficulty in taking part: name an appropriate person or ask for an advocate.

    Source: CA67
    """
    return not any(answers(decision)) or decision.advocacy != AdvocacyDecision.NOT_NEEDED


def ca67_difficulty_is_shown(decision: "TakingPart") -> bool:
    """Say what shows each difficulty in taking part.

    Source: CA67
    """
    return all(getattr(decision, f"evidence_{kind}").strip() for kind in DIFFICULTIES if _has(decision, kind))


def ca67_appropriate_person_is_named(decision: "TakingPart") -> bool:
    """Enter the name of the appropriate person.

    Source: CA67
    """
    return not _appropriate(decision) or bool(decision.appropriate_person.strip())


def ca67_appropriate_person_is_not_paid(decision: "TakingPart") -> bool:
    """The appropriate person must not be paid to care for or support {name}. Ask for an advocate instead.

    A Shared Lives carer, a scheme worker and a care manager are paid.

    Source: CA67
    """
    return not _appropriate(decision) or decision.appropriate_person_is_paid is False


def ca67_appropriate_person_is_accepted(decision: "TakingPart") -> bool:
    """{name} must accept the appropriate person. Ask for an advocate instead.

    Source: CA67
    """
    return not _appropriate(decision) or decision.appropriate_person_accepted is True


def ca67_appropriate_person_is_able(decision: "TakingPart") -> bool:
    """The appropriate person must be able and willing to help {name} to take part. Ask for an advocate instead.

    Source: CA67
    """
    return not _appropriate(decision) or decision.appropriate_person_is_able is True


def ca67_appropriate_person_is_not_implicated(decision: "TakingPart") -> bool:
    """The appropriate person must not be part of a safeguarding concern about {name}. Ask for an advocate instead.

    Source: CA68
    """
    return not _appropriate(decision) or decision.appropriate_person_is_implicated is not True


def ca67_appropriate_person_is_not_staff(decision: "TakingPart", is_staff: bool) -> bool:
    """Somebody of the appropriate person’s name works for the council or the scheme. Ask for an advocate instead.

    The care manager and the scheme worker are paid, whatever was answered.

    Source: CA67
    """
    return not _appropriate(decision) or not is_staff


def ca67_appropriate_person_is_not_paid_in_the_circle(decision: "TakingPart", is_paid: bool) -> bool:
    """{name}’s circle has the appropriate person as paid to support them, like a Shared Lives carer. Ask for an advocate instead.

    Source: CA67
    """
    return not _appropriate(decision) or not is_paid


def ca68_appropriate_person_is_not_alleged(decision: "TakingPart", is_alleged: bool) -> bool:
    """The concern says that somebody of the appropriate person’s name caused the harm. Ask for an advocate instead.

    Whatever was answered: who is implicated cannot be the one who helps.

    Source: CA68
    """
    return not _appropriate(decision) or not is_alleged


def ca67_advocate_was_asked_for(decision: "TakingPart") -> bool:
    """Enter the date an advocate was asked for.

    Source: CA67
    """
    return decision.advocacy != AdvocacyDecision.ADVOCATE or decision.advocate_asked_on is not None


def ca67_decision_still_holds(decided_on: date, on: date) -> bool:
    """How {name} is helped to take part was decided more than a year ago. Decide again.

    Source: CA67
    """
    return (on - decided_on).days <= HOLDS_DAYS


def ca67_help_to_take_part_is_decided(settled: bool) -> bool:
    """Decide how {name} is helped to take part before you go on.

    The duty applies from the start of a plan, a review and a safeguarding enquiry as it does for an assessment.

    Source: CA67
    """
    return settled


def g14_adv_3_disagreement_has_an_advocate(disagrees: bool, has_advocate: bool) -> bool:
    """Views differ. Ask {name} whether they want an advocate, and ask for one.

    A prompt, no refusal: when what the person wants clashes with what family, carer or council want.

    Source: G14-ADV-3
    """
    return not disagrees or has_advocate


def _has(decision: "TakingPart", kind: str) -> bool:
    return getattr(decision, f"difficulty_{kind}") is True


def _appropriate(decision: "TakingPart") -> bool:
    return decision.advocacy == AdvocacyDecision.APPROPRIATE_PERSON


OF_A_DECISION = (
    ca67_four_questions_answered,
    ca67_difficulty_is_shown,
    ca67_difficulty_needs_help,
    ca67_appropriate_person_is_named,
    ca67_appropriate_person_is_not_paid,
    ca67_appropriate_person_is_accepted,
    ca67_appropriate_person_is_able,
    ca67_appropriate_person_is_not_implicated,
    ca67_advocate_was_asked_for,
)


def ca67_advocacy_is_settled(decision: "TakingPart") -> bool:
    """Decide how {name} is helped to take part.

    Source: CA67
    """
    return ca67_advocacy_is_decided(decision) and all(rule(decision) for rule in OF_A_DECISION)
