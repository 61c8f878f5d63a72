"""The parts of SQL that the rows of all four events are made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from psycopg import sql

from careplans.choices import Kind, PlanState
from careplans.choices.assessments import AssessmentState
from commissioning.cld import codes, values
from commissioning.cld.fields import FIELDS
from commissioning.cld.periods import Period
from people.choices import CircleRole
from placements.choices import LIVES_IN

Sql = sql.Composable
Columns = Mapping[str, Sql]
BLANK = sql.SQL("NULL::text")
ASKED_PLANS = (PlanState.IN_FORCE, PlanState.SUPERSEDED)


@dataclass(frozen=True, slots=True)
class Scope:
    """One council's return for one period. `code` is the council's code in the return; None when nobody entered it."""

    council_id: int
    code: str | None
    period: Period

    def literals(self) -> dict[str, Sql]:
        """What every statement says of the council and the period."""
        return {
            "council": sql.Literal(self.council_id),
            "first": sql.Literal(self.period.first),
            "last": sql.Literal(self.period.last),
        }


def word(value: str | None) -> Sql:
    """One fixed value."""
    return BLANK if value is None else sql.SQL("{}::text").format(sql.Literal(value))


def wording(column: str, words: Mapping[str, str], otherwise: str | None = None) -> Sql:
    """The column's value in the words of the return."""
    cases = sql.SQL(" ").join(
        sql.SQL("WHEN {} THEN {}").format(sql.Literal(str(value)), word(text)) for value, text in words.items()
    )
    return sql.SQL("CASE {} {} ELSE {} END").format(sql.SQL(column), cases, word(otherwise))


def one_of(values_: Iterable[str]) -> Sql:
    """('a', 'b'), in a fixed order."""
    return sql.SQL("({})").format(sql.SQL(", ").join(sql.Literal(str(value)) for value in sorted(values_)))


def select_list(columns: Columns) -> Sql:
    """All fields in their order; blank where nothing is said. KeyError for a name that is no field."""
    if unknown := set(columns) - set(FIELDS):
        raise KeyError(f"No fields of the return: {sorted(unknown)}")
    return sql.SQL(", ").join(
        sql.SQL("{} AS {}").format(columns.get(field, BLANK), sql.Identifier(field)) for field in FIELDS
    )


def facts_of_people(scope: Scope) -> Sql:
    """One current value for each person, the same in all of their rows (domain 4.5): as of the end or their death.

    `lives`: in a live-in arrangement; `cared`: somebody cares for them unpaid; `funded`: by their newest plan;
    `caring`: what an unpaid carer's newest assessment says.
    """
    return FACTS.format(
        **scope.literals(),
        lives_in=one_of(LIVES_IN), unpaid_carer=word(CircleRole.UNPAID_CARER), plans=one_of(ASKED_PLANS),
        carers_kind=word(Kind.UNPAID_CARER), completed=word(AssessmentState.COMPLETED), funding=FUNDING_STATUS,
    )  # fmt: skip


FUNDING_STATUS = sql.SQL(
    """CASE WHEN budget_mechanism = 'self_funded' THEN {whole}
            WHEN budget_mechanism = 'nhs' OR weekly_budget IS NULL OR weekly_contribution IS NULL THEN {unknown}
            WHEN weekly_contribution = 0 THEN {none}
            WHEN weekly_contribution >= weekly_budget THEN {whole}
            ELSE {part} END"""
).format(
    whole=word(values.SELF_FUNDED), none=word(values.FULLY_FUNDED), part=word(values.JOINTLY_FUNDED),
    unknown=word(codes.UNKNOWN),
)  # fmt: skip

FACTS = sql.SQL(
    """
lives AS (
    SELECT DISTINCT arrangement.person_id
    FROM placements_arrangement AS arrangement
    JOIN people_person AS who ON who.id = arrangement.person_id
    WHERE arrangement.council_id = {council} AND arrangement.kind IN {lives_in}
      AND arrangement.started_on <= LEAST({last}, who.died_on)
      AND (arrangement.ended_on IS NULL OR arrangement.ended_on >= LEAST({last}, who.died_on))
),
cared AS (SELECT DISTINCT person_id FROM people_circlemember WHERE role = {unpaid_carer}),
funded AS (
    SELECT DISTINCT ON (plan.person_id) plan.person_id, plan.budget_mechanism, {funding} AS status
    FROM careplans_careplan AS plan
    JOIN people_person AS who ON who.id = plan.person_id AND who.council_id = {council}
    WHERE plan.state IN {plans} AND plan.signed_off_on <= {last}
    ORDER BY plan.person_id, plan.signed_off_on DESC, plan.id DESC
),
caring AS (
    SELECT DISTINCT ON (assessment.carer_id) assessment.carer_id,
        SUBSTRING(assessment.answers ->> 'hours_caring' FROM '^[0-9]+$') AS hours,
        SUBSTRING(assessment.answers ->> 'adults_cared_for' FROM '^[0-9]+$') AS adults
    FROM careplans_assessment AS assessment
    WHERE assessment.kind = {carers_kind} AND assessment.state = {completed} AND assessment.completed_on <= {last}
    ORDER BY assessment.carer_id, assessment.completed_on DESC, assessment.id DESC
)"""
)
