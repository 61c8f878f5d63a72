"""What an assessment needs before it is completed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices import Outcome
from careplans.rules import advocacy, eligibility
from careplans.rules.delays import delay_has_code_and_words
from careplans.rules.said import says
from sharedliving.core.dates import uk_date
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import Assessment, OutcomeFinding, Participant


def assessment_28_late_reason(due_on: date | None, on: date, late_code: str, late_reason: str) -> bool:
    """Say why the assessment is completed after {due}, the date it was due.

    28 days from first contact, unless the council's timescale says otherwise. The reason is one of a list, and in words.

    Source: ASSESSMENT_28
    """
    return due_on is None or on <= due_on or delay_has_code_and_words(late_code, late_reason)


def ca9_own_words(assessment: "Assessment") -> bool:
    """Write down what {name} says about their life and what they want, in their own words.

    Source: CA9
    """
    return bool(assessment.own_words.strip())


def assreg3_information_given(assessment: "Assessment") -> bool:
    """Say how the assessment was done and when {name} was told about it beforehand.

    Source: ASSREG3
    """
    return bool(assessment.method) and assessment.information_given_on is not None


def ca9_who_took_part(participants: Sequence["Participant"]) -> bool:
    """Say who took part, even if {name} took part alone.

    The person, any carer, and anyone they name (Care Act s9(5)).

    Source: CA9
    """
    return len(participants) > 0


def ca9_strengths_and_wellbeing(assessment: "Assessment") -> bool:
    """Write about strengths, and about how the needs affect wellbeing.

    Source: CA9
    """
    return bool(assessment.strengths.strip() and assessment.wellbeing.strip())


def chc_considered_or_why_not(considered: bool | None, words: str) -> bool:
    """Say whether NHS Continuing Healthcare was considered, and what it came to or why not.

    It is considered at each assessment and each review.

    Source: CHC
    """
    return considered is not None and bool(words.strip())


def completion(
    assessment: "Assessment",
    findings: Mapping[str, "OutcomeFinding"],
    participants: Sequence["Participant"],
    *,
    on: date,
    late_code: str = "",
    late_reason: str = "",
) -> Gate:
    """Everything an assessment needs, each line linked to the section that puts it right."""
    lines = [
        *_about_the_person(assessment, participants),
        *_about_the_needs(assessment, findings),
        *_about_the_decision(assessment, findings),
        _on_time(assessment, on, late_code, late_reason),
    ]
    return Gate(lines)


def _about_the_person(assessment: "Assessment", participants: Sequence["Participant"]) -> list[Line]:
    name = assessment.person.name
    return [
        says("Own words", ca9_own_words, ca9_own_words(assessment), at(assessment, "words"), name=name),
        says(
            "How it was done", assreg3_information_given, assreg3_information_given(assessment),
            at(assessment, "method"), name=name,
        ),
        says("Who took part", ca9_who_took_part, ca9_who_took_part(participants), at(assessment, "people"), name=name),
        says(
            "Advocacy", advocacy.ca67_advocacy_is_settled, advocacy.ca67_advocacy_is_settled(assessment),
            at(assessment, "advocacy"), name=name,
        ),
    ]  # fmt: skip


def _about_the_needs(assessment: "Assessment", findings: Mapping[str, "OutcomeFinding"]) -> list[Line]:
    open_ones = [outcome for outcome in Outcome if outcome not in findings]
    which = ", ".join(outcome.label.lower() for outcome in open_ones)
    url = reverse("assessment-outcome", args=[assessment.pk, (open_ones or list(Outcome))[0].value])
    ten, strengths = eligibility.elig_ten_outcomes_answered, ca9_strengths_and_wellbeing
    return [
        says("The ten outcomes", ten, ten(findings), url, which=which),
        says("Strengths and wellbeing", strengths, strengths(assessment), at(assessment, "strengths")),
        _nhs(assessment),
    ]


def _nhs(assessment: "Assessment") -> Line:
    kept = chc_considered_or_why_not(assessment.chc_considered, assessment.chc_words)
    return says("NHS Continuing Healthcare", chc_considered_or_why_not, kept, at(assessment, "nhs"))


def _about_the_decision(assessment: "Assessment", findings: Mapping[str, "OutcomeFinding"]) -> list[Line]:
    url, name = at(assessment, "decision"), assessment.person.name
    rules = (
        ("The conditions", eligibility.elig_conditions_answered),
        ("Decision with reasons", eligibility.ca13_decision_has_reasons),
        ("Advice", eligibility.ca13_not_eligible_gets_advice),
    )
    lines = [says(label, rule, rule(assessment), url, name=name) for label, rule in rules]
    return [*lines, _beside_the_count(assessment, findings)]


def _beside_the_count(assessment: "Assessment", findings: Mapping[str, "OutcomeFinding"]) -> Line:
    proposal = eligibility.elig_three_conditions(assessment, findings)
    rule = eligibility.elig_against_the_count_has_reason
    proposed = proposal.decision.label.lower() if proposal.decision else ""
    kept = rule(assessment, proposal)
    return says("As the count points, or why not", rule, kept, at(assessment, "decision"), proposed=proposed)


def _on_time(assessment: "Assessment", on: date, late_code: str, late_reason: str) -> Line:
    code, words = late_code or assessment.late_code, late_reason or assessment.late_reason
    kept = assessment_28_late_reason(assessment.due_on, on, code, words)
    url = reverse("assessment-complete", args=[assessment.pk])
    return says("On time, or why not", assessment_28_late_reason, kept, url, due=uk_date(assessment.due_on))


def at(assessment: "Assessment", section: str) -> str:
    """The address of a section of the assessment."""
    if section == "people":
        return reverse("assessment-people", args=[assessment.pk])
    return reverse("assessment-section", args=[assessment.pk, section])
