"""Adding people, changing what is recorded about them, closing their record and opening it again."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people import rules
from people.choices import Clock, Role
from people.clocks import due_on
from people.models import Organisation, Person, Team, User
from people.rules import check
from people.services import duplicates
from people.services.ownership import council_of, duty_manager, duty_until, let_in, open_ownership, team_of
from sharedliving.core import dates, events, history, states
from sharedliving.core.forms import version_of
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer

CHANGEABLE = frozenset(
    {
        "given_name", "family_name", "preferred_name", "date_of_birth", "nhs_number", "phone", "area", "communication",
        "languages", "alerts", "support_reason", "ethnic_group", "died_on", "came_by_import",
    }
)  # fmt: skip
CHANGED_MEANWHILE = "Somebody else changed this record while you had it open. Open it again, then make your change."


@transaction.atomic
def add(
    *,
    by: Viewer,
    given_name: str,
    family_name: str,
    owner: User | None = None,
    team: Team | None = None,
    different_from: Iterable[Person | str] = (),
    different_because: str = "",
    on: date | None = None,
    **fields: Any,
) -> Person:
    """Add a person with an owner: the one named, else the adder if a care manager, else the duty manager.

    `different_from` (people, their references, or keys of duplicates.Hidden) and `different_because` record the
    decision that those who look alike are different people. `on`: since when (today). Raises Refusal.
    """
    on, fields = on or dates.today(), _clean(fields) | {"given_name": given_name, "family_name": family_name}
    owner, team, is_duty = _placed(by, owner, team)
    council = _locked(council_of(team.organisation))
    _check_new(by, council, fields, list(different_from), different_because)
    person = Person(**fields, council=council, team=team, owner=owner, with_duty_since=on if is_duty else None)
    person.due_on = duty_until(council.pk, on) if is_duty else due_on(Clock.CONTACT, on, council.pk)
    history.save(person, by=by, why="Added")
    open_ownership(person, owner, team, by=by, reason="Added to the system", on=on, is_duty=is_duty)
    keys = [d.reference if isinstance(d, Person) else d for d in different_from]
    decision = {"different_from": keys, "because": different_because} if keys else {}
    events.record("person.added", person, by=by, person_id=person.pk, text=f"Added; owner {owner.name}", **decision)
    return person


@transaction.atomic
def change(*, person: Person, by: Viewer, version: str | None = None, **fields: Any) -> Person:
    """Change what is recorded about a person. `version` (core.forms.version_of) refuses to overwrite a newer record."""
    row = states.lock(person)
    if version is not None and version != version_of(row):
        raise Refusal(CHANGED_MEANWHILE)
    changed = {name: value for name, value in _clean(fields).items() if getattr(row, name) != value}
    if changed.get("nhs_number"):
        _check_number(by, row, changed["nhs_number"])
    for name, value in changed.items():
        setattr(row, name, value)
    check(rules.death_follows_birth, row.date_of_birth, row.died_on)
    if changed:
        history.save(row, by=by, why="Details changed")
        what = ", ".join(sorted(name.replace("_", " ").replace("nhs", "NHS") for name in changed))
        events.record("person.changed", row, by=by, person_id=row.pk, text=f"Changed: {what}", fields=sorted(changed))
    return row


@transaction.atomic
def close(*, person: Person, by: Viewer, reason: str, open_work: int) -> Person:
    """Close a record when nothing is open for the person any more; the roof counts and passes the number in."""
    row = states.lock(person)
    check(rules.person_is_open, row)
    check(rules.reason_is_given, reason)
    check(rules.nothing_is_open_when_a_person_is_closed, open_work)
    row.closed_at, row.due_on, row.with_duty_since = timezone.now(), None, None
    row.standing, row.standing_since, row.standing_reason = "", None, ""
    history.save(row, by=by, why=reason)
    for ownership in row.ownerships.filter(until__isnull=True):
        ownership.until = max(dates.today(), ownership.since)
        history.save(ownership, by=by, why=reason)
    events.record("person.closed", row, by=by, person_id=row.pk, text=f"Record closed: {reason}")
    return row


@transaction.atomic
def reopen(*, person: Person, by: Viewer, reason: str, owner: User | None = None, team: Team | None = None) -> Person:
    """Open a closed record again, with an owner from the same day on; nothing happens when it is open."""
    row = states.lock(person)
    if row.is_open:
        return row
    owner, team, is_duty = _placed(by, owner, team or (None if owner else row.team))
    today = dates.today()
    row.closed_at, row.owner, row.team, row.with_duty_since = None, owner, team, today if is_duty else None
    row.due_on = duty_until(row.council_id, today) if is_duty else due_on(Clock.CONTACT, today, row.council_id)
    let_in(row, owner)
    history.save(row, by=by, why=reason)
    open_ownership(row, owner, team, by=by, reason=reason, on=today, is_duty=is_duty)
    events.record("person.reopened", row, by=by, person_id=row.pk, text=f"Record opened again: {reason}")
    return row


def _clean(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - CHANGEABLE
    if unknown:
        raise TypeError(f"Not something recorded about a person: {', '.join(sorted(unknown))}")
    return fields | ({"nhs_number": fields["nhs_number"] or None} if "nhs_number" in fields else {})


def _placed(by: Viewer, owner: User | None, team: Team | None) -> tuple[User, Team, bool]:
    """(owner, team, whether the duty manager holds them)"""
    adder = User.objects.filter(pk=by.user_id).first()
    if owner is None and adder is not None and by.has_role(Role.CARE_MANAGER):
        owner = adder
    team = team or (team_of(owner) if owner else None) or (team_of(adder) if adder else None)
    if team is None:
        raise Refusal("Choose a team that is to look after this person.")
    duty = duty_manager(team)
    check(rules.somebody_owns_every_person, owner, duty)
    named = owner or duty
    assert named is not None
    check(rules.owner_still_works_here, named)
    if owner is not None:
        check(rules.team_is_of_the_same_organisation, team, owner)
    return named, team, owner is None


def _locked(council: Organisation) -> Organisation:
    """Two workers add the same person at once: the second waits, and then finds the first one's record."""
    return Organisation.objects.select_for_update(no_key=True, of=("self",)).get(pk=council.pk)


