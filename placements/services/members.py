"""Who lives in a carer household, and their DBS: what is recorded here moves the household's own check."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from placements.choices import CheckKind
from placements.models import CarerHousehold, HouseholdCheck, HouseholdMember, MemberCheck
from placements.rules import dbs_holds_until, member_due, of_age, within_three_years
from placements.services import households
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset({"name", "kind", "relationship", "year_of_birth", "since", "consulted_on", "agrees", "said"})


@transaction.atomic
def add(*, household: CarerHousehold, by: Viewer, **fields: Any) -> HouseholdMember:
    """Somebody lives there. Whoever is 16 or older owes a DBS from today; until it is recorded nobody new is matched."""
    require(by, Perm.WRITE_CARER)
    fresh = _open_household(household)
    member = HouseholdMember(household=fresh, owner_id=fresh.owner_id or by.user_id)
    _put(member, fields)
    member.due_on = dates.today()
    history.save(member, by=by)
    _recount(fresh, by)
    events.record("household.member_added", fresh, by=by, text=f"{member.name} lives with {fresh.name}")
    return _fresh(member)


@transaction.atomic
def change(*, member: HouseholdMember, by: Viewer, **fields: Any) -> HouseholdMember:
    """What is known of them, and whether they agree to take part (LANCS)."""
    require(by, Perm.WRITE_CARER)
    row = _lock(member)
    _put(row, fields)
    history.save(row, by=by)
    _recount(row.household, by)
    events.record("household.member_changed", row.household, by=by, text=f"{row.name} changed", fields=sorted(fields))
    return _fresh(row)


@transaction.atomic
def leave(*, member: HouseholdMember, by: Viewer, on: date) -> HouseholdMember:
    """They no longer live there; what was recorded of them stays."""
    require(by, Perm.WRITE_CARER)
    row = _lock(member)
    if on > dates.today():
        raise Refusal("Enter the day on which they left: today or earlier.")
    if row.since and on < row.since:
        raise Refusal(f"They have lived there since {dates.uk_date(row.since)}: they cannot have left before.")
    row.until, row.closed_at, row.due_on = on, timezone.now(), None
    history.save(row, by=by, why="Left")
    _recount(row.household, by)
    events.record("household.member_left", row.household, by=by, text=f"{row.name} no longer lives there")
    return row


@transaction.atomic
def record_dbs(
    *, member: HouseholdMember, by: Viewer, number: str, is_home_based: bool, done_on: date, valid_until: date
) -> MemberCheck:
    """A certificate of one member; one without the home-based box is kept and does not count (HRBC)."""
    require(by, Perm.WRITE_CARER)
    row = _lock(member)
    if done_on > dates.today():
        raise Refusal("Record the DBS once it has come: its date is in the future.")
    if wrong := of_age(row, done_on) or within_three_years(done_on, valid_until):
        raise Refusal(wrong)
    if row.dbs_checks.filter(number=number).exists():
        raise Refusal(f"This certificate of {row.name} is recorded already.")
    check = MemberCheck(
        member=row, number=number, is_home_based=is_home_based, done_on=done_on, valid_until=valid_until
    )
    history.save(check, by=by)
    _recount(row.household, by)
    events.record("household.member_checked", row.household, by=by, text=f"DBS of {row.name} recorded")
    return check


def _recount(household: CarerHousehold, by: Viewer) -> None:
    """Every member's next date; and the household's own DBS, which holds only as far as theirs."""
    living = list(household.members.filter(closed_at=None).prefetch_related("dbs_checks"))
    today = dates.today()
    for member in living:
        if member.due_on != (due := member_due(member, today)):
            member.due_on = due
            history.save(member, by=by, why="Next date")
    if living:
        _set_household_check(household, living, by)
    households.set_next_date(household, by=by)


def _set_household_check(household: CarerHousehold, living: list[HouseholdMember], by: Viewer) -> None:
    check = household.checks.filter(kind=CheckKind.DBS).first()
    until = dbs_holds_until(living, dates.today())
    certificates = [each.dbs.done_on for each in living if each.dbs]
    if until is None or not certificates:
        if check is None:
            return
        lapsed = dates.today() - timedelta(days=1)
        until, done_on = min(check.valid_until, lapsed), min(check.done_on, lapsed)
    else:
        check = check or HouseholdCheck(household=household, kind=CheckKind.DBS)
        done_on = min(min(certificates), until)
    if (check.done_on, check.valid_until) != (done_on, until):
        check.done_on, check.valid_until = done_on, until
        history.save(check, by=by, why="Follows from the DBS of each who lives there")


def _put(member: HouseholdMember, fields: dict[str, Any]) -> None:
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a member: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(member, name, value)
    if not member.is_child:
        member.year_of_birth = None
    elif member.year_of_birth is None or member.year_of_birth > dates.today().year:
        raise Refusal("Enter the year in which the child was born.")


def _open_household(household: CarerHousehold) -> CarerHousehold:
    fresh: CarerHousehold = states.lock(household)
    if not fresh.is_open:
        raise Refusal(f"{fresh.name} is no longer a carer household.")
    return fresh


def _lock(member: HouseholdMember) -> HouseholdMember:
    """The household is locked first, so that two who record at once see each other's certificates."""
    _open_household(member.household)
    row: HouseholdMember = states.lock(member)
    if not row.is_open:
        raise states.WrongState(f"{row.name} no longer lives there.")
    return row


def _fresh(member: HouseholdMember) -> HouseholdMember:
    member.refresh_from_db()
    return member
