"""Risks in a carer household and its home: the scheme writes them down, looks at them again, closes them."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from placements.models import CarerHousehold, HouseholdRisk
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset({"subject", "who", "what", "what_is_done"})


@transaction.atomic
def add(*, household: CarerHousehold, by: Viewer, look_again_on: date, **fields: Any) -> HouseholdRisk:
    """Write down a risk of the household or the home, with the day by which it is looked at again."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if not fresh.is_open:
        raise Refusal(f"{fresh.name} is no longer a carer household.")
    risk = HouseholdRisk(household=fresh, owner_id=fresh.owner_id or by.user_id)
    _put(risk, look_again_on, fields)
    history.save(risk, by=by)
    events.record("household.risk_added", fresh, by=by, text=f"Risk of {fresh.name} written down: {risk.who}")
    return risk


@transaction.atomic
def look_again(*, risk: HouseholdRisk, by: Viewer, look_again_on: date, **fields: Any) -> HouseholdRisk:
    """It was looked at: what is so now, and the next day to look."""
    require(by, Perm.WRITE_CARER)
    row = _open(risk)
    _put(row, look_again_on, fields)
    history.save(row, by=by, why="Looked at again")
    events.record("household.risk_looked_at", row.household, by=by, text=f"Risk looked at again: {row.who}")
    return row


@transaction.atomic
def close(*, risk: HouseholdRisk, by: Viewer, why: str) -> HouseholdRisk:
    """No longer a risk."""
    require(by, Perm.WRITE_CARER)
    row = _open(risk)
    if not why.strip():
        raise Refusal("Say why it is no longer a risk.")
    row.closed_at, row.due_on, row.closed_because = timezone.now(), None, why
    history.save(row, by=by, why="Closed")
    events.record("household.risk_closed", row.household, by=by, text=f"No longer a risk: {row.who}")
    return row


def _put(row: HouseholdRisk, look_again_on: date, fields: dict[str, Any]) -> None:
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a household’s risk: {', '.join(sorted(unknown))}")
    if look_again_on is None or look_again_on <= dates.today():
        raise Refusal("Enter the day by which it is looked at again: a day in the future.")
    row.due_on = look_again_on
    for name, value in fields.items():
        setattr(row, name, value)


def _open(risk: HouseholdRisk) -> HouseholdRisk:
    row: HouseholdRisk = states.lock(risk)
    if not row.is_open:
        raise states.WrongState("This risk has been closed already.")
    return row
