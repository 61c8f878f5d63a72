"""Writing and completing a Care Act assessment. Every save raises the version, so two writers notice each other."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices import ASSESSMENT_MOVES, Ability, AssessmentState, Eligibility, Outcome, Process
from careplans.models import Assessment, DecisionLetter, OutcomeFinding, Participant
from careplans.rules import advocacy, sections
from careplans.rules.assessments import at, completion
from careplans.rules.contributions import contributions_line
from careplans.rules.coordination import coordinator_line
from careplans.rules.delays import delay_has_code_and_words
from careplans.rules.joint import joint_lines
from careplans.rules.said import missing
from careplans.services import advocacy as deciding
from careplans.services import waits
from careplans.services.allocation import allocate, assessors, stop
from careplans.services.writing import locked, put
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer

__all__ = [
    "add_participant", "allocate", "assessors", "complete", "findings_of", "gate", "record_finding",
    "remove_participant", "save_section", "stop",
]  # fmt: skip

COLUMNS = sections.columns(sections.ASSESSMENT)
OPEN = (AssessmentState.ALLOCATED, AssessmentState.IN_PROGRESS)


@transaction.atomic
def save_section(*, assessment: Assessment, by: Viewer, version: int | None, **fields: Any) -> Assessment:
    """Save some answers. Past the start, advocacy has to be decided (CA67). Raises ChangedMeanwhile, Refusal."""
    row = _writable(assessment, version)
    put(row, fields, COLUMNS)
    if row.advocacy and set(fields) & sections.TAKING_PART:
        deciding.refuse_broken(row.person, row)
    if set(fields) - sections.START_COLUMNS:
        _refuse_before_advocacy(row)
    row = _save(row, by)
    events.record("assessment.saved", row, by=by, text="Assessment saved", fields=sorted(fields))
    if "advocacy" in fields:
        deciding.follow(row.person, row, by=by, about=Process.ASSESSMENT)
    return row


@transaction.atomic
def record_finding(
    *, assessment: Assessment, by: Viewer, outcome: str, ability: str, evidence: str = "", version: int | None = None
) -> OutcomeFinding:
    """Record what was found about one of the ten outcomes (ELIG); replaces the finding there was."""
    row = _writable(assessment, version)
    _refuse_before_advocacy(row)
    if ability != Ability.CAN and not evidence.strip():
        raise Refusal(f"Say what shows this about “{Outcome(outcome).label.lower()}”.")
    finding = OutcomeFinding.objects.filter(assessment=row, outcome=outcome).first()
    finding = finding or OutcomeFinding(assessment=row, outcome=outcome)
    finding.ability, finding.evidence = ability, evidence
    history.save(finding, by=by)
    _save(row, by)
    text = f"{finding.get_outcome_display()}: {finding.get_ability_display()}"
    events.record("assessment.finding_recorded", finding, by=by, person_id=row.person_id, text=text)
    return finding


@transaction.atomic
def add_participant(
    *, assessment: Assessment, by: Viewer, name: str, relationship: str, organisation: str = "",
    took_part_on: date | None = None,
) -> Participant:  # fmt: skip
    """Add somebody who took part (CA9(5)), for which organisation and when (G14-ASS-3)."""
    row = _writable(assessment, None)
    participant = Participant(
        assessment=row, name=name, relationship=relationship, organisation=organisation, took_part_on=took_part_on
    )
    history.save(participant, by=by)
    _save(row, by)
    text = f"{participant}, took part in the assessment"
    events.record("assessment.participant_added", participant, by=by, person_id=row.person_id, text=text)
    return participant


@transaction.atomic
def remove_participant(*, participant: Participant, by: Viewer) -> None:
    """Take somebody off the list of those who took part."""
    row = _writable(participant.assessment, None)
    text = f"{participant} taken off the list of those who took part"
    events.record("assessment.participant_removed", participant, by=by, person_id=row.person_id, text=text)
    bulk.remove(participant, by=by)
    _save(row, by)


@transaction.atomic
def complete(
    *,
    assessment: Assessment,
    by: Viewer,
    eligibility: str = "",
    eligibility_reasons: str = "",
    against_count_reason: str = "",
    late_code: str = "",
    late_reason: str = "",
    advice_on_needs: str = "",
    version: int | None = None,
) -> Assessment:
    """Complete the assessment with the worker's decision; what was saved stands where nothing new is given.

    The decision is then owed to the person in writing: its letter falls due (COPY_GIVEN).
    Raises Refusal with everything that is missing at once.
    """
    row = _writable(assessment, version)
    row.eligibility = eligibility or row.eligibility
    row.eligibility_reasons = eligibility_reasons or row.eligibility_reasons
    row.advice_on_needs = advice_on_needs or row.advice_on_needs
    row.against_count_reason = against_count_reason or row.against_count_reason
    if delay_has_code_and_words(late_code, late_reason):
        row.late_code, row.late_reason = late_code, late_reason
    gate(row).refuse()
    done = states.move(
        row, AssessmentState.COMPLETED, moves=ASSESSMENT_MOVES, by=by, why="Completed",
        eligibility=row.eligibility, eligibility_reasons=row.eligibility_reasons, advice_on_needs=row.advice_on_needs,
        against_count_reason=row.against_count_reason, late_code=row.late_code, late_reason=row.late_reason,
        completed_on=dates.today(), closed_at=timezone.now(), due_on=None,
        version=row.version + 1,
    )  # fmt: skip
    _owe_letter(done, by)
    text = f"Assessment completed: {Eligibility(done.eligibility).label.lower()}"
    events.record("assessment.completed", done, by=by, text=text, eligibility=done.eligibility)
    return done


def gate(assessment: Assessment, *, late_code: str = "", late_reason: str = "") -> Gate:
    """What the assessment still needs."""
    people, on, asked = list(assessment.participants.all()), dates.today(), list(assessment.contributions.all())
    own = completion(assessment, findings_of(assessment), people, on=on, late_code=late_code, late_reason=late_reason)
    return Gate(
        [*own.lines, *joint_lines(assessment), *coordinator_line(assessment), *contributions_line(assessment, asked)]
    )


def findings_of(assessment: Assessment) -> dict[str, OutcomeFinding]:
    """The findings by outcome."""
    return {finding.outcome: finding for finding in assessment.findings.all()}


def _owe_letter(done: Assessment, by: Viewer) -> DecisionLetter:
    letter = DecisionLetter(
        assessment=done, person_id=done.person_id, owner=done.owner,
        due_on=due_on(Clock.COPY_GIVEN, dates.today(), done.person.council_id),
    )  # fmt: skip
    return history.save(letter, by=by, why="Assessment completed")


def _writable(assessment: Assessment, version: int | None) -> Assessment:
    row: Assessment = locked(assessment, version)
    if row.state not in OPEN or not row.is_care_act:
        raise states.WrongState(f"This assessment is “{row.get_state_display().lower()}” and can no longer be changed.")
    return row


def _save(row: Assessment, by: Viewer) -> Assessment:
    """Save with a new version; the first save starts the assessment, and the person waits no longer."""
    if row.state == AssessmentState.ALLOCATED:
        waits.end(request=row.request, by=by, why="Assessment started")
        row = states.move(
            _saved(row, by), AssessmentState.IN_PROGRESS, moves=ASSESSMENT_MOVES, by=by, started_on=dates.today()
        )
        return row
    return _saved(row, by)


def _saved(row: Assessment, by: Viewer) -> Assessment:
    row.version += 1
    return history.save(row, by=by)


def _refuse_before_advocacy(row: Assessment) -> None:
    if not advocacy.ca67_advocacy_is_decided(row):
        raise Refusal(missing(advocacy.ca67_advocacy_is_decided, at(row, "advocacy")))
