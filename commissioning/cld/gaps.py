"""What is missing in a return, in numbers, before it is sent: by field, by who cannot be told apart, by what to ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from psycopg import sql

from commissioning.cld import codes, values
from commissioning.cld.export import all_rows
from commissioning.cld.export_sql import Scope, Sql, word
from commissioning.cld.fields import ASSESSMENT, COST, FIELDS, PERSON, REQUEST, REVIEW, SERVICE

OF_EVENT: dict[str, tuple[str, ...]] = {
    codes.REQUEST: REQUEST,
    codes.ASSESSMENT: ASSESSMENT,
    codes.SERVICE: (*SERVICE, *COST),
    codes.REVIEW: REVIEW,
}
NOTHING_SAID = (codes.UNKNOWN, values.NO_ETHNICITY)
WITH_REASON = tuple(field for field in FIELDS if field in values.NOT_HELD)
TYPES = tuple(OF_EVENT)
OF_ALL = 4
TOLD_APART_BY = (
    "LA_Person_Unique_Identifier", "Event_Type", "Event_Start_Date", "Client_Type", "Request_Route_of_Access",
    "Assessment_Type", "Service_Type", "Service_Component",
)  # fmt: skip
"""Rule 4: the Department takes rows that agree in all of these for one event, whatever their reference."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that is blank or unknown in some of the rows that it belongs in, and why where it always is."""

    field: str
    missing: int
    rows: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A return in numbers, without anybody's name."""

    events: dict[str, int]
    people: int
    without_number: int
    home_unsaid: int
    taken_as_one: int
    gaps: tuple[Gap, ...]

    @property
    def rows(self) -> int:
        return sum(self.events.values())


def check(scope: Scope) -> Check:
    """One statement over all rows of the return."""
    fields = list(counted())
    with connection.cursor() as cursor:
        cursor.execute(_query(scope, fields).as_string(cursor.connection))
        row = cursor.fetchall()[0]
    types, of_all, missing = row[: len(TYPES)], row[len(TYPES) : len(TYPES) + OF_ALL], row[len(TYPES) + OF_ALL :]
    events = dict(zip(TYPES, types, strict=True))
    gaps = [
        Gap(field, number, events[event] if event else sum(types), values.NOT_HELD.get(field, ""))
        for (event, field), number in zip(fields, missing, strict=True)
        if number
    ]
    people, without_number, home_unsaid, apart = of_all
    return Check(events, people, without_number, home_unsaid, sum(types) - apart, tuple(gaps))


def counted() -> Iterator[tuple[str, str]]:
    """The fields that are looked at, each with its event; "" for those of every row. A date of death is no gap."""
    yield from (("", field) for field in PERSON if field not in {"Date_of_Death", "NHS_Number"})
    for event, fields in OF_EVENT.items():
        yield from ((event, field) for field in fields)
    yield codes.REQUEST, "Event_Outcome"


def _query(scope: Scope, fields: list[tuple[str, str]]) -> Sql:
    person = sql.SQL('DISTINCT "LA_Person_Unique_Identifier"')
    counts = [_number(sql.SQL("*"), sql.SQL('"Event_Type" = {}').format(word(event))) for event in TYPES]
    counts += [
        _number(person, sql.SQL("TRUE")),
        _number(person, sql.SQL('"NHS_Number" IS NULL')),
        _number(person, HOME_UNSAID),
        _number(
            sql.SQL("DISTINCT ({})").format(sql.SQL(", ").join(map(sql.Identifier, TOLD_APART_BY))), sql.SQL("TRUE")
        ),
    ]
    counts += [_number(sql.SQL("*"), _missing(event, field)) for event, field in fields]
    return sql.SQL("SELECT {} FROM ({}) AS line").format(sql.SQL(", ").join(counts), all_rows(scope))


HOME_UNSAID = sql.SQL('"Event_Type" = {} AND "Service_Component" = {} AND "Accommodation_Status" = {}').format(
    word(codes.SERVICE), word(codes.SHARED_LIVES), word(codes.UNKNOWN)
)
"""In Shared Lives by day or for breaks, and nobody said where they live: the Department presumes the scheme."""


def _missing(event: str, field: str) -> Sql:
    column = sql.Identifier(field)
    unsaid = sql.SQL(", ").join(map(word, NOTHING_SAID))
    blank = sql.SQL("({0} IS NULL OR {0} IN ({1}))").format(column, unsaid)
    return sql.SQL('"Event_Type" = {} AND {}').format(word(event), blank) if event else blank


def _number(what: Sql, which: Sql) -> Sql:
    return sql.SQL("COUNT({}) FILTER (WHERE {})").format(what, which)
