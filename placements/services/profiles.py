"""What a household is like for a match, whom it is approved for alone, and what a scheme offers."""

from typing import Any

from django.db import transaction

from people.models import Person
from placements.choices import ArrangementState
from placements.models import CarerHousehold, Scheme
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

PROFILE = frozenset(
    {"room", "pets", "children", "interests", "wont", "others_wont", "rather_not", "free_from", "free_until", "offers"}
)  # fmt: skip
OFFER = frozenset(
    {"registration", "run_by", "registered_manager", "youngest", "oldest", "kinds", "offers", "about", "contact"}
)  # fmt: skip


@transaction.atomic
def describe(*, household: CarerHousehold, by: Viewer, **fields: Any) -> CarerHousehold:
    """What the home and its carers are like, can do and would not have: the household's side of every match."""
    require(by, Perm.WRITE_CARER)
    _check(fields, PROFILE)
    fresh = states.lock(household)
    for name, value in fields.items():
        setattr(fresh, name, value)
    history.save(fresh, by=by)
    events.record("household.described", fresh, by=by, text=f"Profile of {fresh.name} changed", fields=sorted(fields))
    return fresh


@transaction.atomic
def keep_for(*, household: CarerHousehold, by: Viewer, person: Person | None) -> CarerHousehold:
    """Approved for one named person alone, or for anybody again. Refused while somebody else lives there."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if person is not None:
        live = fresh.arrangements.filter(state=ArrangementState.LIVE).exclude(person=person)
        if live.exists():
            raise Refusal(
                "Somebody else lives or stays there by arrangement: the approval cannot be for one person alone."
            )
    fresh.only_for = person
    history.save(fresh, by=by)
    text = "Approved for one named person alone" if person else "Approved for anybody again"
    events.record("household.kept_for", fresh, by=by, text=f"{fresh.name}: {text[0].lower()}{text[1:]}")
    return fresh


@transaction.atomic
def say_offer(*, scheme: Scheme, by: Viewer, **fields: Any) -> Scheme:
    """What the scheme is and can offer, looked at today (G14-PRO-1). Only of the viewer's own scheme."""
    require(by, Perm.WRITE_SCHEME)
    _check(fields, OFFER)
    if scheme.organisation_id != by.organisation_id:
        raise Refusal("Only the scheme itself says what it offers.")
    fresh = states.lock(scheme)
    for name, value in fields.items():
        setattr(fresh, name, value)
    fresh.checked_on = dates.today()
    history.save(fresh, by=by)
    events.record("scheme.offer_changed", fresh, by=by, text=f"{fresh} says what it offers", fields=sorted(fields))
    return fresh


def _check(fields: dict[str, Any], known: frozenset[str]) -> None:
    unknown = set(fields) - known
    if unknown:
        raise ValueError(f"Not for this door: {', '.join(sorted(unknown))}")
