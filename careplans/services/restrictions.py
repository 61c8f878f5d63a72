"""Keeping somebody from something: only with consent or a decision about capacity, looked at again, lifted with a reason."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.models import CapacityAssessment, Restriction
from careplans.rules import restriction as rules
from careplans.rules.said import missing
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add(
    *,
    person: Person,
    by: Viewer,
    what: str,
    why: str,
    since: date,
    asked_by: str,
    less_restrictive: str,
    look_again_on: date | None,
    consent_on: date | None = None,
    consent_how: str = "",
    capacity: CapacityAssessment | None = None,
) -> Restriction:
    """Record a restriction. Refused without consent or a completed assessment of capacity (G14-RISK-9)."""
    require(by, Perm.WRITE_RISK)
    fresh = states.lock(person)
    ground: dict[str, Any] = {"consent_on": consent_on, "consent_how": consent_how, "capacity": capacity}
    _refuse(fresh, since, less_restrictive, look_again_on, ground)
    row = Restriction(
        person=fresh, what=what, why=why, since=since, asked_by=asked_by, less_restrictive=less_restrictive,
        owner_id=fresh.owner_id or by.user_id, due_on=look_again_on, **ground,
    )  # fmt: skip
    history.save(row, by=by, why="Recorded")
    events.record("restriction.added", row, by=by, text=f"Restriction recorded: {what}")
    return row


def _refuse(
    person: Person, since: date, less_restrictive: str, look_again_on: date | None, ground: dict[str, Any]
) -> None:  # fmt: skip
    if person.closed_at is not None:
        raise Refusal(f"The record of {person.name} is closed. Open it again first.")
    if since > dates.today():
        raise Refusal("Record a restriction once it is there: its first day is in the future.")
    grounded = rules.g14_risk_9_restriction_has_consent_or_capacity_decision
    considered = rules.mca_less_restrictive_ways_are_considered
    again = rules.g14_risk_6_restriction_is_looked_at_again
    broken = [
        missing(rule, name=person.name)
        for rule, is_kept in (
            (grounded, grounded(**ground, person_id=person.pk)),
            (considered, considered(less_restrictive)),
            (again, again(look_again_on, dates.today())),
        )
        if not is_kept
    ]
    if broken:
        raise Refusal(*broken)


@transaction.atomic
def keep(*, restriction: Restriction, by: Viewer, found: str, look_again_on: date | None) -> Restriction:
    """It was looked at and stays, for the reason found; a new day to look at it again."""
    require(by, Perm.WRITE_RISK)
    row = _in_place(restriction)
    if not found.strip():
        raise Refusal("Say why the restriction is still needed.")
    if not rules.g14_risk_6_restriction_is_looked_at_again(look_again_on, dates.today()):
        raise Refusal(missing(rules.g14_risk_6_restriction_is_looked_at_again))
    row.last_looked_on, row.last_look, row.due_on = dates.today(), found, look_again_on
    history.save(row, by=by, why="Looked at again")
    events.record("restriction.kept", row, by=by, text=f"Restriction looked at again and kept: {row.what}")
    return row


@transaction.atomic
def lift(*, restriction: Restriction, by: Viewer, why: str) -> Restriction:
    """The person is no longer kept from it."""
    require(by, Perm.WRITE_RISK)
    row = _in_place(restriction)
    if not why.strip():
        raise Refusal("Say why the restriction is lifted.")
    row.lifted_on, row.lifted_because = dates.today(), why
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Lifted")
    events.record("restriction.lifted", row, by=by, text=f"Restriction lifted: {row.what}")
    return row


def _in_place(restriction: Restriction) -> Restriction:
    row: Restriction = states.lock(restriction)
    if not row.is_open:
        raise states.WrongState("This restriction has been lifted already.")
    return row
