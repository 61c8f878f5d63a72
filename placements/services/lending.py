"""A carer household that a second scheme may use: agreed, and ended."""

from django.db import transaction

from people.models import Organisation
from placements.choices import ArrangementState
from placements.models import AlsoUsedBy, CarerHousehold
from placements.rules.lending import lending_can_end, lending_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def lend(*, household: CarerHousehold, scheme: Organisation, agreed_with: str, why: str, by: Viewer) -> AlsoUsedBy:
    """Let another scheme match people with this household. The places stay the same, and count over both (APS13)."""
    require(by, Perm.LEND_HOUSEHOLD)
    fresh = _own(household, by)
    lending_gate(fresh, scheme, agreed_with, why).refuse()
    assert by.user_id is not None
    row = AlsoUsedBy(
        household=fresh,
        scheme=scheme,
        agreed_on=dates.today(),
        agreed_by_id=by.user_id,
        agreed_with=agreed_with,
        why=why,
    )
    history.save(row, by=by, why=why)
    text = f"{fresh.name} may also be used by {scheme.name}: {why}"
    events.record("household.lent", fresh, by=by, text=text, scheme=scheme.pk)
    return row


@transaction.atomic
def end(*, loan: AlsoUsedBy, because: str, by: Viewer) -> AlsoUsedBy:
    """The other scheme may not match anybody with it any more. Refused while somebody lives there through it."""
    require(by, Perm.LEND_HOUSEHOLD)
    household = _own(loan.household, by)
    fresh: AlsoUsedBy = states.lock(loan)
    if fresh.until is not None:
        raise states.WrongState("This has ended already.")
    if not because.strip():
        raise Refusal("Say why it ends.")
    live = household.arrangements.filter(scheme_id=fresh.scheme_id, state=ArrangementState.LIVE)
    Gate([lending_can_end(live.count())]).refuse()
    fresh.until, fresh.ended_because = dates.today(), because
    history.save(fresh, by=by, why=because)
    text = f"{household.name} is no longer used by {fresh.scheme.name}: {because}"
    events.record("household.taken_back", household, by=by, text=text, scheme=fresh.scheme_id)
    return fresh


def _own(household: CarerHousehold, by: Viewer) -> CarerHousehold:
    """The household, locked. Raises Refusal to any scheme but its own."""
    fresh: CarerHousehold = states.lock(household)
    if fresh.scheme_id != by.organisation_id and not by.is_system:
        raise Refusal("These carers are another scheme’s. Only their own scheme agrees who else may use the household.")
    if not fresh.is_open:
        raise Refusal(f"{fresh.name} is no longer a carer household.")
    return fresh
