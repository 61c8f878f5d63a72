"""The council in whose area somebody lives, where it is not the one that placed them (Care Act, ordinary residence)."""

from datetime import date

from django.db import transaction

from placements.models import Arrangement, HostCouncil
from placements.rules.host import host_gate
from sharedliving.core import events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer


@transaction.atomic
def name_host(
    *, arrangement: Arrangement, name: str, by: Viewer, told_on: date | None = None, told_how: str = ""
) -> HostCouncil:
    """Write down which council it is, and that it was told. The placing council stays responsible."""
    require(by, Perm.WRITE_REFERRAL)
    fresh = states.lock(arrangement)
    row = HostCouncil.objects.filter(arrangement=fresh).first() or HostCouncil(arrangement=fresh)
    row.name, row.told_on, row.told_how = name.strip(), told_on, told_how if told_on else ""
    host_gate(row).refuse()
    history.save(row, by=by)
    events.record("arrangement.host_named", fresh, by=by, text=f"Lives in the area of {row.name}")
    return row
