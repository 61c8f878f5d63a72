"""The statements of the sweep, in the order in which it runs them. `{on}` is the day that is swept."""

FOUND = """
CREATE TEMPORARY TABLE sweep_found ON COMMIT DROP AS
WITH clock (kind, council_id, lead_days, escalate_days, service_days, more_lead_days) AS (VALUES {clocks}),
due AS ({union}),
told AS (
    SELECT due.*, coalesce(own.lead_days, every_lead_days)::integer AS lead_days,
           coalesce(own.escalate_days, every_escalate_days)::integer AS escalate_days,
           coalesce(own.service_days, every_service_days)::integer AS service_days,
           coalesce(own.more_lead_days, every_more_lead_days) AS more_lead_days
    FROM due
    LEFT JOIN people_person person ON person.id = due.due_person_id
    LEFT JOIN clock own ON own.kind = due.due_kind AND own.council_id = person.council_id
),
line_manager AS (
    SELECT DISTINCT ON (membership.user_id) membership.user_id, boss.id AS manager_id
    FROM people_user_teams membership
    JOIN people_team team ON team.id = membership.team_id AND team.manager_id <> membership.user_id
    JOIN people_user boss ON boss.id = team.manager_id AND boss.is_active
    ORDER BY membership.user_id, team.id
),
service_manager AS (
    SELECT DISTINCT ON (organisation.id) organisation.id AS organisation_id, boss.id AS manager_id
    FROM people_organisation organisation
    JOIN people_organisation above ON above.id IN (organisation.id, organisation.parent_id)
    JOIN people_user boss ON boss.id = above.service_manager_id AND boss.is_active
    ORDER BY organisation.id, above.id = organisation.id DESC
),
owner AS MATERIALIZED (
    SELECT staff.id, staff.is_active, coalesce(line_manager.manager_id, organisation.duty_manager_id) AS manager_id,
           coalesce(service_manager.manager_id, organisation.duty_manager_id) AS service_manager_id
    FROM people_user staff
    LEFT JOIN people_organisation organisation ON organisation.id = staff.organisation_id
    LEFT JOIN line_manager ON line_manager.user_id = staff.id
    LEFT JOIN service_manager ON service_manager.organisation_id = staff.organisation_id
),
cover AS (
    SELECT away.user_id, away.cover_id FROM people_absence away JOIN people_user colleague ON colleague.id = away.cover_id
    WHERE {on} BETWEEN away.starts_on AND away.ends_on AND colleague.is_active
),
reader AS MATERIALIZED (
    SELECT owner_id, place, reader_id, coalesce(cover_id, reader_id) AS recipient_id,
           CASE WHEN cover_id IS NOT NULL THEN reader_id END AS covers_id
    FROM (
        SELECT id AS owner_id, 'owner' AS place, CASE WHEN is_active THEN id ELSE manager_id END AS reader_id FROM owner
        UNION ALL SELECT id, 'manager', manager_id FROM owner
        UNION ALL SELECT id, 'service', service_manager_id FROM owner
    ) AS everybody
    LEFT JOIN cover ON cover.user_id = reader_id
    WHERE reader_id IS NOT NULL
),
reached AS (
    SELECT due_kind AS kind, object_id, due_person_id AS person_id, due_date AS due_on,
           CASE WHEN place <> 'owner' THEN place WHEN due_date > {on} THEN {ahead}
                WHEN due_date = {on} THEN 'due' ELSE 'overdue' END AS stage,
           reader_id, recipient_id, covers_id, due_channel AS channel
    FROM told JOIN reader ON reader.owner_id = told.due_owner_id
    WHERE due_date <= {on} + CASE place WHEN 'owner' THEN lead_days WHEN 'manager' THEN -escalate_days ELSE -service_days END
)
SELECT kind, object_id, person_id, due_on, stage, recipient_id, covers_id, channel FROM reached
WHERE NOT EXISTS (
    SELECT FROM core_reminder before
    WHERE before.kind = reached.kind AND before.object_id = reached.object_id AND before.due_on = reached.due_on
      AND before.stage = reached.stage AND before.channel = reached.channel
      AND coalesce(before.covers_id, before.recipient_id) = reached.reader_id
)
"""
"""What has reached a stage of which its reader has not been told: the owner, their line manager, the service manager."""

# Of several lead days, the nearest that has been reached: a sweep that comes late tells that one alone.
AHEAD = """
(ARRAY['ahead', 'ahead_2', 'ahead_3'])[1 + (SELECT count(*) FROM unnest(more_lead_days) lead WHERE due_date <= {on} + lead)]
"""

MESSAGES = """
INSERT INTO core_digest (recipient_id, "on", state, attempts, problem)
SELECT recipient_id, %(sent_on)s::date, 'waiting', 0, '' FROM sweep_found WHERE channel = 'digest'
UNION
SELECT recipient_id, %(sent_on)s::date, 'waiting', 0, '' FROM core_reminder WHERE digest_id IS NULL AND channel = 'digest'
ON CONFLICT DO NOTHING
"""
"""A message of the day for each who has none yet; also for what came too late for the message of a day before."""

HOLD = """
SELECT FROM core_digest WHERE "on" = %(sent_on)s::date AND state = 'waiting' FOR UPDATE
"""
"""Nobody sends a message while something is put into it: it would be told to nobody."""

REMINDERS = """
INSERT INTO core_reminder (kind, object_id, person_id, due_on, stage, recipient_id, covers_id, channel, digest_id)
SELECT kind, object_id, person_id, due_on, stage, found.recipient_id, covers_id, channel, message.id
FROM sweep_found found LEFT JOIN core_digest message
  ON message.recipient_id = found.recipient_id AND found.channel = 'digest' AND message.urgent_reminder_id IS NULL
  AND message."on" = %(sent_on)s::date AND message.state = 'waiting' AND message.attempts = 0
ON CONFLICT DO NOTHING
"""

CAUGHT_UP = """
UPDATE core_reminder SET digest_id = message.id FROM core_digest message
WHERE core_reminder.digest_id IS NULL AND core_reminder.channel = 'digest'
  AND message.recipient_id = core_reminder.recipient_id AND message.urgent_reminder_id IS NULL
  AND message."on" = %(sent_on)s::date AND message.state = 'waiting' AND message.attempts = 0
"""
"""What came too late for the message of a day before goes into this one."""

AT_ONCE = """
WITH made AS (
    INSERT INTO core_digest (recipient_id, "on", state, attempts, problem, urgent_reminder_id)
    SELECT recipient_id, %(on)s::date, 'waiting', 0, '', id FROM core_reminder
    WHERE digest_id IS NULL AND channel = 'at_once'
    ON CONFLICT DO NOTHING RETURNING id, urgent_reminder_id
)
UPDATE core_reminder SET digest_id = made.id FROM made WHERE core_reminder.id = made.urgent_reminder_id
"""
"""Each urgent thing into a message of its own."""

DROP = "DROP TABLE sweep_found"
