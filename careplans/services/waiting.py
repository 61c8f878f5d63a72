"""Contact with somebody who waits for their assessment to begin."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices import About
from careplans.models import SupportRequest, Triage, WaitingContact
from careplans.rules import waiting as rules
from careplans.rules.said import missing
from careplans.services import waits
from people.services import ownership
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def contacted(
    *, contact: WaitingContact, by: Viewer, on: date, how: str, said: str, more_urgent: bool
) -> WaitingContact:
    """Write down how they are. The next contact falls due; a request that is more urgent now is triaged again."""
    request, row = states.lock(contact.request), states.lock(contact)
    if not row.is_open:
        raise states.WrongState("This contact has been written down already, or they wait no longer.")
    _refuse(row, request, on, said)
    row.on, row.how, row.said, row.more_urgent, row.made_by_id = on, how, said, more_urgent, by.user_id
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="In contact")
    waits.open_contact(request=request, after=on, owner=row.owner, by=by)
    if more_urgent:
        _look_again(request, on, by)
    _tell_the_clock_of_contact(request, on, by)
    text = f"In contact while waiting{': more urgent now' if more_urgent else ''}"
    events.record("request.contacted", row, by=by, text=text, more_urgent=more_urgent)
    return row


def _refuse(row: WaitingContact, request: SupportRequest, on: date, said: str) -> None:
    name = row.person.name
    in_time = rules.contact_was_while_waiting(on, request.first_contact_on, dates.today())
    checks = (
        (rules.nobody_waits_unheard, rules.nobody_waits_unheard(said)),
        (rules.contact_was_while_waiting, in_time),
    )
    if broken := [missing(rule, name=name) for rule, kept in checks if not kept]:
        raise Refusal(*broken)


def _look_again(request: SupportRequest, on: date, by: Viewer) -> None:
    if request.is_open and not Triage.objects.open().filter(request=request).exists():
        waits.open_triage(request=request, on=on, by=by)


def _tell_the_clock_of_contact(request: SupportRequest, on: date, by: Viewer) -> None:
    """Contact with the person by their own owner counts as such."""
    if request.about == About.PERSON and by.user_id is not None and by.user_id == request.person.owner_id:
        ownership.contacted(person=request.person, on=on, by=by)
