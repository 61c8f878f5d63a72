"""The sweep: reads what is due, writes reminders and digests to the outbox, sends nothing itself.

Everything happens in the database, so memory stays flat; unique keys make a second run add nothing; an advisory lock
keeps two sweeps from working at once. Stages: coming up (once or more), due, overdue to the owner, to the line manager, to
the service manager. What is urgent gets a message of its own; everything else that of the day.
"""

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import CharField, QuerySet, SmallIntegerField, Value
from django.utils import timezone
from psycopg import sql

from people.clocks import DEFAULTS, MORE_LEAD_DAYS, SERVICE_DAYS, service_after
from people.models import Timescale
from sharedliving.core import dates
from sharedliving.core.due import due_of
from sharedliving.core.models import SweepRun
from sharedliving.core.models.outbox import Channel
from sharedliving.core.notification.hours import sending_day
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.due_list import kind_of, union_sql
from sharedliving.pages.services import sweep_sql as statements
from sharedliving.pages.sources import DUE, KINDS

LOCK = 4711


class KindClock(NamedTuple):
    """The terms of one kind of due thing in one council (0 for every council), all in days."""

    kind: str
    council: int
    lead: int
    escalate: int
    service: int
    more: list[int]


@transaction.atomic
def sweep(*, on: date | None = None) -> SweepRun | None:
    """Write the reminders and digests of a day: to whoever covers, for those who are away. None when another is at work."""
    on = on or dates.today()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return None
        run = SweepRun.objects.create(on=on)
        _find(cursor, on)
        run.digests, run.reminders = _write(cursor, on)
    run.finished_at = timezone.now()
    run.save()
    return run


def _find(cursor: Any, on: date) -> None:
    """What is to be told now, into a table of this transaction: read from every kind in one statement."""
    clocks = _clocks(on)
    until = on + timedelta(days=max(clock.lead for clock in clocks))
    branches = due_of(DUE, SYSTEM, until)
    union, params = _everything([_with_clock(rows, on, clocks) for rows in branches])
    values = sql.SQL(", ").join(sql.SQL("({}, {}, {}, {}, {}, {}::smallint[])").format(*clock) for clock in clocks)
    day = sql.SQL("{}::date").format(sql.Literal(on))
    ahead = sql.SQL(statements.AHEAD).format(on=day)
    cursor.execute(sql.SQL(statements.FOUND).format(clocks=values, union=union, on=day, ahead=ahead), params)


def _everything(branches: list[QuerySet]) -> tuple[sql.Composed, list[object]]:
    found = union_sql(branches)
    if found is None:
        raise RuntimeError("no kind of due thing is known to the sweep")
    return found


def _write(cursor: CursorWrapper, on: date) -> tuple[int, int]:
    """The messages and the reminders in them, each written once and never touched again; how many of each are new."""
    days = {"on": on, "sent_on": sending_day(on)}
    cursor.execute(statements.MESSAGES, days)
    together = cursor.rowcount
    cursor.execute(statements.HOLD, days)
    cursor.execute(statements.REMINDERS, days)
    reminders = cursor.rowcount
    cursor.execute(statements.CAUGHT_UP, days)
    cursor.execute(statements.AT_ONCE, days)
    alone = cursor.rowcount
    cursor.execute(statements.DROP)
    return together + alone, reminders


def _with_clock(rows: QuerySet, on: date, clocks: list[KindClock]) -> QuerySet:
    """Due rows of one kind, no further ahead than any council wants to know, with the terms that hold everywhere.

    As constants beside the rows, so that the planner knows how many there are and reads each kind once.
    """
    mine = [clock for clock in clocks if clock.kind == kind_of(rows)]
    every, latest = mine[0], on + timedelta(days=max(clock.lead for clock in mine))
    return rows.filter(due_on__lte=latest).annotate(
        every_lead_days=Value(every.lead),
        every_escalate_days=Value(every.escalate),
        every_service_days=Value(every.service),
        every_more_lead_days=Value(every.more, output_field=ArrayField(SmallIntegerField())),
        due_channel=Value(Channel.AT_ONCE if KINDS[every.kind].urgent else Channel.DIGEST, output_field=CharField()),
    )


def _clocks(on: date) -> list[KindClock]:
    """The terms of every kind of due thing: those that hold everywhere first, then each council's own."""
    rows = {(kind.key, 0): _shipped(kind.clock) for kind in KINDS.values()}
    for scale in Timescale.objects.filter(valid_from__lte=on).order_by("valid_from"):
        days = (scale.lead_days, scale.escalate_days, scale.service_days or _service(scale.clock, scale.escalate_days))
        for kind in KINDS.values():
            if kind.clock == scale.clock:
                rows[kind.key, scale.council_id or 0] = (*days, scale.more_lead_days)
    return [KindClock(kind, council, *row) for (kind, council), row in rows.items()]


def _shipped(clock: str) -> tuple[int, int, int, list[int]]:
    _, _, lead, escalate, _ = DEFAULTS[clock]
    return lead, escalate, _service(clock, escalate), MORE_LEAD_DAYS.get(clock, [])


def _service(clock: str, escalate: int) -> int:
    """Never before the line manager, whatever a council has said of those."""
    sooner = SERVICE_DAYS.get(clock, 0)
    return sooner if sooner > escalate else service_after(escalate)
