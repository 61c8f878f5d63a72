"""Who is responsible for a person, without a gap (G14-CMS-3)."""

from datetime import date
from typing import Any

from django.db import transaction

from people import rules
from people.choices import Clock, OrganisationKind
from people.clocks import due_on
from people.models import Organisation, Ownership, Person, Team, User
from people.rules import check
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def assign(
    *,
    person: Person,
    owner: User,
    by: Viewer,
    reason: str,
    team: Team | None = None,
    on: date | None = None,
    note: str = "",
) -> Ownership:
    """Give a person to a named worker from a day on (today). The next contact stays due when it was.

    `note`: what whoever had them says to the new owner. It ends being with the duty manager, and being in limbo.
    """
    row = states.lock(person)
    on, team = on or dates.today(), team or team_of(owner, row.team)
    check(rules.owner_or_manager_gives_away, by, row)
    check(rules.person_is_open, row)
    _check_owner(owner, team, row.council_id)
    assert team is not None
    check(rules.owner_changes, row, owner, team)
    ownership = open_ownership(row, owner, team, by=by, reason=reason, on=on, note=note)
    if row.with_duty_since is not None or row.standing:
        row.due_on = due_on(Clock.CONTACT, on, row.council_id)
    row.owner, row.team, row.with_duty_since = owner, team, None
    row.standing, row.standing_since, row.standing_reason = "", None, ""
    let_in(row, owner)
    history.save(row, by=by, why=reason)
    events.record("person.given", row, by=by, person_id=row.pk, text=f"Given to {owner.name}: {reason}", owner=owner.pk)
    return ownership


@transaction.atomic
def hold_with_duty(*, person: Person, by: Viewer, reason: str) -> Ownership:
    """The duty manager holds the person until there is an owner; they stand on the nobody's list every day."""
    row = states.lock(person)
    check(rules.owner_or_manager_gives_away, by, row)
    check(rules.person_is_open, row)
    duty, team = duty_manager(row.team or row.council), row.team
    check(rules.somebody_owns_every_person, None, duty)
    assert duty is not None and team is not None
    check(rules.owner_still_works_here, duty)
    ownership = open_ownership(row, duty, team, by=by, reason=reason, on=dates.today(), is_duty=True)
    row.owner, row.with_duty_since = duty, row.with_duty_since or dates.today()
    row.due_on = duty_until(row.council_id, row.with_duty_since)
    let_in(row, duty)
    history.save(row, by=by, why=reason)
    events.record("person.held", row, by=by, person_id=row.pk, text=f"Held by {duty.name} on duty: {reason}")
    return ownership


@transaction.atomic
def open_to(*, person: Person, user: User, by: Viewer, reason: str) -> Person:
    """Let a user open a restricted record, because they have something to do for the person."""
    row = states.lock(person)
    if let_in(row, user):
        history.save(row, by=by, why=reason)
        text = f"Restricted record opened to {user.name}: {reason}"
        events.record("person.opened_to", row, by=by, person_id=row.pk, text=text, user=user.pk)
    return row


def let_in(person: Person, user: User) -> bool:
    """Put a user on the list of a restricted record; whether they were not on it yet. The caller saves the row."""
    if not person.is_restricted or user.pk in person.may_open:
        return False
    person.may_open = [*person.may_open, user.pk]
    return True


@transaction.atomic
def contacted(*, person: Person, on: date, by: Viewer, every: int | None = None) -> Person:
    """The owner was in contact with the person: the next contact is due one interval later, never earlier.

    `every`: the days agreed for this person, where that is not the council's usual interval (G14-LOC-1).
    """
    check(rules.day_is_not_in_the_future, on, dates.today())
    row = states.lock(person)
    events.record("person.contacted", row, by=by, person_id=row.pk, text=f"In contact on {dates.uk_date(on)}")
    following = dates.add_days(on, every) if every else due_on(Clock.CONTACT, on, row.council_id)
    if row.is_open and not row.is_nobodys and row.due_on is not None and following > row.due_on:
        row.due_on = following
        history.save(row, by=by, why="In contact")
    return row


@transaction.atomic
def contact_every(*, person: Person, days: int, by: Viewer) -> Person:
    """Contact is agreed for every so many days: the next one is due by then at the latest (G14-LOC-1)."""
    row = states.lock(person)
    latest = dates.add_days(dates.today(), days)
    if row.is_open and row.with_duty_since is None and row.due_on is not None and latest < row.due_on:
        row.due_on = latest
        history.save(row, by=by, why=f"Contact agreed every {days} days")
    return row


def open_ownership(
    person: Person,
    owner: User,
    team: Team,
    *,
    by: Viewer,
    reason: str,
    on: date,
    is_duty: bool = False,
    note: str = "",
) -> Ownership:
    """End the ownership that runs and begin the next on the same day; the person's row is locked by the caller."""
    check(rules.reason_is_given, reason)
    check(rules.day_is_not_in_the_future, on, dates.today())
    last = person.ownerships.filter(until__isnull=True).first()
    check(rules.owner_begins_after_the_last, last and last.since, on)
    if last is not None:
        last.until = on
        history.save(last, by=by, why=reason)
    following = Ownership(
        person=person, owner=owner, team=team, since=on, is_duty=is_duty, reason=reason, note=note.strip()
    )
    return history.save(following, by=by, why=reason)


def _check_owner(owner: User, team: Team | None, council_id: int) -> None:
    """Every reason at once why this user cannot own a person of this council."""
    facts: list[tuple[rules.Rule, tuple[Any, ...]]] = [
        (rules.owner_still_works_here, (owner,)),
        (rules.owner_works_for_the_council, (owner, council_id)),
        (rules.team_is_of_the_same_organisation, (team, owner)),
    ]
    broken = [rules.message(rule) for rule, given in facts if not rule(*given)]
    if broken:
        raise Refusal(*broken)


def team_of(user: User, preferred: Team | None = None) -> Team | None:
    """The team that a user works in: the preferred one if they are in it, else their first."""
    teams = list(user.teams.order_by("pk"))
    return preferred if preferred in teams else next(iter(teams), None)


def duty_manager(place: Team | Organisation) -> User | None:
    """Who holds people for want of an owner: the organisation's duty manager, else its council's."""
    organisation = place.organisation if isinstance(place, Team) else place
    above = organisation.parent
    return organisation.duty_manager or (above.duty_manager if above else None)


def duty_until(council_id: int | None, since: date) -> date:
    """The last day on which the duty manager may hold somebody: a timescale of the council (G14-CMS-3)."""
    return due_on(Clock.DUTY, since, council_id)


def council_of(organisation: Organisation) -> Organisation:
    """The council itself, or the council that an NHS trust works for."""
    if organisation.kind == OrganisationKind.COUNCIL or organisation.parent is None:
        return organisation
    return organisation.parent
