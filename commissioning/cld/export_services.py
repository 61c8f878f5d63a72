"""Services of the return: Shared Lives arrangements (domain 4.5), and what unpaid carers get by their support plans."""

from psycopg import sql

from careplans.choices.support import SUPPORT_SIGNED, CarerBudgetBy, GivenTo, SupportMetBy, SupportState
from commissioning.cld import codes, values
from commissioning.cld.export_rows import statement
from commissioning.cld.export_sql import Scope, Sql, one_of, word, wording
from placements.choices import Funding, Payer

ARRANGEMENTS = sql.SQL(
    """SELECT 'ARR' AS source, arrangement.id, '' AS part, arrangement.person_id, NULL::bigint AS carer_id,
        arrangement.started_on AS starts, arrangement.ended_on AS ends,
        {type} AS type, {component} AS component,
        CASE WHEN arrangement.funding = {direct} THEN {direct_payment} END AS mechanism, arrangement.funding,
        CASE WHEN scheme.registration ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' THEN scheme.registration END AS location,
        COALESCE(money.weekly, arrangement.weekly_care_fee) AS weekly, {outcome} AS outcome
    FROM placements_arrangement AS arrangement
    JOIN people_person AS whose ON whose.id = arrangement.person_id
    LEFT JOIN placements_scheme AS scheme ON scheme.organisation_id = arrangement.scheme_id
    LEFT JOIN LATERAL (
        SELECT SUM(line.amount * line.units) AS weekly FROM placements_moneyline AS line
        WHERE line.arrangement_id = arrangement.id AND line.payer = {council_pays} AND line.part IN {parts}
          AND line.struck_on IS NULL
          AND line.starts_on <= LEAST({last}, arrangement.ended_on, whose.died_on)
          AND (line.until IS NULL OR line.until >= LEAST({last}, arrangement.ended_on, whose.died_on))
    ) AS money ON TRUE
    WHERE arrangement.council_id = {council} AND arrangement.started_on <= {last}
      AND (arrangement.ended_on IS NULL OR arrangement.ended_on >= {first})"""
)
SUPPORT = sql.SQL(
    """SELECT 'SUP' AS source, spell.id, CASE support.given_to WHEN {to_person} THEN 'P' ELSE '' END AS part,
        spell.person_id, spell.carer_id, spell.starts, spell.ends,
        CASE support.given_to WHEN {to_person} THEN {for_person} ELSE {for_carer} END AS type,
        CASE WHEN support.given_to = {to_person} THEN {respite}
             WHEN spell.budget_by = {direct} THEN {direct_payment} ELSE {other} END AS component,
        {mechanism} AS mechanism, '' AS funding, NULL AS location,
        CASE WHEN support.given_to = support.first THEN spell.weekly_budget END AS weekly,
        CASE WHEN spell.ends IS NOT NULL THEN {ended} END AS outcome
    FROM ({spells}) AS spell
    JOIN LATERAL (
        SELECT DISTINCT need.given_to, MIN(need.given_to) OVER () AS first
        FROM careplans_supportneed AS need
        WHERE need.plan_id = ANY(spell.plans) AND need.met_by IN {arranged} AND need.given_to <> ''
    ) AS support ON TRUE"""
)
SPELLS = sql.SQL(
    """SELECT MIN(id) AS id, person_id, carer_id, MIN(signed_off_on) AS starts, ARRAY_AGG(id) AS plans,
        CASE WHEN BOOL_OR(state = {in_force}) THEN NULL
             ELSE MAX((closed_at AT TIME ZONE 'Europe/London')::date) END AS ends,
        (ARRAY_AGG(budget_by ORDER BY number DESC))[1] AS budget_by,
        (ARRAY_AGG(weekly_budget ORDER BY number DESC))[1] AS weekly_budget
    FROM (
        SELECT plan.*, COUNT(*) FILTER (WHERE plan.state = {over}) OVER (
            PARTITION BY plan.carer_id ORDER BY plan.number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS spell
        FROM careplans_supportplan AS plan
        JOIN people_person AS whose ON whose.id = plan.person_id AND whose.council_id = {council}
        WHERE plan.state IN {signed} AND plan.signed_off_on <= {last}
    ) AS plan
    GROUP BY person_id, carer_id, spell"""
)
"""A plan that replaces another goes on with it: support keeps the day on which it really began (rule 4)."""


def services(scope: Scope) -> Sql:
    """What was open at any point in the period; an open arrangement is always among it (rule 4)."""
    events = sql.SQL("{} UNION ALL {}").format(arrangements(scope), carers_support(scope))
    by_plan = wording("CASE WHEN event.carer_id IS NULL THEN funded.budget_mechanism END", values.MECHANISM_BY_PLAN)
    by_funding = wording("event.funding", values.MECHANISM_BY_FUNDING)
    priced = "CASE WHEN event.weekly > 0 THEN {} END"
    columns = {
        "Event_Outcome": sql.SQL(
            "CASE WHEN client.died = cut.ends AND event.ends IS DISTINCT FROM cut.ends THEN {} ELSE event.outcome END"
        ).format(word(codes.DECEASED)),
        "Service_Type": sql.SQL("event.type"),
        "Service_Component": sql.SQL("event.component"),
        "Delivery_Mechanism": sql.SQL("COALESCE(event.mechanism, {}, {})").format(by_plan, by_funding),
        "Provider_CQC_Location_ID": sql.SQL("event.location"),
        "Unit_Cost": sql.SQL(priced).format(sql.SQL("ROUND(event.weekly, 2)::text")),
        "Cost_Frequency_Unit_Type": sql.SQL(priced).format(word(values.WEEKLY)),
        "Planned_units_per_week": sql.SQL(priced).format(word(values.ONE_A_WEEK)),
    }
    return statement(scope, codes.SERVICE, events, columns)


def arrangements(scope: Scope) -> Sql:
    """Every kind has the component Shared Lives; only who lives in has the accommodation (`lives`)."""
    return ARRANGEMENTS.format(
        **scope.literals(),
        type=wording("arrangement.kind", values.SERVICE_TYPE), component=word(codes.SHARED_LIVES),
        direct=word(Funding.DIRECT_PAYMENT), direct_payment=word(codes.DIRECT_PAYMENT),
        council_pays=word(Payer.COUNCIL), parts=one_of(values.COST_PARTS),
        outcome=wording("arrangement.end_reason", values.SERVICE_OUTCOME),
    )  # fmt: skip


def carers_support(scope: Scope) -> Sql:
    """One row for support to the carer and one for care of the person they care for, when the council arranges it."""
    spells = SPELLS.format(
        **scope.literals(),
        in_force=word(SupportState.IN_FORCE), over=word(SupportState.ENDED), signed=one_of(SUPPORT_SIGNED),
    )  # fmt: skip
    return SUPPORT.format(
        spells=spells, to_person=word(GivenTo.PERSON), for_person=word(values.FOR_CARED_FOR),
        for_carer=word(values.DIRECT_TO_CARER), respite=word(values.RESPITE), other=word(values.OTHER_CARER_SUPPORT),
        direct=word(CarerBudgetBy.DIRECT_PAYMENT), direct_payment=word(codes.DIRECT_PAYMENT),
        mechanism=wording("spell.budget_by", values.CARER_MECHANISM), ended=word(codes.OTHERWISE_ENDED),
        arranged=one_of((SupportMetBy.COUNCIL, SupportMetBy.SHARED_LIVES)),
    )  # fmt: skip
