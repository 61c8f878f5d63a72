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
from sharedliving.core.models import SweepRun
from sharedliving.core.models.outbox import Channel
from sharedliving.core.notification.hours import sending_day
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.due_list import kind_of, union_sql
from sharedliving.pages.sources import DUE, KINDS

LOCK = 4711

REMIND = """
WITH clock (kind, council_id, lead_days, escalate_days, service_days, more_lead_days) AS (VALUES {clocks}),
due AS ({union}),
told AS (
    SELECT due.*, coalesce(own.lead_days, every_lead_days) AS lead_days,
           coalesce(own.escalate_days, every_escalate_days) AS escalate_days,
           coalesce(own.service_days, every_service_days) AS service_days,
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
        organisation.duty_manager_id) AS manager_id,
        (SELECT boss.id FROM people_user boss JOIN people_organisation above ON boss.id = above.service_manager_id
         WHERE boss.is_active AND above.id IN (organisation.id, organisation.parent_id)
         ORDER BY above.id = organisation.id DESC LIMIT 1) AS service_manager_id,
        organisation.duty_manager_id
    FROM people_user staff LEFT JOIN people_organisation organisation ON organisation.id = staff.organisation_id
    WHERE staff.id IN (SELECT DISTINCT due_owner_id FROM told)
),
cover AS (
    SELECT away.user_id, away.cover_id FROM people_absence away JOIN people_user colleague ON colleague.id = away.cover_id
    WHERE {on} BETWEEN away.starts_on AND away.ends_on AND colleague.is_active
)
INSERT INTO core_reminder (kind, object_id, person_id, due_on, stage, recipient_id, covers_id, channel)
SELECT due_kind, object_id, due_person_id, due_date, stage, coalesce(cover_id, reader_id),
       CASE WHEN cover_id IS NOT NULL THEN reader_id END, due_channel
FROM told JOIN owners ON owners.id = told.due_owner_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN due_date > {on} THEN {ahead} WHEN due_date = {on} THEN 'due' ELSE 'overdue' END AS stage,
           CASE WHEN owners.is_active THEN owners.id ELSE owners.manager_id END AS reader_id
    UNION ALL
    SELECT 'manager', owners.manager_id WHERE due_date <= {on} - escalate_days
    UNION ALL
    SELECT 'service', coalesce(owners.service_manager_id, owners.duty_manager_id) WHERE due_date <= {on} - service_days
) AS reader
LEFT JOIN cover ON cover.user_id = reader_id
WHERE due_date <= {on} + lead_days AND reader_id IS NOT NULL
ON CONFLICT DO NOTHING
"""

# Of several lead days, the nearest that has been reached: a sweep that comes late tells that one alone.
AHEAD = """
(ARRAY['ahead', 'ahead_2', 'ahead_3'])[1 + (SELECT count(*) FROM unnest(more_lead_days) lead WHERE due_date <= {on} + lead)]
"""

GATHER = """
INSERT INTO core_digest (recipient_id, "on", state, attempts, problem)
SELECT DISTINCT recipient_id, %(on)s::date, 'waiting', 0, '' FROM core_reminder
WHERE digest_id IS NULL AND channel = 'digest'
ON CONFLICT DO NOTHING
"""

PUT_IN = """
UPDATE core_reminder SET digest_id = core_digest.id FROM core_digest
WHERE core_reminder.digest_id IS NULL AND core_digest.recipient_id = core_reminder.recipient_id
  AND core_reminder.channel = 'digest' AND core_digest.urgent_reminder_id IS NULL
  AND core_digest."on" = %(on)s::date AND core_digest.state = 'waiting' AND core_digest.attempts = 0
"""

AT_ONCE = """
WITH made AS (
    INSERT INTO core_digest (recipient_id, "on", state, attempts, problem, urgent_reminder_id)
    SELECT recipient_id, %(on)s::date, 'waiting', 0, '', id FROM core_reminder
    WHERE digest_id IS NULL AND channel = 'at_once'
    ON CONFLICT DO NOTHING RETURNING id, urgent_reminder_id
)
UPDATE core_reminder SET digest_id = made.id FROM made WHERE core_reminder.id = made.urgent_reminder_id
"""


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
        run.reminders = _remind(cursor, on)
        run.digests = _gather(cursor, on)
    run.finished_at = timezone.now()
    run.save()
    return run


def _gather(cursor: CursorWrapper, on: date) -> int:
    """Each reminder into its message: the urgent ones each into one of its own. How many messages are new."""
    cursor.execute(AT_ONCE, {"on": on})
    alone = cursor.rowcount
    cursor.execute(GATHER, {"on": sending_day(on)})
    together = cursor.rowcount
    cursor.execute(PUT_IN, {"on": sending_day(on)})
    return alone + together


def _remind(cursor: Any, on: date) -> int:
    clocks = _clocks(on)
    until = on + timedelta(days=max(clock.lead for clock in clocks))
    branches = [rows for source in DUE for rows in source.due_items(SYSTEM, until)]
    found = union_sql([_with_clock(rows, on, clocks) for rows in branches])
    if found is None:
        return 0
    union, params = found
    values = sql.SQL(", ").join(sql.SQL("({}, {}, {}, {}, {}, {}::smallint[])").format(*clock) for clock in clocks)
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
