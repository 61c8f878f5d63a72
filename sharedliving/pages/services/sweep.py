"""The sweep: reads what is due, writes reminders and digests to the outbox, sends nothing itself.

Everything happens in the database, so memory stays flat; unique keys make a second run add nothing; an advisory lock
keeps two sweeps from working at once.
"""

from datetime import date, timedelta
from typing import NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import connection, transaction
from django.db.models import QuerySet, SmallIntegerField, Value
from django.utils import timezone
from psycopg import sql

from people.clocks import DEFAULTS, MORE_LEAD_DAYS
from people.models import Timescale
from sharedliving.core import dates
from sharedliving.core.models import SweepRun
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.due_list import kind_of, union_sql
from sharedliving.pages.sources import DUE, KINDS

LOCK = 4711

REMIND = """
WITH clock (kind, council_id, lead_days, escalate_days, more_lead_days) AS (VALUES {clocks}),
due AS ({union}),
told AS (
    SELECT due.*, coalesce(own.lead_days, every_lead_days) AS lead_days,
           coalesce(own.escalate_days, every_escalate_days) AS escalate_days,
           coalesce(own.more_lead_days, every_more_lead_days) AS more_lead_days
    FROM due
    LEFT JOIN people_person person ON person.id = due.due_person_id
    LEFT JOIN clock own ON own.kind = due.due_kind AND own.council_id = person.council_id
    WHERE person.died_on IS NULL
),
owners AS (
    SELECT staff.id, staff.is_active, coalesce(
        (SELECT team.manager_id FROM people_user_teams membership
         JOIN people_team team ON team.id = membership.team_id
         JOIN people_user boss ON boss.id = team.manager_id AND boss.is_active
         WHERE membership.user_id = staff.id AND team.manager_id <> staff.id ORDER BY team.id LIMIT 1),
        organisation.duty_manager_id) AS manager_id
    FROM people_user staff LEFT JOIN people_organisation organisation ON organisation.id = staff.organisation_id
    WHERE staff.id IN (SELECT DISTINCT due_owner_id FROM told)
)
INSERT INTO core_reminder (kind, object_id, person_id, due_on, stage, recipient_id, channel)
SELECT due_kind, object_id, due_person_id, due_date, stage, recipient_id, 'digest'
FROM told JOIN owners ON owners.id = told.due_owner_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN due_date > {on} THEN {ahead} WHEN due_date = {on} THEN 'due' ELSE 'overdue' END AS stage,
           CASE WHEN owners.is_active THEN owners.id ELSE owners.manager_id END AS recipient_id
    UNION ALL
    SELECT 'manager', owners.manager_id WHERE due_date <= {on} - escalate_days
) AS reader
WHERE due_date <= {on} + lead_days AND recipient_id IS NOT NULL
ON CONFLICT DO NOTHING
"""

# Of several lead days, the nearest that has been reached: a sweep that comes late tells that one alone.
AHEAD = """
(ARRAY['ahead', 'ahead_2', 'ahead_3'])[1 + (SELECT count(*) FROM unnest(more_lead_days) lead WHERE due_date <= {on} + lead)]
"""

GATHER = """
INSERT INTO core_digest (recipient_id, "on", state, attempts, problem)
SELECT DISTINCT recipient_id, %(on)s::date, 'waiting', 0, '' FROM core_reminder WHERE digest_id IS NULL
ON CONFLICT DO NOTHING
"""

PUT_IN = """
UPDATE core_reminder SET digest_id = core_digest.id FROM core_digest
WHERE core_reminder.digest_id IS NULL AND core_digest.recipient_id = core_reminder.recipient_id
  AND core_digest."on" = %(on)s::date AND core_digest.state = 'waiting' AND core_digest.attempts = 0
"""


class KindClock(NamedTuple):
    """The terms of one kind of due thing in one council (0 for every council), all in days."""

    kind: str
    council: int
    lead: int
    escalate: int
    more: list[int]


@transaction.atomic
def sweep(*, on: date | None = None) -> SweepRun | None:
    """Write the reminders and digests of a day. None when another sweep is at work."""
    on = on or dates.today()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return None
        run = SweepRun.objects.create(on=on)
        run.reminders = _remind(cursor, on)
        cursor.execute(GATHER, {"on": on})
        run.digests = cursor.rowcount
        cursor.execute(PUT_IN, {"on": on})
    run.finished_at = timezone.now()
    run.save()
    return run


def _remind(cursor, on: date) -> int:  # type: ignore[no-untyped-def]
    clocks = _clocks(on)
    until = on + timedelta(days=max(clock.lead for clock in clocks))
    branches = [rows for source in DUE for rows in source.due_items(SYSTEM, until)]
    found = union_sql([_with_clock(rows, on, clocks) for rows in branches])
    if found is None:
        return 0
    union, params = found
    values = sql.SQL(", ").join(sql.SQL("({}, {}, {}, {}, {}::smallint[])").format(*clock) for clock in clocks)
    day = sql.SQL("{}::date").format(sql.Literal(on))
    ahead = sql.SQL(AHEAD).format(on=day)
    cursor.execute(sql.SQL(REMIND).format(clocks=values, union=union, on=day, ahead=ahead), params)
    return cursor.rowcount


def _with_clock(rows: QuerySet, on: date, clocks: list[KindClock]) -> QuerySet:
    """Due rows of one kind, no further ahead than any council wants to know, with the terms that hold everywhere.

    As constants beside the rows, so that the planner knows how many there are and reads each kind once.
    """
    mine = [clock for clock in clocks if clock.kind == kind_of(rows)]
    every, latest = mine[0], on + timedelta(days=max(clock.lead for clock in mine))
    return rows.filter(due_on__lte=latest).annotate(
        every_lead_days=Value(every.lead),
        every_escalate_days=Value(every.escalate),
        every_more_lead_days=Value(every.more, output_field=ArrayField(SmallIntegerField())),
    )


def _clocks(on: date) -> list[KindClock]:
    """The terms of every kind of due thing: those that hold everywhere first, then each council's own."""
    rows = {(kind.key, 0): (*DEFAULTS[kind.clock][2:4], MORE_LEAD_DAYS.get(kind.clock, [])) for kind in KINDS.values()}
    for scale in Timescale.objects.filter(valid_from__lte=on).order_by("valid_from"):
        for kind in KINDS.values():
            if kind.clock == scale.clock:
                rows[kind.key, scale.council_id or 0] = (scale.lead_days, scale.escalate_days, scale.more_lead_days)
    return [KindClock(kind, council, *row) for (kind, council), row in rows.items()]
