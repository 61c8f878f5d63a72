"""Who helps the person to take part (Care Act s67)."""

from typing import TYPE_CHECKING

from careplans.choices import AdvocacyDecision

if TYPE_CHECKING:
    from careplans.models import Assessment

DIFFICULTIES = ("understanding", "retaining", "weighing", "communicating")


def answers(assessment: "Assessment") -> list[bool | None]:
    """Whether the person would have substantial difficulty, one answer for each of the four kinds."""
    return [getattr(assessment, f"difficulty_{kind}") for kind in DIFFICULTIES]


def ca67_four_questions_answered(assessment: "Assessment") -> bool:
    """Answer the four questions about difficulty in taking part.

    Source: CA67
    """
    return None not in answers(assessment)


def ca67_advocacy_is_decided(assessment: "Assessment") -> bool:
    """Decide about advocacy before you go on with the assessment.

    The duty applies from the start: nothing but the person's words and who takes part comes before it.

    Source: CA67
    """
    return bool(assessment.advocacy)


def ca67_difficulty_needs_help(assessment: "Assessment") -> bool:
    """{name} has difficulty in taking part: name an appropriate person or ask for an advocate.

    Source: CA67
    """
    return not any(answers(assessment)) or assessment.advocacy != AdvocacyDecision.NOT_NEEDED


def ca67_appropriate_person_is_named(assessment: "Assessment") -> bool:
    """Enter the name of the appropriate person.

    Source: CA67
    """
    return not _appropriate(assessment) or bool(assessment.appropriate_person.strip())


def ca67_appropriate_person_is_not_paid(assessment: "Assessment") -> bool:
    """The appropriate person must not be paid to care for or support {name}. Ask for an advocate instead.

    A Shared Lives carer, a scheme worker and a care manager are paid.

    Source: CA67
    """
    return not _appropriate(assessment) or assessment.appropriate_person_is_paid is False


def ca67_appropriate_person_is_accepted(assessment: "Assessment") -> bool:
    """{name} must accept the appropriate person. Ask for an advocate instead.

    Source: CA67
    """
    return not _appropriate(assessment) or assessment.appropriate_person_accepted is True


def ca67_advocate_was_asked_for(assessment: "Assessment") -> bool:
    """Enter the date an advocate was asked for.

    Source: CA67
    """
    return assessment.advocacy != AdvocacyDecision.ADVOCATE or assessment.advocate_asked_on is not None


def _appropriate(assessment: "Assessment") -> bool:
    return assessment.advocacy == AdvocacyDecision.APPROPRIATE_PERSON


OF_A_DECISION = (
    ca67_four_questions_answered,
    ca67_difficulty_needs_help,
    ca67_appropriate_person_is_named,
    ca67_appropriate_person_is_not_paid,
    ca67_appropriate_person_is_accepted,
    ca67_advocate_was_asked_for,
)


def ca67_advocacy_is_settled(assessment: "Assessment") -> bool:
    """Decide how {name} is helped to take part.

    Source: CA67
    """
    return ca67_advocacy_is_decided(assessment) and all(rule(assessment) for rule in OF_A_DECISION)
