"""The decision about eligibility, given to the person in writing."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.models import DecisionLetter
from careplans.rules import letters as rules
from careplans.rules.said import missing
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def sent(*, letter: DecisionLetter, by: Viewer, sent_on: date, how: str) -> DecisionLetter:
    """The person has it: on which day, and how it was given to them."""
    row = states.lock(letter)
    if not row.is_open:
        raise states.WrongState("It is already recorded that this letter was given.")
    completed_on = row.assessment.completed_on
    assert completed_on is not None, "a letter is opened when its assessment is completed"
    if not rules.ca12_copy_says_how_and_when(how, sent_on, completed_on, dates.today()):
        raise Refusal(missing(rules.ca12_copy_says_how_and_when, name=row.person.name))
    row.sent_on, row.how, row.sent_by_id = sent_on, how, by.user_id
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Given to the person")
    text = f"Decision given in writing on {dates.uk_date(sent_on)}: {row.get_how_display().lower()}"
    events.record("letter.sent", row, by=by, text=text, how=how)
    return row
