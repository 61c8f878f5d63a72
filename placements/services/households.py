"""Carer households: added, changed, checked, approved, suspended, ended."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    HOUSEHOLD_MOVES,
    MOST_PLACES,
    NEEDED_CHECKS,
    ArrangementKind,
    ArrangementState,
    CheckKind,
    HouseholdState,
)
from placements.models import CarerAddress, CarerHousehold, HouseholdCheck
from placements.rules import (
    approved_at_panel,
    dbs_of_each,
)
from placements.services import (
    carer_agreements,
    carer_review_ends,
    household_care,
)
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

FIELDS = frozenset(
    {"name", "area", "wheelchair_access", "has_pets", "smokes", "languages", "about", "ethnic_group"}
)  # fmt: skip


@transaction.atomic
def add(*, by: Viewer, name: str, area: str, **fields: Any) -> CarerHousehold:
    """A household that applies to the viewer's own scheme; its checks are due."""
    require(by, Perm.WRITE_CARER)
    _check_fields(fields)
    assert by.organisation_id is not None
    household = CarerHousehold(
        scheme_id=by.organisation_id, name=name.strip(), area=area.strip().upper(), owner_id=by.user_id,
        due_on=due_on(Clock.HOUSEHOLD_CHECK, dates.today(), None), **fields,
    )  # fmt: skip
    history.save(household, by=by)
    events.record("household.added", household, by=by, text=f"{household.name} added")
    return household


@transaction.atomic
def change(*, household: CarerHousehold, by: Viewer, **fields: Any) -> CarerHousehold:
    """What the household is like; what it is approved for is changed by `approve`."""
    require(by, Perm.WRITE_CARER)
    _check_fields(fields)
    fresh = states.lock(household)
    for name, value in fields.items():
        setattr(fresh, name, value)
    history.save(fresh, by=by)
    events.record("household.changed", fresh, by=by, text=f"{fresh.name} changed", fields=sorted(fields))
    return fresh


@transaction.atomic
def set_address(*, household: CarerHousehold, by: Viewer, lines: str, postcode: str, phone: str = "") -> CarerAddress:
    """Where they live, kept apart because seeing it is a permission of its own."""
    require(by, Perm.WRITE_CARER)
    require(by, Perm.SEE_CARER_ADDRESS)
    fresh = states.lock(household)
    address = CarerAddress.objects.filter(household=fresh).first() or CarerAddress(household=fresh)
    moved = address.pk is not None and (address.lines, address.postcode) != (lines, postcode)
    address.lines, address.postcode, address.phone = lines, postcode, phone
    history.save(address, by=by)
    text = f"Address of {fresh.name} changed"
    events.record("household.address_changed", fresh, by=by, text=text, moved=moved)
    return address


@transaction.atomic
def record_check(
    *, household: CarerHousehold, by: Viewer, kind: str, done_on: date, valid_until: date
) -> HouseholdCheck:  # fmt: skip
    """A check was made and holds until a date; the household is due when its next one runs out."""
    require(by, Perm.WRITE_CARER)
    if valid_until < done_on:
        raise Refusal("A check cannot run out before it was made. Enter a later date.")
    if done_on > dates.today():
        raise Refusal("Record a check once it was made: its date is in the future.")
    fresh = states.lock(household)
    if kind == CheckKind.DBS and (wrong := dbs_of_each(fresh.members.filter(closed_at=None))):
        raise Refusal(wrong)
    check = fresh.checks.filter(kind=kind).first() or HouseholdCheck(household=fresh, kind=kind)
    check.done_on, check.valid_until = done_on, valid_until
    history.save(check, by=by)
    set_next_date(fresh, by=by)
    text = f"{CheckKind(kind).label} of {fresh.name} valid until {dates.uk_date(valid_until)}"
    events.record("household.checked", fresh, by=by, text=text, kind=kind)
    return check


def set_next_date(household: CarerHousehold, *, by: Viewer) -> None:
    """Due when the first of the checks it has runs out; approved households with a check missing are due today."""
    if not household.is_open:
        return
    before = household.due_on
    until = dict(household.checks.values_list("kind", "valid_until"))
    lacking = household.state == HouseholdState.APPROVED and any(kind not in until for kind in NEEDED_CHECKS)
    if lacking:
        household.due_on = dates.today()
    elif until:
        household.due_on = min(until.values())
    if household.due_on != before:
        history.save(household, by=by, why="Next check")


