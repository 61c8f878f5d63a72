"""New matches with a household, paused while a council looks into a safeguarding concern that names it (CA42).

Who lives there stays; nothing about the concern is written here.
"""

from django.db import transaction

from people.models import Organisation
from placements.models import CarerHousehold
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def pause_matches(*, household: CarerHousehold, by: Viewer, council: Organisation) -> CarerHousehold:
    """No new match from today. Paused already, it stays as it is."""
    require(by, Perm.RAISE_CONCERN)
    fresh = states.lock(household)
    if fresh.matches_paused_on is not None:
        return fresh
    fresh.matches_paused_on, fresh.matches_paused_by = dates.today(), council
    history.save(fresh, by=by, why="New matches paused")
    text = f"New matches with {fresh.name} paused by {council.name}"
    events.record("household.matches_paused", fresh, by=by, text=text, council_id=council.pk)
    return fresh


@transaction.atomic
def resume_matches(*, household: CarerHousehold, by: Viewer) -> CarerHousehold:
    """New matches may be made again: decided by the council that paused them."""
    require(by, Perm.DECIDE_CONCERN)
    fresh = states.lock(household)
    if fresh.matches_paused_on is None:
        raise Refusal(f"New matches with {fresh.name} are not paused.")
    if fresh.matches_paused_by_id != by.organisation_id:
        raise Refusal(f"{fresh.matches_paused_by} paused them, and decides when they go on.")
    fresh.matches_paused_on = fresh.matches_paused_by = None
    history.save(fresh, by=by, why="New matches may go on")
    events.record("household.matches_resumed", fresh, by=by, text=f"New matches with {fresh.name} may go on")
    return fresh
