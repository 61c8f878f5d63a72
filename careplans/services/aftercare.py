"""Section 117 aftercare: recorded, reviewed every year, and ended only when council and NHS are both satisfied."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.aftercare import AFTERCARE_MOVES, AftercareState
from careplans.models import Aftercare
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record(
    *, person: Person, by: Viewer, detained_under: str, detained_on: date, discharged_on: date | None,
    responsible_council: str, responsible_icb: str, needs: str, split: str = "",
) -> Aftercare:  # fmt: skip
    """Record that aftercare is owed. The first review is due a year after discharge, or a year from now."""
    locked = states.lock(person)
    if Aftercare.objects.filter(person=locked, closed_at=None).exists():
        raise Refusal(f"Aftercare of {locked.name} is already recorded. Change that record.")
    if discharged_on and discharged_on < detained_on:
        raise Refusal("The day of discharge cannot be before the day of detention.")
    row = Aftercare(
        person=locked, owner=locked.owner, detained_under=detained_under, detained_on=detained_on,
        discharged_on=discharged_on, responsible_council=responsible_council, responsible_icb=responsible_icb,
        needs=needs, split=split, due_on=_due(locked, discharged_on or dates.today()),
    )  # fmt: skip
    history.save(row, by=by, why="Recorded")
    events.record("aftercare.recorded", row, by=by, text="Section 117 aftercare recorded")
    return row


@transaction.atomic
def review(*, aftercare: Aftercare, by: Viewer, reviewed_on: date, notes: str) -> Aftercare:
    """It was looked at again and is still owed; the next review is due a year later."""
    row = _owed(aftercare)
    if reviewed_on > dates.today():
        raise Refusal("The day of the review must be today or in the past.")
    if not notes.strip():
        raise Refusal("Write down what the review found.")
    row.reviewed_on, row.review_notes = reviewed_on, notes
    row.due_on = _due(row.person, reviewed_on)
    history.save(row, by=by, why="Reviewed")
    events.record("aftercare.reviewed", row, by=by, text="Section 117 aftercare reviewed")
    return row


@transaction.atomic
def end(
    *, aftercare: Aftercare, by: Viewer, council_satisfied_on: date, council_reasons: str, nhs_satisfied_on: date,
    nhs_reasons: str,
) -> Aftercare:  # fmt: skip
    """Both are satisfied that it is no longer needed, each with reasons; one of them alone cannot end it."""
    row = _owed(aftercare)
    if not (council_reasons.strip() and nhs_reasons.strip()):
        raise Refusal("Council and NHS each have to give their reasons: one alone cannot end aftercare.")
    if max(council_satisfied_on, nhs_satisfied_on) > dates.today():
        raise Refusal("Both dates must be today or in the past.")
    ended: Aftercare = states.move(
        row, AftercareState.ENDED, moves=AFTERCARE_MOVES, by=by, why="Ended by council and NHS",
        council_satisfied_on=council_satisfied_on, council_reasons=council_reasons, nhs_satisfied_on=nhs_satisfied_on,
        nhs_reasons=nhs_reasons, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    events.record("aftercare.ended", ended, by=by, text="Section 117 aftercare ended by council and NHS")
    return ended


def _owed(aftercare: Aftercare) -> Aftercare:
    row = states.lock(aftercare)
    if not row.is_open:
        raise states.WrongState("This aftercare has been ended by council and NHS.")
    return row


def _due(person: Person, since: date) -> date:
    """A year on; where that is past already, today."""
    return max(due_on(Clock.AFTERCARE_REVIEW, since, person.council_id), dates.today())
