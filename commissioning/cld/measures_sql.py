"""The Department's rules for ASCOF 2E and those of LTS004, over the rows of a return, as PostgreSQL.

Written from what its published code does (processing of submissions, latest details of a person, ASCOF 2E; LTS004 of the
earlier release), with the words of Release 2. A date of birth counts as the first of its month, as there.
"""

from psycopg import sql

from commissioning.cld import codes, homes
from commissioning.cld.codes import OUTCOMES
from commissioning.cld.export_sql import Sql, one_of, word, wording

FAR = "DATE '9999-01-01'"

TYPED = sql.SQL(
    """source AS ({rows}),
typed AS (
    SELECT NULLIF("NHS_Number", '') AS nhs, NULLIF("LA_Person_Unique_Identifier", '') AS la_person,
        COALESCE(NULLIF("NHS_Number", ''),
                 COALESCE("LA_Code", '') || ' ' || NULLIF("LA_Person_Unique_Identifier", '')) AS person,
        COALESCE(NULLIF("Gender", ''), 'Unknown') AS gender, NULLIF("Accommodation_Status", '') AS home,
        NULLIF("Employment_Status", '') AS employment,
        COALESCE(NULLIF("Primary_Support_Reason", ''), 'Unknown') AS reason,
        DATE_TRUNC('month', NULLIF("Date_of_Birth", '')::date)::date AS born, NULLIF("Date_of_Death", '')::date AS died,
        NULLIF("Client_Type", '') AS client_type, NULLIF("Event_Type", '') AS event_type,
        NULLIF("Event_Start_Date", '')::date AS starts, NULLIF("Event_End_Date", '')::date AS ends,
        NULLIF("Service_Type", '') AS type, NULLIF("Service_Component", '') AS component,
        NULLIF("Request_Route_of_Access", '') AS route, NULLIF("Assessment_Type", '') AS assessment,
        NULLIF("Event_Outcome", '') AS outcome, "Event_Reference" AS reference
    FROM source
)"""
)

EVENTS = sql.SQL(
    """{typed},
cut AS (
    SELECT typed.*, CASE WHEN died BETWEEN starts AND ends OR (died > starts AND ends IS NULL) THEN died ELSE ends END
        AS cut_ends FROM typed WHERE person IS NOT NULL
),
ranked AS (
    SELECT cut.*, ROW_NUMBER() OVER (
        PARTITION BY person, starts, client_type, event_type, route, assessment, type, component,
            CASE WHEN event_type <> 'Service' THEN cut_ends END
        ORDER BY cut_ends DESC NULLS FIRST, ARRAY_POSITION({outcomes}, outcome) NULLS LAST, reference DESC
    ) AS copy
    FROM cut
    WHERE starts <= {last}
      AND CASE WHEN event_type = 'Service' THEN cut_ends IS NULL OR cut_ends >= {first}
               ELSE cut_ends BETWEEN {first} AND {last} END
      AND (died IS NULL OR (died >= {first} AND died >= starts))
),
event AS (SELECT *, COALESCE(cut_ends, {far}) AS until FROM ranked WHERE copy = 1)"""
)

NEWEST = sql.SQL(
    """SELECT person, CASE WHEN MIN(value) = MAX(value) THEN MIN(value) ELSE 'Unknown' END AS value
    FROM (
        SELECT person, value, DENSE_RANK() OVER (
            PARTITION BY person ORDER BY value IN {unknown}, until DESC, starts DESC) AS newest
        FROM (SELECT person, until, starts, {value} AS value FROM event) AS said
    ) AS said WHERE newest = 1 GROUP BY person"""
)
"""The newest known value of each person; where the newest differ among themselves, Unknown."""

PEOPLE = sql.SQL(
    """{events},
stated AS ({stated}), genders AS ({genders}), reasons AS ({reasons}),
services AS (
    SELECT person, COUNT(DISTINCT component) AS components,
        CASE WHEN COUNT(DISTINCT type) = 1 THEN MIN(type) END AS type,
        CASE WHEN COUNT(DISTINCT component) = 1 THEN MIN(component) END AS component
    FROM (
        SELECT person, CASE WHEN ranked < 99 THEN type END AS type, CASE WHEN tells THEN component END AS component,
            DENSE_RANK() OVER (PARTITION BY person ORDER BY until DESC, ranked, tells DESC, starts DESC) AS newest
        FROM (
            SELECT person, type, component, until, starts, COALESCE({rank}, 99) AS ranked,
                COALESCE(component IN {telling}, FALSE) AS tells
            FROM event WHERE event_type = 'Service'
        ) AS service
    ) AS service WHERE newest = 1 GROUP BY person
),
people AS (
    SELECT stated.person, genders.value AS gender, reasons.value AS reason, services.components,
        stated.value AS stated, CASE WHEN stated.value <> 'Unknown' THEN stated.value ELSE {inferred} END AS home
    FROM stated JOIN genders USING (person) JOIN reasons USING (person) LEFT JOIN services USING (person)
)"""
)

