"""What an emergency waits for, and by when: a pure function of what has happened (design, section 5)."""

from datetime import date

from people.choices import Clock
from people.clocks import due_on
from placements.choices import EmergencyStep
from placements.models import Emergency
from sharedliving.core import dates


def dated(emergency: Emergency) -> list[tuple[EmergencyStep, date]]:
    """Everything that a live emergency still waits for, each with its day, the first one first."""
    start, limit = emergency.started_on, emergency.limit_on
    assert start is not None and limit is not None
    last = emergency.reviews.order_by("-on").values_list("on", flat=True).first()
    found = [
        (EmergencyStep.REVIEW, due_on(Clock.EMERGENCY_REVIEW, last or start, emergency.council_id)),
        (EmergencyStep.LIMIT, limit),
    ]
    if emergency.meeting_on is None:
        found.append((EmergencyStep.MEETING, due_on(Clock.EMERGENCY_MEETING, start, emergency.council_id)))
    return sorted(found, key=lambda each: (each[1], each[0] == EmergencyStep.LIMIT))


def put_next(emergency: Emergency) -> None:
    """Write the first of them into the row, which is saved next."""
    emergency.next_step, emergency.due_on = dated(emergency)[0]


def days_of_papers(emergency: Emergency, on: date | None = None) -> int:
    """On which day of the three the papers are: 1 on the day of the start."""
    assert emergency.started_on is not None
    return dates.day_of(emergency.started_on, on)
