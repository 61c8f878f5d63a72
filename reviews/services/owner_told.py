"""The person, their carers and their scheme are told who is responsible now (G14-CMS-4)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person, Share
from placements.models import Arrangement
from reviews.choices import ToldHow, ToldWho
from reviews.models import OwnerTold
from reviews.rules import owner_told as rules
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer


@transaction.atomic
def owner_changed(*, person: Person, by: Viewer) -> list[OwnerTold]:
    """Everybody whom it concerns is to be told by the new owner. Who waits since an earlier change keeps that date."""
    waiting = {_key(row): row for row in OwnerTold.objects.visible_to(SYSTEM).open().filter(person=person)}
    due = due_on(Clock.TELL_OWNER, dates.today(), person.council_id)
    rows = []
    for whom in recipients(person):
        fresh = OwnerTold(person=person, due_on=due, **whom)
        row = waiting.get(_key(fresh), fresh)
        row.owner_id = person.owner_id
        rows.append(history.save(row, by=by, why="Another owner"))
    names = ", ".join(row.recipient for row in rows)
    if names:
        events.record("person.owner_to_tell", person, by=by, person_id=person.pk, text=f"To be told: {names}")
    return rows


def recipients(person: Person) -> list[dict[str, Any]]:
    """The person; the carers of their live arrangements; the schemes they are shared with. Nobody about who has died."""
    if person.died_on:
        return []
    live = Arrangement.objects.visible_to(SYSTEM).live().filter(person=person)
    homes = live.order_by("household_id").values_list("household_id", flat=True).distinct()
    shares = Share.objects.visible_to(SYSTEM).filter(person=person, until__isnull=True)
    schemes = shares.order_by("organisation_id").values_list("organisation_id", flat=True)
    return [
        {"who": ToldWho.PERSON},
        *({"who": ToldWho.HOUSEHOLD, "household_id": pk} for pk in homes),
        *({"who": ToldWho.SCHEME, "scheme_id": pk} for pk in schemes),
    ]


@transaction.atomic
def told(*, row: OwnerTold, on: date, how: str, by: Viewer) -> OwnerTold:
    """They have been told, on a day and in a way. A second time nothing changes. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    fresh: OwnerTold = states.lock(row)
    if not fresh.is_open:
        return fresh
    reasons = [*rules.g14_cms_4_told_on_a_day_that_has_come(on, dates.today()), *rules.g14_cms_4_told_in_some_way(how)]
    if reasons:
        raise Refusal(*reasons)
    fresh.told_on, fresh.how, fresh.told_by_id = on, how, by.user_id
    fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by, why="Told")
    text = f"{fresh.recipient} was told who is responsible now: {ToldHow(how).label.lower()}"
    events.record("person.owner_told", fresh, by=by, person_id=fresh.person_id, text=text)
    return fresh


def _key(row: OwnerTold) -> tuple[str, int | None, int | None]:
    return (str(row.who), row.household_id, row.scheme_id)