ASCOF_2E = sql.SQL(
    """WITH {people},
cohort AS (
    SELECT person, MAX(LEAST(until, {last})) AS until FROM event
    WHERE event_type = 'Service' AND client_type = 'Service user' AND type IN {long_term} AND until >= starts
    GROUP BY person
),
known AS (SELECT person, MIN(born) AS born, MAX(died) AS died FROM event GROUP BY person),
aged AS (
    SELECT people.*, FLOOR((cohort.until - known.born) / 365.25) AS age
    FROM cohort JOIN people USING (person) JOIN known USING (person)
    WHERE known.died IS NULL OR known.died >= {first}
),
counted AS (
    SELECT part.name AS part, CASE WHEN age < 65 THEN '18 to 64' ELSE '65 and above' END AS band, gender,
        COALESCE({settled}, FALSE) AS settled
    FROM aged CROSS JOIN (VALUES ('Everybody'), ('Learning disability')) AS part (name)
    WHERE age >= 18 AND (part.name = 'Everybody' OR (reason = {disability} AND age < 65))
)
SELECT part, band, COALESCE(gender, 'Total') AS gender, COUNT(*) FILTER (WHERE settled), COUNT(*)
FROM counted GROUP BY GROUPING SETS ((part, band), (part, band, gender))
ORDER BY part, band, GROUPING(gender) DESC, gender"""
)

LTS004 = sql.SQL(
    """WITH {typed},
cohort AS (
    SELECT * FROM typed
    WHERE event_type = 'Service' AND type IN {long_term} AND client_type = 'Service user' AND reason = {disability}
      AND starts <= {last} AND (ends IS NULL OR ends >= {first}) AND (died IS NULL OR died >= {first})
      AND FLOOR(({last} - born) / 365.25) BETWEEN 18 AND 64
),
identified AS (
    SELECT cohort.*, COALESCE(nhs, la_person) AS id FROM cohort
    WHERE nhs IS NOT NULL OR (la_person IS NOT NULL
        AND NOT EXISTS (SELECT FROM cohort AS other WHERE other.nhs IS NOT NULL AND other.la_person = cohort.la_person))
),
said AS (
    SELECT id, gender, starts, part.name AS part, part.value FROM identified
    CROSS JOIN LATERAL (VALUES ('Accommodation', home), ('Employment', employment)) AS part (name, value)
    WHERE CASE part.name WHEN 'Employment' THEN value IN {employments} ELSE value IN {homes} END
),
latest AS (
    SELECT DISTINCT part, id, gender, value FROM (
        SELECT said.*, RANK() OVER (PARTITION BY part, id ORDER BY starts DESC, value = 'Unknown') AS newest FROM said
    ) AS said WHERE newest = 1
),
single AS (
    SELECT part, id, gender, CASE WHEN COUNT(*) > 1 THEN 'Unknown' ELSE MIN(value) END AS value
    FROM latest GROUP BY part, id, gender
)
SELECT part, gender, value, COUNT(DISTINCT id) FROM single GROUP BY part, gender, value ORDER BY part, gender, value"""
)
TWO_KINDS = sql.SQL("WITH {people} SELECT COUNT(*) FROM people WHERE stated = 'Unknown' AND components > 1")


def people(rows: Sql, given: dict[str, Sql]) -> Sql:
    """The tables that all figures about people stand on."""
    events = EVENTS.format(
        **given, typed=TYPED.format(rows=rows), far=sql.SQL(FAR), outcomes=sql.Literal(list(OUTCOMES))
    )
    home = sql.SQL("CASE WHEN home IN {} THEN home ELSE 'Unknown' END").format(one_of(homes.SETTLED_HOMES))
    unknown = one_of(["Unknown"])
    return PEOPLE.format(
        events=events, inferred=inferred(), rank=rank_of_type(),
        telling=one_of([*homes.HOME_OF_COMPONENT, homes.HOME_SUPPORT]),
        stated=NEWEST.format(value=home, unknown=unknown),
        genders=NEWEST.format(value=sql.SQL("gender"), unknown=unknown),
        reasons=NEWEST.format(value=sql.SQL("reason"), unknown=one_of(["Unknown", codes.SUPPORT_TO_CARER])),
    )  # fmt: skip


def inferred() -> Sql:
    """The home that the newest services tell of, for somebody whose home nobody said (rule 6)."""
    return sql.SQL(
        """COALESCE({by_type}, {by_component},
            CASE WHEN services.type = 'Long term support: Community' AND services.component = {support} THEN {at_home}
                 WHEN services.type = 'Long term support: Community' AND services.component IS NULL THEN {community}
                 WHEN services.type = {prison} THEN {prison_home} END, 'Unknown')"""
    ).format(
        by_type=wording("services.type", homes.HOME_OF_TYPE),
        by_component=wording("services.component", homes.HOME_OF_COMPONENT),
        support=word(homes.HOME_SUPPORT), at_home=word(homes.PRESUMED_AT_HOME),
        community=word(homes.PRESUMED_IN_COMMUNITY), prison=word(homes.PRISON), prison_home=word(homes.PRISON_HOME),
    )  # fmt: skip


def rank_of_type() -> Sql:
    cases = [
        sql.SQL("WHEN {} THEN {}").format(word(kind), sql.Literal(rank)) for kind, rank in homes.SERVICE_RANK.items()
    ]
    return sql.SQL("CASE type {} END").format(sql.SQL(" ").join(cases))
