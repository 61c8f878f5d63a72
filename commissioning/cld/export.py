"""The return of one council as a CSV file, streamed from the database in constant memory, the same bytes each time.

It follows the Department's published processing code, Release 2.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction
from psycopg import sql

from commissioning.cld.export_contacts import assessments, requests, reviews
from commissioning.cld.export_services import services
from commissioning.cld.export_sql import Scope, Sql
from commissioning.cld.fields import FIELDS
from commissioning.cld.periods import Period
from people.models import Organisation
from sharedliving.core import events
from sharedliving.core.viewer import Viewer

FOLLOWS = "the Department’s published processing code, Release 2"
EVENTS: tuple[Callable[[Scope], Sql], ...] = (requests, assessments, services, reviews)
PIECE = 1 << 16
HEADER = (",".join(FIELDS) + "\n").encode()


def scope_of(council: Organisation, first: date, last: date) -> Scope:
    """The council's return for whole months. Raises Refusal for a period that is none."""
    return Scope(council.pk, council.return_code or None, Period(first, last))


def taken(*, council: Organisation, scope: Scope, by: Viewer) -> None:
    """Record that somebody takes a return, which names people, out of the system."""
    events.record(
        "return.exported", council, by=by, text=f"National return, {scope.period}",
        first=scope.period.first.isoformat(), last=scope.period.last.isoformat(),
    )  # fmt: skip


def file_pieces(scope: Scope) -> Iterator[bytes]:
    """The whole file, a piece at a time. All four statements see the same moment."""
    yield HEADER
    with _one_moment():
        for event in EVENTS:
            yield from _gathered(copied(event(scope)))


def copied(query: Sql) -> Iterator[bytes]:
    """What COPY (query) TO sends, as CSV, a row at a time."""
    with connection.cursor() as cursor:
        statement = sql.SQL("COPY ({}) TO STDOUT WITH (FORMAT csv)").format(query)
        with cursor.copy(statement.as_string(cursor.connection)) as copy:
            for row in copy:
                yield bytes(row)


def all_rows(scope: Scope) -> Sql:
    """The rows of the file as one query, for figures that are computed from it."""
    return sql.SQL(" UNION ALL ").join(sql.SQL("({})").format(event(scope)) for event in EVENTS)


def _gathered(rows: Iterator[bytes]) -> Iterator[bytes]:
    piece = bytearray()
    for row in rows:
        piece += row
        if len(piece) >= PIECE:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)


@contextmanager
def _one_moment() -> Iterator[None]:
    """A snapshot of its own, unless the caller is inside a transaction already."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