def _check_new(
    by: Viewer, council: Organisation, fields: dict[str, Any], different_from: list[Any], because: str
) -> None:
    check(rules.death_follows_birth, fields.get("date_of_birth"), fields.get("died_on"))
    described: dict[str, Any] = {
        name: fields.get(name) for name in ("given_name", "family_name", "date_of_birth", "nhs_number")
    }
    found = duplicates.look(by, council=council, **described)
    if found.certain:
        raise Refusal(*(Missing(_already(match)) for match in found.certain))
    if found.undecided(different_from):
        raise PossibleDuplicates(found)
    if found:
        check(rules.reason_is_given, because)


def _check_number(by: Viewer, person: Person, number: str) -> None:
    council = _locked(person.council)
    found = duplicates.look(by, given_name="", family_name="", nhs_number=number, council=council, leave_out=person)
    if found.certain:
        raise Refusal(*(Missing(_already(match)) for match in found.certain))


def _already(match: duplicates.Match | duplicates.Hidden) -> str:
    if isinstance(match, duplicates.Hidden):
        return match.text
    return f"{match.person.name} ({match.person.reference}) is already here with this NHS number: open their record."


class PossibleDuplicates(Refusal):
    """Somebody like this is already here: decide by name whether this is a different person. Holds them in `found`."""

    sentence = "Somebody like this is already here. Open their record, or say that this is a different person"

    def __init__(self, found: duplicates.Duplicates) -> None:
        self.found = found
        super().__init__(f"{self.sentence}.")
