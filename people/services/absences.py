"""Being away with a colleague who covers (G14-CMS-3)."""

from datetime import date

from django.db import transaction

from people.models import Absence, User
from people.roles import perms_of
from people.rules import absences as rules
from people.rules import check
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm
from sharedliving.core.notification.send import send_mail
from sharedliving.core.viewer import SYSTEM, Viewer


@transaction.atomic
def record(*, user: User, cover: User, starts_on: date, ends_on: date, by: Viewer, away_for: str = "") -> Absence:
    """Somebody is away from one day to another, and a colleague covers; the colleague is told. Raises Refusal."""
    worker = states.lock(user)
    check(rules.own_or_managers, by, worker.pk)
    check(rules.g14_cms_3_absence_ends_after_it_begins, starts_on, ends_on)
    check(rules.g14_cms_3_absence_is_not_over, ends_on, dates.today())
    _check_cover(worker, cover)
    there = Absence.objects.visible_to(SYSTEM).during(starts_on, ends_on)
    check(rules.g14_cms_3_away_once_at_a_time, there.filter(user=worker).count())
    check(rules.g14_cms_3_cover_is_there, there.filter(user=cover).count())
    check(rules.g14_cms_3_nobody_goes_while_they_cover, there.filter(cover=worker).count())
    row = Absence(user=worker, cover=cover, starts_on=starts_on, ends_on=ends_on, away_for=away_for)
    history.save(row, by=by, why="Away")
    text = f"{worker.name} is away from {dates.uk_date(starts_on)} to {dates.uk_date(ends_on)}; {cover.name} covers"
    events.record("absence.recorded", row, by=by, text=text, user=worker.pk, cover=cover.pk)
    transaction.on_commit(lambda: _tell(row, worker, cover), robust=True)
    return row


@transaction.atomic
def end(*, absence: Absence, last_day: date, by: Viewer) -> Absence | None:
    """They are back: the absence ends on an earlier day, or, before it has begun, is taken off the list (None)."""
    row: Absence = states.lock(absence)
    check(rules.own_or_managers, by, row.user_id)
    row.ends_on = min(last_day, row.ends_on)
    text = f"Away until {dates.uk_date(row.ends_on)}"
    if row.ends_on < row.starts_on:
        events.record("absence.cancelled", row, by=by, text="Not away after all", user=row.user_id)
        bulk.remove(row, by=by, why="Not away after all")
        return None
    history.save(row, by=by, why="Back earlier")
    events.record("absence.ended", row, by=by, text=text, user=row.user_id)
    return row


def _check_cover(worker: User, cover: User) -> None:
    check(rules.g14_cms_3_somebody_else_covers, worker.pk, cover.pk)
    same = cover.organisation_id is not None and cover.organisation_id == worker.organisation_id
    check(rules.g14_cms_3_cover_works_here, cover.is_active, same, Perm.SEE_DUE in perms_of(cover.roles))


def _tell(row: Absence, worker: User, cover: User) -> None:
    text = (
        f"You cover for {worker.name} from {dates.uk_date(row.starts_on)} to {dates.uk_date(row.ends_on)}. "
        "For these days you see the people they own, and are reminded of what falls due for them."
    )
    subject = f"You cover for {worker.name}"
    send_mail(to=cover.email, subject=subject, text=text, reference=f"absence-{row.pk}-{cover.pk}")
