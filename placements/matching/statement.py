"""One SQL statement over all the households of a scope: who is possible, in which order, and who is not, for what (ADR 11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from placements.matching import conditions
from placements.matching.conditions import Part
from placements.matching.wanted import Asked
from placements.models import CarerHousehold

COLUMNS = (
    "id", "name", "state", "matches_paused_on", "approved_kinds", "youngest", "oldest", "only_for_id", "approved_places",
    "area", "wheelchair_access", "has_pets", "smokes", "children", "languages", "offers", "interests", "wont", "others_wont",
    "rather_not", "free_from", "free_until",
)  # fmt: skip
STATEMENT = """
WITH taken AS (
    SELECT household_id, count(*) AS number FROM placements_arrangement WHERE state = 'live' GROUP BY household_id
), looked AS MATERIALIZED (
    SELECT home.id, home.name, {failed}, {known} AS known, {near} AS near, {reasons} AS reasons, {concerns} AS concerns
    FROM (SELECT scope.*, coalesce(taken.number, 0) AS taken
          FROM ({scope}) scope LEFT JOIN taken ON taken.household_id = scope.id) home
    LEFT JOIN placements_readiness ready ON ready.household_id = home.id
), possible AS (
    SELECT id, name FROM looked WHERE NOT ({any_failed})
    ORDER BY known DESC, concerns, near, reasons DESC, name, id LIMIT %s
), left_out AS (
    SELECT id, ARRAY[{names}] AS failed FROM looked WHERE {any_failed} ORDER BY name, id LIMIT %s
)
SELECT count(*), count(*) FILTER (WHERE NOT ({any_failed})), ARRAY[{counts}],
    (SELECT coalesce(json_agg(json_build_array(id, name)), '[]') FROM possible),
    (SELECT coalesce(json_agg(json_build_array(id, failed)), '[]') FROM left_out)
FROM looked
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What one search found. `possible` in the order of the shortlist; `left_out` with the keys of every rule that failed.

    `counts`: how many of all that were looked at fail each rule; one household can fail several.
    """

    looked_at: int
    possible_number: int
    counts: dict[str, int]
    possible: list[tuple[int, str]]
    left_out: list[tuple[int, tuple[str, ...]]]


def search(rows: QuerySet[CarerHousehold], asked: Asked, *, most: int, most_left_out: int) -> Found:
    """Search among rows that the viewer may see. One statement, however many there are."""
    try:
        sql, values, keys = compose(rows, asked, most, most_left_out)
    except EmptyResultSet:
        return Found(0, 0, {}, [], [])
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        looked_at, number, counts, possible, left_out = cursor.fetchone()
    return Found(
        looked_at, number, dict(zip(keys, counts, strict=True)), [(pk, name) for pk, name in possible],
        [(pk, tuple(key for key, failed in zip(keys, fails, strict=True) if failed)) for pk, fails in left_out],
    )  # fmt: skip


def compose(
    rows: QuerySet[CarerHousehold], asked: Asked, most: int, most_left_out: int
) -> tuple[str, list[Any], list[str]]:
    """The statement, its values in the order in which they stand in it, and the keys of the hard rules."""
    failing = conditions.hard(asked)
    known, near = conditions.known(asked), conditions.near(asked)
    for_it, against = _added(conditions.reasons(asked)), _added(conditions.concerns(asked))
    scope, scope_values = rows.order_by().values(*COLUMNS).query.sql_with_params()
    names = [f"f{number}" for number, _ in enumerate(failing)]
    sql = STATEMENT.format(
        failed=", ".join(f"({part.sql}) AS {name}" for part, name in zip(failing, names, strict=True)),
        known=known.sql, near=near.sql, reasons=for_it.sql, concerns=against.sql, scope=scope,
        any_failed=" OR ".join(names), names=", ".join(names),
        counts=", ".join(f"count(*) FILTER (WHERE {name})" for name in names),
    )  # fmt: skip
    parts = [*failing, known, near, for_it, against]
    values = [value for part in parts for value in part.values]
    return sql, [*values, *scope_values, most, most_left_out], [part.key for part in failing]


def _added(parts: Sequence[Part]) -> Part:
    """How many of them are true."""
    sql = " + ".join(f"({part.sql})::int" for part in parts)
    return Part(sql, [value for part in parts for value in part.values])
