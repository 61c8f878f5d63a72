"""Whether somebody can decide: what an assessment needs, and what follows from what (Mental Capacity Act 2005)."""

from typing import TYPE_CHECKING

from careplans.choices.capacity import ABILITIES, Conclusion

if TYPE_CHECKING:
    from careplans.models import CapacityAssessment

UNWISE = "A decision that seems unwise is not a reason to doubt that somebody can make it."


def found(row: "CapacityAssessment") -> list[bool | None]:
    """Whether the person can do each of the four: understand, retain, use or weigh, communicate."""
    return [getattr(row, ability) for ability in ABILITIES]


def lacks(row: "CapacityAssessment") -> bool:
    """Whether the conclusion is that they lack capacity."""
    return row.conclusion == Conclusion.LACKS


def g14_pcp_1_capacity_own_words(row: "CapacityAssessment") -> bool:
    """Write down what {name} says about this decision, in their own words, or how they show it.

    Source: G14-PCP-1
    """
    return row.has("own_words")


def mca_1_presumption_is_stated(row: "CapacityAssessment") -> bool:
    """Say that you began by presuming that {name} can decide this.

    Source: MCA
    """
    return row.answer("presumed") is True


def mca_1_support_comes_before_lacks(row: "CapacityAssessment") -> bool:
    """Describe at least one kind of support that {name} was given to decide, before you conclude that they cannot.

    Nobody is treated as unable to decide unless all practicable steps to help them have been taken.

    Source: MCA
    """
    return not lacks(row) or (row.has("support_kinds") and row.has("support_given"))


def mca_2_decision_is_named(row: "CapacityAssessment") -> bool:
    """Name the one decision that this is about.

    Source: MCA
    """
    return bool(row.decision.strip())


def mca_2_decision_has_a_subject(row: "CapacityAssessment") -> bool:
    """Say what the decision is about: what is decided or signed for {name} afterwards rests on it.

    Source: MCA
    """
    return bool(row.subject)


def mca_2_doubt_is_explained(row: "CapacityAssessment") -> bool:
    """Say what made somebody doubt that {name} can decide this. That a choice seems unwise is not enough.

    Source: MCA
    """
    return row.has("trigger")


def mca_3_relevant_information(row: "CapacityAssessment") -> bool:
    """Write down what {name} has to know to make this decision.

    Source: MCA
    """
    return row.has("relevant_information")


def mca_3_four_abilities_have_evidence(row: "CapacityAssessment") -> bool:
    """Answer each of the four questions with what {name} said or did that shows it.

    Source: MCA
    """
    return None not in found(row) and all(row.has(f"{ability}_evidence") for ability in ABILITIES)


def mca_3_all_four_is_capacity(row: "CapacityAssessment") -> bool:
    """{name} can do all four, so the conclusion cannot be that they lack capacity.

    Source: MCA
    """
    return not (lacks(row) and all(found(row)))


def mca_2_lacks_needs_impairment(row: "CapacityAssessment") -> bool:
    """Name the impairment or disturbance of mind or brain. Without one {name} does not lack capacity in law.

    Source: MCA
    """
    return not lacks(row) or (row.has_impairment is True and row.has("impairment"))


def mca_2_lacks_needs_causal_link(row: "CapacityAssessment") -> bool:
    """Explain how {name} cannot decide because of the impairment, and not because of something else.

    Source: MCA
    """
    return not lacks(row) or (row.because_of_it is True and row.has("causal_link"))


def mca_2_has_fits_what_was_found(row: "CapacityAssessment") -> bool:
    """Something {name} cannot do because of an impairment is written down, and the conclusion is that they can decide.

    Either the conclusion or one of the answers is wrong.

    Source: MCA
    """
    shown = False in found(row) and row.has_impairment is True and row.because_of_it is True
    return not (row.conclusion == Conclusion.HAS and shown)


def mca_2_cause_is_asked_for(row: "CapacityAssessment") -> bool:
    """There is something that {name} cannot do: say whether it comes from an impairment of mind or brain.

    Source: MCA
    """
    if False not in found(row) or row.has_impairment is False:
        return True
    return row.has_impairment is True and row.because_of_it is not None


def mca_2_conclusion_has_reasons(row: "CapacityAssessment") -> bool:
    """Conclude on the balance of probabilities whether {name} can decide this, and why.

    Source: MCA
    """
    return bool(row.conclusion) and row.has("reasons")


def mca_2_assessment_has_a_date(row: "CapacityAssessment") -> bool:
    """Enter the date on which you assessed {name}: capacity is about one time.

    Source: MCA
    """
    return row.assessed_on is not None


def mca_4_whether_the_decision_can_wait(row: "CapacityAssessment") -> bool:
    """Say whether {name} could come to decide this later, and whether the decision can wait.

    Source: MCA
    """
    return not lacks(row) or (row.has("could_regain") and row.has("can_wait"))
