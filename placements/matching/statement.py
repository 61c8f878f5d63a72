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

BITS = 60
"""Rules in one mask: a bigint has room for that many, and every mask is a column."""
COLUMNS = (
    "id", "state", "matches_paused_on", "approved_kinds", "youngest", "oldest", "only_for_id", "approved_places", "area",
    "wheelchair_access", "has_pets", "smokes", "children", "languages", "offers", "wont", "others_wont",
)  # fmt: skip
"""What the hard rules look at; what only ranks is read of the possible ones alone."""
STATEMENT = """
WITH taken AS (
    SELECT household_id, count(*) AS number FROM placements_arrangement
    WHERE state = 'live' AND NOT (kind = 'emergency' AND person_id = %s) GROUP BY household_id
), looked AS MATERIALIZED (
    SELECT home.id, home.taken, {masks}
    FROM (SELECT scope.*, coalesce(taken.number, 0) AS taken
          FROM ({scope}) scope LEFT JOIN taken ON taken.household_id = scope.id) home
    LEFT JOIN placements_readiness ready ON ready.household_id = home.id
), possible AS (
    SELECT home.id, home.name
    FROM (SELECT household.*, looked.taken FROM looked JOIN placements_carerhousehold household USING (id)
          WHERE {all_met}) home
    ORDER BY {known} DESC, {concerns}, {near}, {reasons} DESC, home.name, home.id LIMIT %s
), left_out AS (
    SELECT id, {names} FROM looked WHERE NOT ({all_met}) ORDER BY id LIMIT %s
), counted AS (
    SELECT {names}, count(*) AS number FROM looked GROUP BY {names}
)
SELECT
    (SELECT coalesce(json_agg(json_build_array(ARRAY[{names}], number)), '[]') FROM counted),
    (SELECT coalesce(json_agg(json_build_array(id, name)), '[]') FROM possible),
    (SELECT coalesce(json_agg(json_build_array(id, ARRAY[{names}])), '[]') FROM left_out)
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
        counted, possible, left_out = cursor.fetchone()
    counts = dict.fromkeys(keys, 0)
    for masks, number in counted:
        for key in failed(keys, masks):
            counts[key] += number
    return Found(
        sum(number for _, number in counted), sum(number for masks, number in counted if not any(masks)), counts,
        [(pk, name) for pk, name in possible], [(pk, failed(keys, masks)) for pk, masks in left_out],
    )  # fmt: skip


def failed(keys: Sequence[str], masks: Sequence[int]) -> tuple[str, ...]:
    """The rules whose bit is set, in the order of the gates."""
    return tuple(key for place, key in enumerate(keys) if masks[place // BITS] >> place % BITS & 1)


def compose(
    rows: QuerySet[CarerHousehold], asked: Asked, most: int, most_left_out: int
) -> tuple[str, list[Any], list[str]]:
    """The statement, its values in the order in which they stand in it, and the keys of the hard rules."""
    failing = conditions.hard(asked)
    known, near = conditions.known(asked), conditions.near(asked)
    for_it, against = _added(conditions.reasons(asked)), _added(conditions.concerns(asked))
    scope, scope_values = rows.order_by().values(*COLUMNS).query.sql_with_params()
    masks = [_mask(failing[start : start + BITS]) for start in range(0, len(failing), BITS)]
    names = [f"m{number}" for number, _ in enumerate(masks)]
    sql = STATEMENT.format(
        masks=", ".join(f"{mask.sql} AS {name}" for mask, name in zip(masks, names, strict=True)), scope=scope,
        known=known.sql, concerns=against.sql, near=near.sql, reasons=for_it.sql, names=", ".join(names),
        all_met=" AND ".join(f"{name} = 0" for name in names),
    )  # fmt: skip
    asked_first = [value for mask in masks for value in mask.values]
    ranked = [value for part in (known, against, near, for_it) for value in part.values]
    values = [asked.person_id, *asked_first, *scope_values, *ranked, most, most_left_out]
    return sql, values, [part.key for part in failing]


def _mask(parts: Sequence[Part]) -> Part:
    """One number with a bit for each that is true."""
    sql = " + ".join(f"CASE WHEN {part.sql} THEN {1 << place}::bigint ELSE 0 END" for place, part in enumerate(parts))
    return Part(sql, [value for part in parts for value in part.values])


def _added(parts: Sequence[Part]) -> Part:
    """How many of them are true."""
    sql = " + ".join(f"({part.sql})::int" for part in parts)
    return Part(f"({sql})", [value for part in parts for value in part.values])
