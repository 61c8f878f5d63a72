"""What a best interests decision needs, and who may make it (Mental Capacity Act 2005, sections 4 and 39)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careplans.choices.authority import Subject
from careplans.choices.best_interests import ConsultedAs
from careplans.choices.records import RecordState
from careplans.rules.capacity import lacks

if TYPE_CHECKING:
    from careplans.models import BestInterestsDecision, CapacityAssessment, LegalAuthority


def mca_4_follows_lack_of_capacity(assessment: "CapacityAssessment") -> bool:
    """Nobody decides for {name} unless a completed assessment found that they cannot make this decision.

    Source: MCA
    """
    return assessment.state == RecordState.COMPLETED and lacks(assessment)


def mca_4_is_about_what_was_assessed(assessment: "CapacityAssessment", subject: str) -> bool:
    """The assessment was about something else. Assess whether {name} can decide this first.

    Capacity is about one decision at one time, and so is what is decided for somebody who lacks it.

    Source: MCA
    """
    return assessment.subject in ("", subject)


def mca_4_wishes_come_first(row: "BestInterestsDecision") -> bool:
    """Write down what {name} wants and feels now, and what they wanted, believed and valued before.

    Source: MCA
    """
    return row.has("wishes_now") and row.has("wishes_before") and row.has("beliefs")


def mca_4_decision_maker_is_named(row: "BestInterestsDecision") -> bool:
    """Name the one who decides.

    Source: MCA
    """
    return row.has("decision_maker")


def mca_9_attorney_or_deputy_decides(row: "BestInterestsDecision", covering: Sequence["LegalAuthority"]) -> bool:
    """The council cannot decide this for {name}: {holders} decides. Record it as their decision.

    Source: MCA
    """
    return not covering or row.decided_by_id in {each.pk for each in covering}


def mca_9_whose_decision_it_is_has_authority(
    row: "BestInterestsDecision", covering: Sequence["LegalAuthority"]
) -> bool:
    """It is recorded as the decision of somebody whose authority does not cover it, or was not seen.

    Source: MCA
    """
    return row.decided_by_id is None or row.decided_by_id in {each.pk for each in covering}


def mca_4_two_options_are_weighed(row: "BestInterestsDecision") -> bool:
    """Weigh at least two options, each with what speaks for and against it.

    Source: MCA
    """
    return len(row.options.all()) > 1


def mca_1_less_restrictive_is_considered(row: "BestInterestsDecision") -> bool:
    """Consider an option that restricts {name} less, or say why there is none.

    Source: MCA
    """
    return any(each.is_less_restrictive for each in row.options.all()) or row.has("none_less_restrictive")


def mca_4_others_are_consulted(row: "BestInterestsDecision") -> bool:
    """Consult those who care for {name} or are interested in their welfare, or say that there is nobody to consult.

    Source: MCA
    """
    return bool(row.consulted.all()) or row.nobody_to_consult is True


def mca_39_long_term_move_is_answered(row: "BestInterestsDecision") -> bool:
    """Say whether this is a long-term move that the council or the NHS arranges, and whether there is anybody to consult.

    Source: MCA
    """
    return row.subject != Subject.HOME or None not in (row.is_long_term_move, row.nobody_to_consult)


def mca_39_imca(row: "BestInterestsDecision") -> bool:
    """Nobody but paid staff can be consulted about a long-term move: instruct an independent mental capacity advocate.

    Source: MCA
    """
    needed = row.is_long_term_move is True and row.nobody_to_consult is True
    return not needed or any(each.consulted_as == ConsultedAs.IMCA for each in row.consulted.all())


def mca_4_decision_is_written(row: "BestInterestsDecision") -> bool:
    """Write down what is decided and on which day.

    Source: MCA
    """
    return row.has("decided") and row.decided_on is not None


def mca_1_why_least_restrictive(row: "BestInterestsDecision") -> bool:
    """Say why this restricts {name} as little as possible.

    Source: MCA
    """
    return row.has("least_restrictive_why")


def mca_4_disagreement_has_a_way(row: "BestInterestsDecision") -> bool:
    """Say what anybody who disagrees can do.

    Source: MCA
    """
    return row.has("disagreement")


def mca_4_is_looked_at_again(row: "BestInterestsDecision") -> bool:
    """Enter the date to look at this again, after the day of the decision.

    Source: MCA
    """
    if row.review_on is None:
        return False
    return row.decided_on is None or row.review_on > row.decided_on
