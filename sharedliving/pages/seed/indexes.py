"""Secondary indexes are built once at the end, inside the same transaction; constraints stay in force throughout."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from psycopg import Cursor, sql

FIND = """
SELECT index.relname, pg_get_indexdef(index.oid)
FROM pg_index JOIN pg_class index ON index.oid = indexrelid JOIN pg_class of ON of.oid = indrelid
WHERE of.relname = ANY(%s) AND of.relnamespace = current_schema()::regnamespace AND NOT indisunique AND NOT indisexclusion
ORDER BY of.relname, index.relname
"""


@dataclass(frozen=True, slots=True)
class Index:
    name: str
    definition: str


def drop(cursor: Cursor, tables: Sequence[str]) -> list[Index]:
    """Drop every index of the tables that holds no constraint; the answer makes them again."""
    cursor.execute(FIND, [list(tables)])
    found = [Index(*row) for row in cursor.fetchall()]
    for index in found:
        cursor.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(index.name)))
    return found


def build(cursor: Cursor, indexes: Sequence[Index], say: Callable[[str], None]) -> None:
    """Make them again, with both cores where PostgreSQL can."""
    cursor.execute("SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL max_parallel_maintenance_workers = 2")
    for index in indexes:
        say(f"index {index.name}")
        cursor.execute(sql.SQL(index.definition))  # as the server itself wrote it