@transaction.atomic
def approve(
    *,
    household: CarerHousehold,
    by: Viewer,
    on: date,
    places: int,
    kinds: Iterable[str],
    youngest: int = 18,
    oldest: int = 120,
    at_panel: bool = False,
) -> CarerHousehold:
    """Approve, or change what an approved household is approved for; never for more than three people (APS13).

    A household that applies is approved `at_panel` alone, by a decision that a second person has signed (GLOS-PAN).
    """
    require(by, Perm.WRITE_CARER)
    fresh, kinds = states.lock(household), list(kinds)
    if fresh.state == HouseholdState.APPLYING and not at_panel:
        raise Refusal(approved_at_panel(fresh))
    _check_terms(fresh, places, kinds, youngest, oldest, on)
    terms: dict[str, Any] = {
        "approved_on": on, "approved_places": places, "approved_kinds": kinds, "youngest": youngest, "oldest": oldest,
    }  # fmt: skip
    if fresh.state == HouseholdState.APPROVED:
        for name, value in terms.items():
            setattr(fresh, name, value)
        history.save(fresh, by=by)
    else:
        _check_checks(fresh)
        fresh = states.move(fresh, HouseholdState.APPROVED, moves=HOUSEHOLD_MOVES, by=by, **terms)
    household_care.begin(household=fresh, by=by)
    labels = ", ".join(inside(ArrangementKind(kind).label) for kind in kinds)
    events.record("household.approved", fresh, by=by, text=f"Approved for {places}: {labels}", places=places)
    return fresh


def _check_terms(
    household: CarerHousehold, places: int, kinds: list[str], youngest: int, oldest: int, on: date
) -> None:  # fmt: skip
    if not 1 <= places <= MOST_PLACES:
        raise Refusal("A household is approved for one, two or three people, never more.")
    if not kinds:
        raise Refusal("Select at least one kind of arrangement.")
    if youngest > oldest:
        raise Refusal("The youngest age cannot be above the oldest.")
    if on > dates.today():
        raise Refusal("The date of approval cannot be in the future.")
    live = household.arrangements.filter(state=ArrangementState.LIVE)
    highest = live.aggregate(highest=Max("place"))["highest"] or 0
    if highest > places:
        raise Refusal(f"{household.name} has somebody in place {highest}: the approval cannot go below that number.")


def _check_checks(household: CarerHousehold) -> None:
    valid = set(household.checks.filter(valid_until__gte=dates.today()).values_list("kind", flat=True))
    lacking = [kind.label for kind in NEEDED_CHECKS if kind not in valid and kind != CheckKind.APPROVAL]
    if lacking:
        raise Refusal(f"Record these checks before you approve: {', '.join(lacking)}.")


@transaction.atomic
def suspend(*, household: CarerHousehold, by: Viewer, why: str) -> CarerHousehold:
    """No new matches; who lives there stays, and their owners are to look at it."""
    return _stop(household, HouseholdState.SUSPENDED, by, why, "household.suspended", "suspended")


@transaction.atomic
def end_approval(*, household: CarerHousehold, by: Viewer, why: str) -> CarerHousehold:
    """They stop being Shared Lives carers, once a second person has confirmed it (`endings.answer`).

    Refused while somebody lives there by arrangement.
    """
    refuse_while_lived_in(states.lock(household))
    fresh = _stop(
        household, HouseholdState.ENDED, by, why, "household.ended", "ended", closed_at=timezone.now(), due_on=None
    )  # fmt: skip
    household_care.end(household=fresh, by=by, why=why)
    carer_review_ends.end(household=fresh, by=by, why=why)
    carer_agreements.end_with_approval(household=fresh, by=by)
    return fresh


def refuse_while_lived_in(household: CarerHousehold) -> None:
    """Nobody's home goes with an approval: arrangements end first."""
    live = household.arrangements.filter(state=ArrangementState.LIVE).count()
    if live:
        raise Refusal(f"{live} live or stay there by arrangement. End the arrangements first.")


def _stop(
    household: CarerHousehold, to: str, by: Viewer, why: str, verb: str, word: str, **changes: Any
) -> CarerHousehold:  # fmt: skip
    require(by, Perm.WRITE_CARER)
    if not why.strip():
        raise Refusal("Say why.")
    fresh = states.move(household, to, moves=HOUSEHOLD_MOVES, by=by, why=why, **changes)
    events.record(verb, fresh, by=by, text=f"Approval of {fresh.name} {word}: {why}")
    return fresh


def _check_fields(fields: dict[str, Any]) -> None:
    unknown = set(fields) - FIELDS
    if unknown:
        raise ValueError(f"No field of a household: {', '.join(sorted(unknown))}")
