"""ASCOF 2E and LTS004 computed from a return: from the file itself, or from the rows that would stand in it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, LiteralString

from django.db import connection, transaction
from psycopg import DataError, sql

from commissioning.cld import codes, homes
from commissioning.cld.export_sql import Sql, one_of, word
from commissioning.cld.fields import FIELDS
from commissioning.cld.measures_sql import ASCOF_2E, LTS004, TWO_KINDS, TYPED, people
from commissioning.cld.periods import Period
from sharedliving.core.rules import Refusal


@dataclass(frozen=True, slots=True)
class AtHome:
    """ASCOF 2E: of the people with long-term support, how many live at home or with family. `part` is "Everybody" or
    "Learning disability"; `gender` also "Total"."""

    part: str
    band: str
    gender: str
    at_home: int
    people: int

    @property
    def percent(self) -> float:
        return round(100 * self.at_home / self.people, 1)


@dataclass(frozen=True, slots=True)
class Status:
    """LTS004: people of 18 to 64 with a learning disability, by employment (table 1) or accommodation (2a and 2b)."""

    part: str
    gender: str
    status: str
    people: int


def ascof_2e(rows: Sql, period: Period) -> list[AtHome]:
    given = _given(period)
    query = ASCOF_2E.format(
        **given, people=people(rows, given), long_term=one_of(homes.LONG_TERM),
        disability=word(codes.LEARNING_DISABILITY),
        settled=sql.SQL("home IN {}").format(one_of(home for home, settled in homes.GROUPS.items() if settled)),
    )  # fmt: skip
    return [AtHome(*row) for row in _fetched(query)]


def lts004(rows: Sql, period: Period) -> list[Status]:
    query = LTS004.format(
        **_given(period), typed=TYPED.format(rows=rows), long_term=one_of(homes.LONG_TERM),
        disability=word(codes.LEARNING_DISABILITY), employments=one_of(codes.EMPLOYMENT),
        homes=one_of(homes.SETTLED_HOMES),
    )  # fmt: skip
    return [Status(*row) for row in _fetched(query)]


def two_kinds_of_home(rows: Sql, period: Period) -> int:
    """Rule 6: people whose newest services tell of two kinds of home, so that theirs becomes unknown."""
    return _fetched(TWO_KINDS.format(people=people(rows, _given(period))))[0][0]


@contextmanager
def file_rows(pieces: Iterable[bytes]) -> Iterator[Sql]:
    """The rows of a CSV file with the header of the return, for as long as they are needed. Raises Refusal for another.

    The pieces come from a file or from memory, never from this connection: it is busy with taking them in.
    """
    table, columns = sql.Identifier("cld_file"), [sql.Identifier(field) for field in FIELDS]
    with transaction.atomic(), connection.cursor() as cursor:
        as_text = sql.SQL(", ").join(sql.SQL("{} text").format(column) for column in columns)
        cursor.execute(_text(cursor, "CREATE TEMP TABLE {} ({}) ON COMMIT DROP", table, as_text))
        _taken_in(cursor, table, pieces)
        yield sql.SQL("SELECT * FROM {}").format(table)
        cursor.execute(_text(cursor, "DROP TABLE {}", table))


def _taken_in(cursor: Any, table: Sql, pieces: Iterable[bytes]) -> None:
    try:
        with cursor.copy(_text(cursor, "COPY {} FROM STDIN WITH (FORMAT csv, HEADER match)", table)) as copy:
            for piece in pieces:
                copy.write(piece)
    except DataError as error:
        raise Refusal("The file is no return: it needs the 46 fields in their order, in every row.") from error


def _text(cursor: Any, statement: LiteralString, *parts: Sql) -> str:
    return sql.SQL(statement).format(*parts).as_string(cursor.connection)


def _given(period: Period) -> dict[str, Sql]:
    return {"first": sql.Literal(period.first), "last": sql.Literal(period.last)}


def _fetched(query: Sql) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query.as_string(cursor.connection))
        return cursor.fetchall()
