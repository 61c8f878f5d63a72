"""A person's record goes from one council to another, without a day on which nobody is responsible (G14-SYS-5)."""

from django.db import transaction

from people import rules
from people.models import Organisation, Person, Team, User
from people.rules import check
from people.services.ownership import open_ownership
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def move_to_council(
    *, person: Person, council: Organisation, owner: User, team: Team, reason: str, by: Viewer
) -> Person:
    """The other council's worker owns them from today. Of a restricted record, only the new owner may open it at first."""
    row = states.lock(person)
    check(rules.person_is_open, row)
    if owner.organisation_id != council.pk or team.organisation_id != council.pk or not owner.is_active:
        raise Refusal(f"Choose a worker of {council.name}, and one of their teams.")
    open_ownership(row, owner, team, by=by, reason=reason, on=dates.today())
    row.council, row.owner, row.team, row.with_duty_since = council, owner, team, None
    row.standing, row.standing_since, row.standing_reason = "", None, ""
    row.may_open = [owner.pk] if row.is_restricted else []
    history.save(row, by=by, why=reason)
    text = f"Record moved to {council.name}: {reason}"
    events.record("person.moved_council", row, by=by, person_id=row.pk, text=text, council=council.pk)
    return row
