"""Assessments of the other kinds: started, written section by section, completed; stopping is the same for all of them.

What their copy and, for a positive checklist, the NHS decision are due for is opened with the completion.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices import ASSESSMENT_MOVES, AssessmentState, Kind
from careplans.models import Assessment, SupportRequest
from careplans.rules import kinds as rules
from careplans.rules import starting
from careplans.rules.contributions import contributions_line
from careplans.rules.kinds.chc import chc_checklist_is_positive
from careplans.rules.kinds.unpaid_carer import on_time
from careplans.rules.said import missing
from careplans.services import assessment_copies, continuing_care, waits
from careplans.services.allocation import refuse_assessor
from careplans.services.records import put_answers
from careplans.services.writing import locked
from people.clocks import due_on
from people.models import CircleMember, Person, User
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer

OPEN = (AssessmentState.ALLOCATED, AssessmentState.IN_PROGRESS)


@transaction.atomic
def start(*, person: Person, kind: str, assessor: User, by: Viewer, carer: CircleMember | None = None) -> Assessment:
    """Allocate an assessment of a kind from today; its clock says when it is due. Raises Refusal."""
    person = states.lock(person)
    _refuse_start(person, kind, carer)
    of = rules.KINDS[kind]
    refuse_assessor(person, assessor, of.who)
    today = dates.today()
    row = Assessment(
        person=person, kind=kind, carer=carer, owner=assessor, first_contact_on=today, allocated_on=today,
        due_on=due_on(of.clock, today, person.council_id),
    )  # fmt: skip
    history.save(row, by=by, why="Allocated")
    text = f"{row}: allocated to {assessor.name}, due {dates.uk_date(row.due_on)}"
    events.record("assessment.allocated", row, by=by, text=text, kind=kind, assessor_id=assessor.pk)
    return row


def _refuse_start(person: Person, kind: str, carer: CircleMember | None) -> None:
    if kind not in rules.KINDS:
        raise Refusal("Choose one of the kinds listed. A Care Act assessment begins with a request for support.")
    open_rows = Assessment.objects.open().filter(person=person, kind=kind)
    same = open_rows.filter(carer=carer).exists()
    label = rules.KINDS[kind].label
    checks = (
        (starting.record_is_open_and_alive, (person,)),
        (starting.ca10_carer_is_an_unpaid_carer_of_theirs, (kind, carer, person.pk)),
        (starting.one_open_assessment_of_a_kind, (same,)),
        (starting.carer_has_not_asked, (_has_asked(carer),)),
    )
    words = {"name": person.name, "label": label, "carer": carer.name if carer else ""}
    broken = [missing(rule, **words) for rule, given in checks if not rule(*given)]
    if broken:
        raise Refusal(*broken)


def _has_asked(carer: CircleMember | None) -> bool:
    """Whether a request of their own waits to be allocated."""
    return carer is not None and SupportRequest.objects.open().filter(carer=carer).exists()


@transaction.atomic
def save_section(*, assessment: Assessment, by: Viewer, version: int | None, **fields: Any) -> Assessment:
    """Save some answers; the first save starts the assessment. Raises ChangedMeanwhile, WrongState."""
    row = writable(assessment, version)
    put_answers(row, fields, rules.KINDS[row.kind].names)
    row = saved(row, by)
    text = f"{row.get_kind_display()} saved"
    events.record("assessment.saved", row, by=by, text=text, kind=row.kind, fields=sorted(fields))
    return row


@transaction.atomic
def complete(*, assessment: Assessment, by: Viewer, version: int | None = None) -> Assessment:
    """Complete it: its copy falls due, and after a positive checklist the NHS decision. Raises Refusal with all at once."""
    row = writable(assessment, version)
    gate(row).refuse()
    done = states.move(
        row, AssessmentState.COMPLETED, moves=ASSESSMENT_MOVES, by=by, why="Completed",
        completed_on=dates.today(), closed_at=timezone.now(), due_on=None, version=row.version + 1,
    )  # fmt: skip
    events.record("assessment.completed", done, by=by, text=f"{done}: completed", kind=done.kind)
    assessment_copies.owe(assessment=done, by=by)
    if done.kind == Kind.CHC and done.has("sent_to_icb_on") and chc_checklist_is_positive(done):
        continuing_care.wait(assessment=done, by=by)
    return done


def gate(assessment: Assessment) -> Gate:
    """What the assessment still needs, the contributions of others among it."""
    lines = rules.KINDS[assessment.kind].gate(assessment).lines
    asked = contributions_line(assessment, list(assessment.contributions.all()))
    return Gate([*lines, *asked, *on_time(assessment, dates.today())])


def writable(assessment: Assessment, version: int | None) -> Assessment:
    """The row, locked, while it is open and of one of these kinds. Raises ChangedMeanwhile, WrongState."""
    row: Assessment = locked(assessment, version)
    if row.state not in OPEN or row.kind not in rules.KINDS:
        raise states.WrongState(f"This assessment is “{row.get_state_display().lower()}” and can no longer be changed.")
    return row


def saved(row: Assessment, by: Viewer) -> Assessment:
    """Save with a new version; the first save starts the assessment, and a carer who asked for it waits no longer."""
    row.version += 1
    history.save(row, by=by)
    if row.state != AssessmentState.ALLOCATED:
        return row
    waits.end(request=row.request, by=by, why="Assessment started")
    begun: Assessment = states.move(
        row, AssessmentState.IN_PROGRESS, moves=ASSESSMENT_MOVES, by=by, started_on=dates.today()
    )
    return begun
