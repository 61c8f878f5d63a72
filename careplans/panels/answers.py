"""What was answered, as rows of summary lists: to check before completing, and to read afterwards."""

from typing import Any

from django.urls import reverse

from careplans.choices import Ability, AdvocacyDecision, AssessmentState, Outcome
from careplans.models import Assessment, OutcomeFinding, Participant
from careplans.rules.assessments import at
from sharedliving.core.components import Quote
from sharedliving.core.dates import uk_date

Row = dict[str, Any]
Card = tuple[str, list[Row]]
DIFFICULTIES = (
    ("Difficulty in understanding information", "understanding"),
    ("Difficulty in keeping it in mind", "retaining"),
    ("Difficulty in using or weighing it", "weighing"),
    ("Difficulty in saying what they think", "communicating"),
)


def cards(
    row: Assessment, findings: dict[str, OutcomeFinding], people: list[Participant], may_change: bool
) -> list[Card]:
    """Title and rows of each section; with links to change them while that is possible."""
    every = [
        ("In their own words", _words(row)),
        ("How it was carried out and who took part", _method(row, people)),
        ("Help to take part", _advocacy(row)),
        ("The ten outcomes", _outcomes(row, findings)),
        ("Strengths and wellbeing", _strengths(row)),
        ("Together with the scheme", _joint(row)),
        ("NHS Continuing Healthcare", _nhs(row)),
        ("Eligibility", _decision(row)),
    ]
    return every if may_change else [(title, [_without_link(r) for r in rows]) for title, rows in every]


def _row(key: str, value: Any, href: str) -> Row:
    return {"key": key, "value": value, "href": href}


def _without_link(row: Row) -> Row:
    return {"key": row["key"], "value": row["value"]}


def _words(row: Assessment) -> list[Row]:
    return [_row("Their words", Quote(row.own_words) if row.own_words else None, at(row, "words"))]


def _method(row: Assessment, people: list[Participant]) -> list[Row]:
    return [
        _row("How it was done", row.get_method_display(), at(row, "method")),
        *([_row("Why not face to face", row.method_reason, at(row, "method"))] if row.method_reason else []),
        _row("Told beforehand", row.information_given_on, at(row, "method")),
        _row("In which form", row.get_information_format_display(), at(row, "method")),
        _row("Mental health care co-ordination", _coordination(row), at(row, "method")),
        _row("Took part", [_took_part(person) for person in people], at(row, "people")),
    ]


def _coordination(row: Assessment) -> list[str]:
    way = row.care_coordination.name if row.care_coordination else ""
    return [part for part in (way, row.care_coordinator) if part]


def _took_part(person: Participant) -> str:
    return f"{person}, on {uk_date(person.took_part_on)}" if person.took_part_on else str(person)


def _joint(row: Assessment) -> list[Row]:
    url = at(row, "joint")
    rows = [_row("Complexity", row.get_complexity_display(), url)]
    if row.complexity_reason:
        rows.append(_row("Why", row.complexity_reason, url))
    if row.joint_visit_on or row.joint_visit_with:
        rows += [
            _row("Joint visit", row.joint_visit_on, url),
            _row("From the scheme", row.joint_visit_with, url),
            _row("What they contributed", row.joint_visit_said, url),
        ]
    return rows


def _advocacy(row: Assessment) -> list[Row]:
    url = at(row, "advocacy")
    rows = [_row(key, _difficulty(row, kind), url) for key, kind in DIFFICULTIES]
    rows.append(_row("Who helps", row.get_advocacy_display(), url))
    if row.advocacy == AdvocacyDecision.APPROPRIATE_PERSON:
        named = ", ".join(part for part in (row.appropriate_person, row.appropriate_person_relationship) if part)
        rows.append(_row("Appropriate person", named, url))
    if row.advocacy == AdvocacyDecision.ADVOCATE:
        rows.append(_row("Advocate asked for on", row.advocate_asked_on, url))
    return [*rows, _row("Why", row.advocacy_reason, url)] if row.advocacy_reason else rows


def _difficulty(row: Assessment, kind: str) -> Any:
    answer, shown_by = getattr(row, f"difficulty_{kind}"), getattr(row, f"evidence_{kind}")
    return f"Yes\n{shown_by}" if answer and shown_by else answer


def _outcomes(row: Assessment, findings: dict[str, OutcomeFinding]) -> list[Row]:
    return [_outcome(row, outcome, findings.get(outcome)) for outcome in Outcome]


def _outcome(row: Assessment, outcome: Outcome, finding: OutcomeFinding | None) -> Row:
    url = reverse("assessment-outcome", args=[row.pk, outcome.value])
    words = "\n".join(part for part in (finding.get_ability_display(), finding.evidence) if part) if finding else None
    return _row(outcome.label, words, url)


def _strengths(row: Assessment) -> list[Row]:
    url = at(row, "strengths")
    return [_row("Strengths", row.strengths, url), _row("Wellbeing", row.wellbeing, url)]


def _nhs(row: Assessment) -> list[Row]:
    url = at(row, "nhs")
    return [_row("Considered", row.chc_considered, url), _row("What it came to, or why not", row.chc_words, url)]


def _decision(row: Assessment) -> list[Row]:
    url = at(row, "decision")
    rows = [
        _row("Needs arise from a condition", row.needs_arise_from_condition, url),
        _row("Condition", row.condition, url),
        _row("Significant impact on wellbeing", row.affects_wellbeing, url),
        _row("Decision", row.get_eligibility_display(), url),
        _row("Reasons", row.eligibility_reasons, url),
        *([_row("Why not as the count points", row.against_count_reason, url)] if row.against_count_reason else []),
        _row("Advice", row.advice_on_needs, url),
    ]
    if row.state == AssessmentState.COMPLETED and row.late_reason:
        rows.append(_row("Why it was late", [row.get_late_code_display(), row.late_reason], url))
    return rows


def cannot(findings: dict[str, OutcomeFinding]) -> list[str]:
    """The outcomes that cannot be achieved, in words."""
    return [o.label for o in Outcome if o in findings and findings[o].ability != Ability.CAN]
