"""A worker's last day, known in advance: their manager hands the work over before it (G14-CMS-4)."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from people.choices import Clock, LeavingEnd
from people.clocks import terms
from people.models import Leaving, User
from people.rules import absences as rules
from people.rules import check
from people.services.ownership import council_of, duty_manager
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import SYSTEM, Viewer


@transaction.atomic
def record(*, worker: User, leaves_on: date, by: Viewer) -> Leaving:
    """Say when somebody's last day is, or that it is another day. Their line manager is to hand everything over before."""
    require(by, Perm.HAND_OVER)
    user = states.lock(worker)
    check(rules.g14_cms_4_last_day_is_ahead, leaves_on, dates.today())
    manager = manager_of(user)
    check(rules.g14_cms_4_somebody_else_hands_over, user.pk, manager and manager.pk)
    row = Leaving.objects.visible_to(SYSTEM).open().filter(worker=user).first() or Leaving(worker=user)
    row.owner, row.leaves_on, row.due_on = manager, leaves_on, handed_over_by(user, leaves_on)
    history.save(row, by=by, why="Last day")
    text = f"{user.name}'s last day is {dates.uk_date(leaves_on)}"
    events.record("staff.leaving", row, by=by, text=text, worker=user.pk)
    return row


@transaction.atomic
def stays(*, leaving: Leaving, by: Viewer) -> Leaving:
    """They stay after all."""
    require(by, Perm.HAND_OVER)
    return _close(states.lock(leaving), LeavingEnd.STAYS, by)


def handed_over(*, worker: User, by: Viewer) -> None:
    """Everything of theirs has another owner: there is nothing left to hand over."""
    for row in Leaving.objects.visible_to(SYSTEM).open().filter(worker=worker).select_for_update():
        _close(row, LeavingEnd.HANDED, by)


def handed_over_by(worker: User, leaves_on: date) -> date:
    """The day by which the work is handed over: the working days of the clock before the last day; today at the earliest."""
    council = council_of(worker.organisation).pk if worker.organisation else None
    days = terms(Clock.LEAVING, council, dates.today()).days
    day = leaves_on
    while days > 0:
        day -= timedelta(days=1)
        days -= dates.is_working_day(day)
    return max(day, dates.today())


def manager_of(worker: User) -> User | None:
    """Their team's line manager; in a scheme, or where the team has none, the duty manager of their organisation."""
    managers = (team.manager for team in worker.teams.select_related("manager").order_by("pk"))
    named = next((boss for boss in managers if boss and boss.is_active and boss != worker), None)
    return named or (duty_manager(worker.organisation) if worker.organisation else None)


def _close(row: Leaving, because: LeavingEnd, by: Viewer) -> Leaving:
    row.closed_at, row.due_on, row.closed_because = timezone.now(), None, because
    history.save(row, by=by, why=str(because.label))
    events.record("staff.leaving_closed", row, by=by, text=str(because.label), worker=row.worker_id)
    return row
