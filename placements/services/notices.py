"""Notice to end an arrangement: given, withdrawn (MEDWAY-N). While it runs, where the person goes next is somebody's task."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from placements.choices import ArrangementState
from placements.models import Arrangement, EndNotice
from placements.rules.notice import earliest_end, notice_gate
from placements.services import next_homes
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

FIELDS = frozenset(
    {"given_by", "in_writing", "reason", "why", "person_view", "who_disagrees", "shorter_because"}
)  # fmt: skip


@transaction.atomic
def give(*, arrangement: Arrangement, given_on: date, ends_on: date, by: Viewer, **fields: Any) -> EndNotice:
    """Notice was given: the arrangement ends on that day, and the person's care manager looks where they go next."""
    require(by, Perm.RECORD_NOTICE)
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a notice: {', '.join(sorted(unknown))}")
    fresh = states.lock(arrangement)
    if fresh.state != ArrangementState.LIVE:
        raise states.WrongState(f"This arrangement ended on {dates.uk_date(fresh.ended_on)}.")
    if fresh.notices.filter(closed_at=None).exists():
        raise Refusal(Missing("Notice has been given already. Withdraw it first.", url=fresh.get_absolute_url()))
    row = EndNotice(
        arrangement=fresh, person_id=fresh.person_id, owner_id=fresh.owner_id, given_on=given_on, ends_on=ends_on,
        earliest_on=earliest_end(fresh, given_on), due_on=ends_on, **fields,
    )  # fmt: skip
    notice_gate(row).refuse()
    history.save(row, by=by)
    text = f"Notice given by {inside(row.get_given_by_display())}: ends on {dates.uk_date(ends_on)}"
    events.record("arrangement.notice_given", row, by=by, text=text, arrangement=fresh.pk, reason=row.reason)
    next_homes.open_for(arrangement=fresh, by=by)
    return row


@transaction.atomic
def withdraw(*, notice: EndNotice, because: str, by: Viewer) -> EndNotice:
    """The arrangement goes on after all; nobody has to look for another home for the person."""
    require(by, Perm.RECORD_NOTICE)
    if not because.strip():
        raise Refusal("Say why the notice is withdrawn.")
    fresh: EndNotice = states.lock(notice)
    if not fresh.is_open:
        raise states.WrongState("This notice is over already.")
    fresh.closed_at, fresh.due_on = timezone.now(), None
    fresh.withdrawn_on, fresh.withdrawn_because = dates.today(), because
    history.save(fresh, by=by, why=because)
    events.record("arrangement.notice_withdrawn", fresh, by=by, text=f"Notice withdrawn: {because}")
    next_homes.drop(arrangement=fresh.arrangement, because=f"The notice was withdrawn: {because}", by=by)
    return fresh


def close_with(arrangement: Arrangement, by: Viewer) -> None:
    """The arrangement has ended: its notice is over. Inside a transaction."""
    for row in arrangement.notices.filter(closed_at=None).select_for_update(of=("self",)):
        row.closed_at, row.due_on = timezone.now(), None
        history.save(row, by=by, why="Arrangement ended")
