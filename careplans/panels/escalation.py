"""Whether the line manager was told that something is late: read from the messages there are, not worked out from a date."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from careplans.models import Assessment, SupportRequest
from people.choices import Clock
from people.clocks import terms
from people.models import User
from sharedliving.core import dates
from sharedliving.core.models import Reminder
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.viewer import SYSTEM

GONE = {DigestState.SENT, DigestState.DELIVERED}
LOST = {DigestState.FAILED, DigestState.REFUSED}


def told(row: SupportRequest | Assessment, due_on: date) -> str | list[str]:
    """What became of each message to a line manager; while there is none, when there will be one."""
    found = messages(row, due_on)
    if not found:
        return to_be_told(row, due_on, dates.today())
    names = dict(
        User.objects.visible_to(SYSTEM).filter(pk__in={each.recipient_id for each in found}).values_list("pk", "name")
    )
    return [_became(each, names.get(each.recipient_id, "The line manager"), row.first_contact_on) for each in found]


def messages(row: SupportRequest | Assessment, due_on: date) -> list[Reminder]:
    """The messages to line managers about this date: those about an assessment may have gone out while it was a request."""
    rows = Reminder.objects.visible_to(SYSTEM).filter(_about(row), stage=Stage.MANAGER, due_on=due_on)
    return list(rows.select_related("digest").order_by("id"))


def _about(row: SupportRequest | Assessment) -> Q:
    """Under the keys of careplans/due.py."""
    if isinstance(row, SupportRequest):
        return Q(kind="request", object_id=row.pk)
    own = Q(kind="assessment" if row.is_care_act else "other-assessment", object_id=row.pk)
    return own | Q(kind="request", object_id=row.request_id) if row.request_id else own


def _became(reminder: Reminder, name: str, first_contact_on: date) -> str:
    digest = reminder.digest
    if digest is not None and digest.state in GONE and digest.sent_at is not None:
        return f"{name} was told on {_day(timezone.localdate(digest.sent_at), first_contact_on)}"
    written = _day(timezone.localdate(reminder.created_at), first_contact_on)
    if digest is not None and digest.state in LOST:
        return f"The message to {name} of {written}, could not be sent. Tell them yourself."
    return f"The message to {name} of {written}, has not been sent yet"


def to_be_told(row: SupportRequest | Assessment, due_on: date, today: date) -> str:
    """On day 42 from first contact, unless the council's timescale says otherwise."""
    after = terms(Clock.ASSESSMENT, row.person.council_id, row.first_contact_on).escalate_days
    on = due_on + timedelta(days=after)
    day = _day(on, row.first_contact_on)
    if on > today:
        return f"Will be told on {day}"
    return f"To be told {'today, ' if on == today else ''}on {day}: no message has been written yet"


def _day(on: date, first_contact_on: date) -> str:
    return f"{dates.uk_date(on)}, day {dates.day_of(first_contact_on, on)} from first contact"
