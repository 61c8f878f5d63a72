"""How urgent a request is: decided by somebody, for a reason, and looked at again when things change."""

from django.db import transaction
from django.utils import timezone

from careplans.models import SupportRequest, Triage
from careplans.rules import waiting as rules
from careplans.rules.said import missing
from careplans.services import waits
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def decide(*, triage: Triage, by: Viewer, priority: str, reason: str) -> Triage:
    """Give the request its priority. The date the assessment is due stays what it was."""
    request, row = states.lock(triage.request), states.lock(triage)
    if not row.is_open:
        raise states.WrongState("The priority has been decided meanwhile. Open the request to see it.")
    if not rules.priority_has_a_reason(priority, reason):
        raise Refusal(missing(rules.priority_has_a_reason))
    row.priority, row.reason, row.decided_on, row.decided_by_id = priority, reason, dates.today(), by.user_id
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Triaged")
    request.priority = priority
    history.save(request, by=by, why="Triaged")
    text = f"Request triaged: {row.get_priority_display().lower()}"
    events.record("request.triaged", row, by=by, text=text, priority=priority)
    return row


@transaction.atomic
def again(*, request: SupportRequest, by: Viewer) -> Triage:
    """Look at the priority again; gives the triage that is open already, if there is one."""
    row = states.lock(request)
    if not row.is_open:
        raise states.WrongState("This request is closed. Its priority can no longer be changed.")
    if (waiting := Triage.objects.open().filter(request=row).first()) is not None:
        return waiting
    triage = waits.open_triage(request=row, on=dates.today(), by=by)
    events.record("request.triage_asked", triage, by=by, text="Priority to be looked at again")
    return triage
