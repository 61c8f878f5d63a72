"""Limbo, said honestly: closed to out of hours, banked, open to team, held for review (G14-CMS-3)."""

from django.db import transaction

from people import rules
from people.choices import Standing
from people.models import Person
from people.rules import absences as limbo
from people.rules import check
from people.services import ownership
from sharedliving.core import dates, events, history, states
from sharedliving.core.viewer import Viewer


@transaction.atomic
def set_aside(*, person: Person, standing: str, by: Viewer, reason: str) -> Person:
    """Say that nobody works with somebody for now, and why. There is still an owner, and a day by which it ends.

    But for `held`, the duty manager holds them. It ends when they are given to a named worker. Raises Refusal.
    """
    row = states.lock(person)
    check(rules.owner_or_manager_gives_away, by, row)
    check(rules.person_is_open, row)
    check(limbo.g14_cms_3_standing_is_known, standing)
    check(rules.reason_is_given, reason)
    if limbo.g14_cms_3_duty_manager_holds(standing) and row.with_duty_since is None:
        ownership.hold_with_duty(person=row, by=by, reason=reason)
        row.refresh_from_db()
    row.standing, row.standing_since, row.standing_reason = (
        standing,
        row.standing_since or dates.today(),
        reason.strip(),
    )
    until = ownership.duty_until(row.council_id, row.standing_since)
    row.due_on = limbo.g14_cms_3_next_date([row.due_on, until])
    history.save(row, by=by, why=reason)
    text = f"{Standing(standing).label}: {reason.strip()}"
    events.record("person.set_aside", row, by=by, person_id=row.pk, text=text, standing=standing)
    return row
