"""Briefings: published, read by each member of staff, withdrawn (G14-PRO-2)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from people.choices import Clock, OrganisationKind, ReadingEnd
from people.clocks import due_on
from people.models import Briefing, BriefingReading, Organisation, User
from people.rules import briefings as rules
from people.rules import check
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer


@transaction.atomic
def publish(
    *, title: str, changes: str, effective_from: date, by: Viewer, roles: Iterable[str] = (), link: str = ""
) -> Briefing:
    """Give a briefing to the staff of the publisher's own organisation; each of them is asked to read it."""
    require(by, Perm.PUBLISH_BRIEFING)
    check(rules.g14_pro_2_says_what_changes, title, changes)
    if by.organisation_id is None or by.user_id is None:
        raise Refusal("A briefing is for the staff of an organisation, and you work for none.")
    organisation = Organisation.objects.get(pk=by.organisation_id)
    row = Briefing(
        organisation=organisation, title=title.strip(), changes=changes.strip(), link=link, roles=list(roles),
        effective_from=effective_from, published_on=dates.today(), published_by_id=by.user_id,
    )  # fmt: skip
    readers = [user for user in _staff(organisation) if rules.g14_pro_2_is_for(row.roles, user.roles)]
    check(rules.g14_pro_2_somebody_reads_it, len(readers))
    history.save(row, by=by)
    day = _read_by(row)
    for reader in readers:
        _ask(BriefingReading(briefing=row, owner=reader), day, by)
    text = f"{row.title}: {len(readers)} asked to read it"
    events.record("briefing.published", row, by=by, text=text, readers=len(readers))
    return row


@transaction.atomic
def read(*, briefing: Briefing, by: Viewer) -> BriefingReading:
    """The viewer has read it. Who was not asked may read it too and say so; a second time nothing changes."""
    require(by, Perm.SEE_BRIEFINGS)
    fresh = states.lock(briefing)
    check(rules.g14_pro_2_still_holds, fresh.withdrawn_on)
    row = BriefingReading.objects.visible_to(SYSTEM).filter(briefing=fresh, owner_id=by.user_id).first()
    row = row or BriefingReading(briefing=fresh, owner_id=by.user_id)
    if row.read_on is None:
        _close(row, ReadingEnd.READ, by=by)
        events.record("briefing.read", row, by=by, text=f"Read: {fresh.title}", briefing=fresh.pk)
    return row


@transaction.atomic
def withdraw(*, briefing: Briefing, by: Viewer, why: str) -> Briefing:
    """It no longer holds: nobody is asked to read it any more. What it said, and who had read it, is kept."""
    require(by, Perm.PUBLISH_BRIEFING)
    fresh: Briefing = states.lock(briefing)
    check(rules.g14_pro_2_withdrawn_by_its_own, fresh.organisation_id, by.organisation_id)
    check(rules.g14_pro_2_still_holds, fresh.withdrawn_on)
    if not why.strip():
        raise Refusal("Say why it is withdrawn.")
    fresh.withdrawn_on, fresh.withdrawn_because = dates.today(), why.strip()
    history.save(fresh, by=by, why=why)
    for row in fresh.readings.open().select_for_update():
        _close(row, ReadingEnd.WITHDRAWN, by=by)
    events.record("briefing.withdrawn", fresh, by=by, text=f"{fresh.title} withdrawn: {why.strip()}")
    return fresh


@transaction.atomic
def catch_up(*, user: User, by: Viewer) -> int:
    """Ask somebody new, or in a new role, to read what holds now; what is for them no longer is not asked any more.

    Returns how many briefings they are newly asked to read.
    """
    mine = _for_staff_of(user)
    wanted = {row.pk: row for row in mine if user.is_active and rules.g14_pro_2_is_for(row.roles, user.roles)}
    known = {row.briefing_id: row for row in BriefingReading.objects.visible_to(SYSTEM).filter(owner=user)}
    for row in known.values():
        if row.is_open and row.briefing_id not in wanted:
            _close(row, ReadingEnd.LEFT, by=by)
    again = {pk for pk, row in known.items() if row.closed_because == ReadingEnd.LEFT}
    asked = [wanted[pk] for pk in wanted if pk not in known or pk in again]
    for briefing in asked:
        _ask(known.get(briefing.pk) or BriefingReading(briefing=briefing, owner=user), _read_by(briefing), by)
    return len(asked)


def _ask(row: BriefingReading, day: date, by: Viewer) -> None:
    row.closed_at, row.closed_because, row.due_on = None, "", day
    history.save(row, by=by)


def _read_by(briefing: Briefing) -> date:
    """The day by which somebody who is asked today has read it."""
    today, organisation = dates.today(), briefing.organisation
    council_id = organisation.pk if organisation.kind == OrganisationKind.COUNCIL else None
    return rules.g14_pro_2_read_by(today, due_on(Clock.BRIEFING, today, council_id), briefing.effective_from)


def _close(row: BriefingReading, because: ReadingEnd, *, by: Viewer) -> None:
    row.closed_at, row.due_on, row.closed_because = timezone.now(), None, because
    row.read_on = dates.today() if because == ReadingEnd.READ else None
    history.save(row, by=by, why=str(because.label))


def _staff(organisation: Organisation) -> Any:
    """Everybody active who works for it; for a council also the staff of an NHS trust that works for it."""
    trust = Q(organisation__parent=organisation, organisation__kind=OrganisationKind.TRUST)
    return User.objects.active().filter(Q(organisation=organisation) | trust).order_by("pk")


def _for_staff_of(user: User) -> list[Briefing]:
    """What holds now in the organisation of a user, and for staff of an NHS trust in its council."""
    organisation = user.organisation
    places = organisation.staffs if organisation else ()
    current = Briefing.objects.visible_to(SYSTEM).current().filter(organisation_id__in=places)
    return list(current.select_related("organisation").order_by("pk"))
