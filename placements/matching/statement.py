"""One SQL statement over all the households of a scope: who is possible, in which order, and who is not, for what (ADR 11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from placements.matching import conditions
from placements.matching.conditions import Bit
from placements.matching.wanted import Asked
from placements.models import CarerHousehold

STATEMENT = """
WITH theirs AS MATERIALIZED (
    SELECT household_id, count(*) AS number FROM placements_arrangement
    WHERE person_id = %s AND state = 'live' AND kind = 'emergency' GROUP BY household_id
), looked AS MATERIALIZED (
    SELECT home.household_id AS id, home.gate, home.musts,
        CASE WHEN home.gate = 0 AND home.musts = 0 THEN home.name END AS name,
        CASE WHEN home.gate = 0 AND home.musts = 0
            THEN {rank} END AS rank
    FROM (
        SELECT home.*, {gate} AS gate, {musts} AS musts
        FROM (
            SELECT ready.*, scope.name, ready.taken - CASE WHEN scope.id IN (SELECT household_id FROM theirs)
                THEN (SELECT number FROM theirs WHERE household_id = scope.id) ELSE 0 END AS others
            FROM ({scope}) scope JOIN placements_readiness ready ON ready.household_id = scope.id
        ) home OFFSET 0
    ) home
), possible AS (
    SELECT id, name FROM looked WHERE gate = 0 AND musts = 0 ORDER BY rank, name, id LIMIT %s
), left_out AS (
    SELECT id, gate, musts FROM looked WHERE gate <> 0 OR musts <> 0 ORDER BY id LIMIT %s
), counted AS (
    SELECT gate, musts, count(*) AS number FROM looked GROUP BY gate, musts
)
SELECT
    (SELECT coalesce(json_agg(json_build_array(ARRAY[gate, musts], number)), '[]') FROM counted),
    (SELECT coalesce(json_agg(json_build_array(id, name)), '[]') FROM possible),
    (SELECT coalesce(json_agg(json_build_array(id, ARRAY[gate, musts])), '[]') FROM left_out)
"""
"""OFFSET 0 keeps the masks from being worked out again wherever they are read."""
RANK = "CASE WHEN {known} THEN 0 ELSE 1000000 END + ({concerns}) * 10000 + ({near}) * 1000 - ({reasons})"
"""One number in the order of the list: known before, fewest concerns, nearest, most reasons. Never shown, never kept."""


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
        sql, values, bits = compose(rows, asked, most, most_left_out)
    except EmptyResultSet:
        return Found(0, 0, {}, [], [])
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        counted, possible, left_out = cursor.fetchone()
    counts = dict.fromkeys((bit.key for bit in bits), 0)
    for masks, number in counted:
        for key in failed(bits, masks):
            counts[key] += number
    return Found(
        sum(number for _, number in counted), sum(number for masks, number in counted if not any(masks)), counts,
        [(pk, name) for pk, name in possible], [(pk, failed(bits, masks)) for pk, masks in left_out],
    )  # fmt: skip


def failed(bits: Sequence[Bit], masks: Sequence[int]) -> tuple[str, ...]:
    """The rules whose bit is set, in the order of the gates."""
    return tuple(bit.key for bit in bits if masks[bit.mask] >> bit.place & 1)


def compose(
    rows: QuerySet[CarerHousehold], asked: Asked, most: int, most_left_out: int
) -> tuple[str, list[Any], tuple[Bit, ...]]:
    """The statement, its values in the order in which they stand in it, and what the bits of the masks say."""
    hard = conditions.hard(asked)
    gate, musts = hard.masks
    ranked = {
        "known": conditions.known(asked), "concerns": conditions.concerns(asked), "near": conditions.near(asked),
        "reasons": conditions.reasons(asked),
    }  # fmt: skip
    scope, scope_values = rows.order_by().values("id", "name").query.sql_with_params()
    rank = RANK.format(**{name: part.sql for name, part in ranked.items()})
    sql = STATEMENT.format(rank=rank, gate=gate.sql, musts=musts.sql, scope=scope)
    by_rank = [value for part in ranked.values() for value in part.values]
    values = [asked.person_id, *by_rank, *gate.values, *musts.values, *scope_values, most, most_left_out]
    return sql, values, hard.bits
