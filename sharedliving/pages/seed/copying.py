"""Rows on their way into the database: one buffer a table, sent by COPY from a second thread while the next are made."""

import json
from collections.abc import Iterable, Sequence
from queue import Queue
from threading import Thread
from typing import Any

from django.db.models import Field, Model
from psycopg import Connection, sql

NULL = "\\N"


def text(value: Any) -> str:
    """A value as COPY's text format wants it."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, list | tuple):
        return "{" + ",".join(map(str, value)) + "}"
    return json.dumps(value) if isinstance(value, dict) else str(value)


class Table:
    """The rows of one model. `add(values of `columns` as text)` returns the new row's id as text.

    Columns that are not named take the default of their field, so a new column with a default needs no change here.
    """

    def __init__(self, model: type[Model], *columns: str, moment: str) -> None:
        fields = {field.column: field for field in model._meta.concrete_fields}
        rest = [column for column in fields if column not in (*columns, "id")]
        self.name = model._meta.db_table
        self.columns = ["id", *columns, *rest]
        self.tail = "".join(f"\t{default(fields[column], moment)}" for column in rest) + "\n"
        self.count = 0
        self.lines: list[str] = []

    def add(self, *values: str) -> str:
        self.count += 1
        row_id = str(self.count)
        self.lines.append(row_id + "\t" + "\t".join(values) + self.tail)
        return row_id

    def next(self, steps: int = 1) -> str:
        """The id that the next row (or the one after it) will have."""
        return str(self.count + steps)

    def take(self) -> list[str]:
        """The rows since the last time."""
        lines, self.lines = self.lines, []
        return lines


def default(field: Field, moment: str) -> str:
    """What a column holds that nothing is said about; ValueError when the model wants something said."""
    if getattr(field, "auto_now_add", False):
        return moment
    value = field.get_default()
    if value is None and not field.null:
        raise ValueError(f"The seed has to say what stands in {field.model._meta.db_table}.{field.column}")
    return text(value)


def copy_rows(connection: Connection, table: Table, lines: Sequence[str]) -> None:
    """One COPY … FROM STDIN."""
    names = sql.SQL(", ").join(map(sql.Identifier, table.columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write("".join(lines))


class Sender:
    """Sends batches in the order of the tables, while the caller makes the next one. At most two batches are in memory."""

    def __init__(self, connection: Connection, tables: Sequence[Table]) -> None:
        self.connection = connection
        self.tables = tables
        self.queue: Queue[list[tuple[Table, list[str]]] | None] = Queue(maxsize=1)
        self.problem: BaseException | None = None
        self.thread = Thread(target=self._work, daemon=True)

    def __enter__(self) -> "Sender":
        self.thread.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.queue.put(None)
        self.thread.join()
        if self.problem and problem[1] is None:
            raise self.problem

    def send(self) -> None:
        """Hand over what the tables hold. Raises what went wrong with an earlier batch."""
        if self.problem:
            raise self.problem
        self.queue.put([(table, lines) for table in self.tables if (lines := table.take())])

    def _work(self) -> None:
        while (batch := self.queue.get()) is not None:
            if self.problem is None:
                self.problem = self._copy(batch)

    def _copy(self, batch: Iterable[tuple[Table, list[str]]]) -> BaseException | None:
        try:
            for table, lines in batch:
                copy_rows(self.connection, table, lines)
        except BaseException as problem:  # noqa: BLE001 (raised again in the caller's thread)
            return problem
        return None
