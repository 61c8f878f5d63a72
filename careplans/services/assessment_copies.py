"""The written copy of a completed assessment: owed from its completion until it was given (CA12)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.models import Assessment, AssessmentCopy
from careplans.rules import assessment_copies as rules
from careplans.rules.said import missing
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def owe(*, assessment: Assessment, by: Viewer) -> AssessmentCopy:
    """Open what is due: the assessor owes the copy."""
    copy = AssessmentCopy(
        assessment=assessment, person_id=assessment.person_id, owner=assessment.owner,
        due_on=due_on(Clock.COPY_GIVEN, dates.today(), assessment.person.council_id),
    )  # fmt: skip
    history.save(copy, by=by, why="Assessment completed")
    text = f"{copy}: due {dates.uk_date(copy.due_on)}"
    events.record("assessment.copy_owed", copy, by=by, text=text)
    return copy


@transaction.atomic
def given(*, copy: AssessmentCopy, by: Viewer, given_on: date, how: str) -> AssessmentCopy:
    """They have it: on which day, and how it was given."""
    row = states.lock(copy)
    if not row.is_open:
        raise states.WrongState("It is already recorded that this copy was given.")
    completed_on = row.assessment.completed_on
    assert completed_on is not None, "a copy is owed when its assessment is completed"
    if not rules.ca12_copy_says_when_and_how(how, given_on, completed_on, dates.today()):
        raise Refusal(missing(rules.ca12_copy_says_when_and_how))
    row.given_on, row.how, row.closed_at, row.due_on = given_on, how, timezone.now(), None
    history.save(row, by=by, why="Copy given")
    text = f"{row}: given on {dates.uk_date(given_on)}, {how}"
    events.record("assessment.copy_given", row, by=by, text=text)
    return row
