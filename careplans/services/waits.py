"""The open rows that keep somebody who waits in sight: begun, moved on and ended by the services around them."""

from datetime import date

from django.utils import timezone

from careplans.models import SupportRequest, Triage, WaitingContact
from people.choices import Clock
from people.clocks import due_on
from people.models import User
from sharedliving.core import history
from sharedliving.core.viewer import Viewer


def begin(*, request: SupportRequest, by: Viewer) -> None:
    """A new request has to be triaged, and whoever waits is to be asked how they are."""
    open_triage(request=request, on=request.first_contact_on, by=by)
    open_contact(request=request, after=request.first_contact_on, owner=request.owner, by=by)


def open_triage(*, request: SupportRequest, on: date, by: Viewer) -> Triage:
    """Somebody has to say how urgent it is, within the time from that day."""
    triage = Triage(
        request=request, person_id=request.person_id, owner=request.owner,
        due_on=due_on(Clock.TRIAGE, on, request.person.council_id),
    )  # fmt: skip
    return history.save(triage, by=by, why="To be triaged")


def open_contact(*, request: SupportRequest, after: date, owner: User | None, by: Viewer) -> WaitingContact:
    """The next time they are to be asked, one interval after the last."""
    contact = WaitingContact(
        request=request, person_id=request.person_id, owner=owner,
        due_on=due_on(Clock.WAITING_CONTACT, after, request.person.council_id),
    )  # fmt: skip
    return history.save(contact, by=by, why="Waits")


def go_to(*, request: SupportRequest, assessor: User, by: Viewer) -> None:
    """The assessor keeps in contact until the assessment begins; there is nothing to triage any more."""
    for triage in Triage.objects.open().filter(request=request):
        _close(triage, by, "Allocated")
    for contact in WaitingContact.objects.open().filter(request=request):
        contact.owner = assessor
        history.save(contact, by=by, why="Allocated")


def end(*, request: SupportRequest | None, by: Viewer, why: str) -> None:
    """They wait no longer."""
    if request is None:
        return
    for model in (Triage, WaitingContact):
        for row in model.objects.open().filter(request=request):
            _close(row, by, why)


def _close(row: Triage | WaitingContact, by: Viewer, why: str) -> None:
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why=why)
