"""A row of the return: the person or unpaid carer, their event, and which events belong in it (rules of returns.md A6.4)."""

from psycopg import sql

from commissioning.cld import codes, values
from commissioning.cld.export_sql import Columns, Scope, Sql, facts_of_people, select_list, word, wording

ENDED = sql.SQL("cut.ends BETWEEN {first} AND {last}")
OPEN = sql.SQL("(cut.ends IS NULL OR cut.ends >= {first})")
"""Rule 1: requests, assessments and reviews when they ended in the period; services when open at any point in it."""

STATEMENT = sql.SQL(
    """WITH {facts}
SELECT {columns}
FROM ({events}) AS event
JOIN people_person AS person ON person.id = event.person_id
LEFT JOIN lives ON lives.person_id = person.id
LEFT JOIN cared ON cared.person_id = person.id
LEFT JOIN funded ON funded.person_id = person.id
LEFT JOIN caring ON caring.carer_id = event.carer_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN event.carer_id IS NULL THEN person.died_on END AS died,
           CASE WHEN event.carer_id IS NULL THEN person.nhs_number END AS nhs,
           NULLIF(person.reference, '') AS reference
) AS client
CROSS JOIN LATERAL (
    SELECT CASE WHEN client.died >= event.starts AND (event.ends IS NULL OR event.ends > client.died)
                THEN client.died ELSE event.ends END AS ends
) AS cut
WHERE event.starts <= {last} AND {belongs}
  AND (client.died IS NULL OR (client.died >= {first} AND client.died >= event.starts))
  AND (client.nhs IS NOT NULL OR client.reference IS NOT NULL)
ORDER BY event.source, event.id, event.part"""
)
"""Rule 2 in `cut` and in the line on `died`; rule 3 in the last line. An unpaid carer's row is not cut by the death of
whom they care for."""


def statement(scope: Scope, event_type: str, events: Sql, columns: Columns) -> Sql:
    """All rows of one type, in an order that does not change, as one SELECT.

    `events` gives for each event: source, id, part, person_id, carer_id (null unless it is an unpaid carer's own),
    starts, ends, and what `columns` names of it as `event.…`.
    """
    belongs = (OPEN if event_type == codes.SERVICE else ENDED).format(**scope.literals())
    return STATEMENT.format(
        **scope.literals(),
        facts=facts_of_people(scope), events=events, belongs=belongs,
        columns=select_list(of_submission(scope) | of_client() | of_event(event_type) | dict(columns)),
    )  # fmt: skip


def of_submission(scope: Scope) -> dict[str, Sql]:
    period = scope.period
    return {
        "LA_Code": word(scope.code),
        "Reporting_Period_Start_Date": word(period.first.isoformat()),
        "Reporting_Period_End_Date": word(period.last.isoformat()),
    }


def of_client() -> dict[str, Sql]:
    """Who the row is about. Of an unpaid carer the records hold little: a number of their own, and whom they care for."""
    return {
        "NHS_Number": sql.SQL("client.nhs::text"),
        "LA_Person_Unique_Identifier": sql.SQL(
            "client.reference || CASE WHEN event.carer_id IS NULL THEN '' ELSE '-C' || event.carer_id END"
        ),
        "Gender": word(codes.UNKNOWN),
        "Ethnicity": _persons(
            wording("person.ethnic_group", values.ETHNICITY, values.NO_ETHNICITY), values.NO_ETHNICITY
        ),
        "Date_of_Birth": _persons(sql.SQL("person.date_of_birth::text")),
        "Date_of_Death": sql.SQL("client.died::text"),
        "Client_Type": _persons(word(codes.SERVICE_USER), codes.UNPAID_CARER),
        "Primary_Support_Reason": _persons(
            wording("person.support_reason", values.SUPPORT_REASON, codes.UNKNOWN), codes.SUPPORT_TO_CARER
        ),
        "Accommodation_Status": _persons(
            sql.SQL("CASE WHEN lives.person_id IS NULL THEN {} ELSE {} END").format(
                word(codes.UNKNOWN), word(codes.SHARED_LIVES_HOME)
            ),
            codes.UNKNOWN,
        ),
        "Employment_Status": word(codes.UNKNOWN),
        "Has_Unpaid_Carer": _persons(
            sql.SQL("CASE WHEN cared.person_id IS NULL THEN {} ELSE {} END").format(
                word(codes.UNKNOWN), word(values.YES)
            ),
            codes.UNKNOWN,
        ),
        "Autism_Spectrum_Disorder_ASD": word(codes.UNKNOWN),
        "Visual_Impairment": word(codes.UNKNOWN),
        "Hearing_Impairment": word(codes.UNKNOWN),
        "Dementia": word(codes.UNKNOWN),
        "Client_Funding_Status": _persons(
            sql.SQL("COALESCE(funded.status, {})").format(word(codes.UNKNOWN)), codes.UNKNOWN
        ),
        "Total_Hrs_Caring_per_week": sql.SQL("caring.hours"),
        "No_of_adults_being_cared_for": sql.SQL("caring.adults"),
        "Adult_1_Linked_Person_ID": sql.SQL("CASE WHEN event.carer_id IS NOT NULL THEN client.reference END"),
    }


def of_event(event_type: str) -> dict[str, Sql]:
    """The reference stays the same from return to return (rule 5), and the start is the true one (rule 4)."""
    return {
        "Event_Type": word(event_type),
        "Event_Reference": sql.SQL("event.source || '-' || event.id || event.part"),
        "Event_Start_Date": sql.SQL("event.starts::text"),
        "Event_End_Date": sql.SQL("cut.ends::text"),
    }


def _persons(persons: Sql, carers: str | None = None) -> Sql:
    return sql.SQL("CASE WHEN event.carer_id IS NULL THEN {} ELSE {} END").format(persons, word(carers))
