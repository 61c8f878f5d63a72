"""The floor (standards.md C4): what PostgreSQL and a bare authenticated page cost on this machine, in this run."""

from django.db import connection
from psycopg import sql

from bench.browser import Browser, busiest
from bench.databases import Database
from bench.figures import Figure, Series, ratio
from bench.timing import interleaved
from bench.urls import ADDRESS

NAME = "floor"
ROWS = 10_000


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """Raw SQL, a constant page, COPY out and in, INSERT … SELECT; the last three with a twin of the ownership table."""
    figures, series = [], []
    for database in databases:
        database.use()
        found = [Series(name, database.people, tuple(values)) for name, values in _one(runs).items()]
        series += found
        figures += [_figure(one) for one in found]
    return figures, series


def _figure(one: Series) -> Figure:
    if "10,000 rows" in one.name:
        return Figure(NAME, f"{one.name}, rows a second", f"{one.people:,}", ratio(ROWS, one.p50 / 1000), "rows/s")
    return Figure(NAME, f"{one.name}, median", f"{one.people:,}", one.p50, "ms")


def _one(runs: int) -> dict[str, list[float]]:
    browser = Browser(busiest())
    with connection.cursor() as cursor:
        _twin(cursor)
        rows = _copy_out(cursor)
    try:
        return interleaved(
            {
                "raw SQL: nothing": lambda: _fetch("SELECT 1"),
                "raw SQL: a person by id": lambda: _fetch("SELECT * FROM people_person WHERE id = 1"),
                "constant page, 100 bytes": lambda: browser.get(f"/{ADDRESS}100/"),
                "COPY out, 10,000 rows": _copy_out_again,
                "COPY in, 10,000 rows": lambda: _copy_in(rows),
                "INSERT … SELECT, 10,000 rows": _insert,
            },
            runs,
        )
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE bench_twin, bench_rows")


def _fetch(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def _twin(cursor) -> None:
    cursor.execute("DROP TABLE IF EXISTS bench_twin, bench_rows")
    cursor.execute("CREATE TABLE bench_twin (LIKE people_ownership INCLUDING ALL)")
    cursor.execute(
        "CREATE TABLE bench_rows AS SELECT n::bigint AS id, now() AS created_at, current_date AS since, NULL::date AS until, "
        "false AS is_duty, 'First contact' AS reason, '' AS note, (n * 31 %% 997)::bigint AS owner_id, n::bigint AS person_id, "
        "(n %% 89)::bigint AS team_id FROM generate_series(1, %s) AS n",
        [ROWS],
    )


COLUMNS = "id, created_at, since, until, is_duty, reason, note, owner_id, person_id, team_id"


def _copy_out_again() -> bytes:
    with connection.cursor() as cursor:
        return _copy_out(cursor)


def _copy_out(cursor) -> bytes:
    with cursor.copy(sql.SQL("COPY (SELECT {} FROM bench_rows) TO STDOUT").format(sql.SQL(COLUMNS))) as copy:
        return b"".join(bytes(part) for part in copy)


def _copy_in(rows: bytes) -> None:
    with connection.cursor() as cursor:
        with cursor.copy(sql.SQL("COPY bench_twin ({}) FROM STDIN").format(sql.SQL(COLUMNS))) as copy:
            copy.write(rows)
        cursor.execute("TRUNCATE bench_twin")


def _insert() -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("INSERT INTO bench_twin ({0}) SELECT {0} FROM bench_rows").format(sql.SQL(COLUMNS)))
        cursor.execute("TRUNCATE bench_twin")
