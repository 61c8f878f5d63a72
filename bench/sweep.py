"""Benchmark 5: the sweep over every open deadline, on a day on which about 5,000 reminders are to be written.

Against it: a bare INSERT … SELECT … ON CONFLICT of the same rows into a twin of the table of reminders. A second run has
to add nothing. Memory is that of a process of its own (bench/memory.py).
"""

import subprocess
import sys
from datetime import date, timedelta

from django.apps import apps
from django.db import connection, transaction
from psycopg import sql

from bench.databases import Database
from bench.figures import Figure, Series, ratio
from bench.timing import interleaved
from people.models import OwnedRow, Person
from sharedliving.core.models import SweepRun
from sharedliving.pages.services.sweep import sweep

NAME = "5 sweep"
REMINDERS = 5_000
ALL_LATER = 800  # days after the day of the seed: by then every open deadline has come, and is overdue at every stage
LONGEST_BACK = 200
SWEEP, AGAIN, BARE = "sweep", "second run", "bare INSERT … SELECT … ON CONFLICT"
EMPTY = "TRUNCATE core_reminder, core_digest, core_sweeprun"


class Swept:
    """The outbox of one database: emptied, filled by the sweep, swept again, and filled by hand."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.reminders = self.added = 0
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS bench_twin, bench_rows")
            cursor.execute("CREATE TABLE bench_twin (LIKE core_reminder INCLUDING ALL)")
            cursor.execute(EMPTY)
        self.first()
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE bench_rows AS SELECT * FROM core_reminder")
            cursor.execute("ANALYZE bench_rows")

    def first(self) -> None:
        """The sweep of the day, from an empty outbox."""
        self.reminders = ran(self.on).reminders

    def again(self) -> None:
        self.added += ran(self.on).reminders

    def bare(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO bench_twin (kind, object_id, person_id, due_on, stage, recipient_id, channel) "
                "SELECT kind, object_id, person_id, due_on, stage, recipient_id, channel FROM bench_rows "
                "ON CONFLICT DO NOTHING"
            )

    def empty(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(EMPTY)
            cursor.execute("TRUNCATE bench_twin")

    def close(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE bench_twin, bench_rows")
            cursor.execute(EMPTY)


def ran(on: date) -> SweepRun:
    """One sweep; another at work would be an error here."""
    run = sweep(on=on)
    if run is None:
        raise RuntimeError("another sweep is at work in this database")
    return run


def would_remind(on: date) -> int:
    """How many reminders the sweep of a day would write; nothing is kept."""
    with transaction.atomic():
        count = ran(on).reminders
        transaction.set_rollback(True)
    return count


def day_with(reminders: int) -> date:
    """The day, not after the day of the seed, whose first sweep writes most nearly so many reminders.

    Deadlines thin out towards the past, so a day exists on which some thousands of a million have come so far.
    """
    latest = Person.objects.latest("created_at").created_at.date()
    low, high = LONGEST_BACK, 0  # days back: too few, too many
    while low - high > 1:
        middle = (low + high) // 2
        if would_remind(latest - timedelta(days=middle)) > reminders:
            high = middle
        else:
            low = middle
    near = [latest - timedelta(days=back) for back in (low, high)]
    return min(near, key=lambda day: abs(would_remind(day) - reminders))


def measure(databases: list[Database], runs: int) -> tuple[list[Figure], list[Series]]:
    """The day is chosen at the largest size, and is the same for all."""
    databases[-1].use()
    with connection.cursor() as cursor:
        cursor.execute(EMPTY)
    on = day_with(REMINDERS)
    figures, series, resident = [], [], {}
    for database in databases:
        database.use()
        more_figures, more_series = _one(database.people, on, runs)
        figures += more_figures + _everything(database.people)
        series += more_series
        resident[database.people] = memory(database.name, on)
        figures.append(
            Figure(NAME, "memory the sweep adds", f"{database.people:,}", resident[database.people][1], "MB", 20)
        )
    if len(databases) > 1:
        small, large = databases[0].people, databases[-1].people
        growth = max(resident[large][0] - resident[small][0], 0)
        figures.append(Figure(NAME, "growth of the process", f"{small:,} → {large:,}", growth, "MB", most=20))
    return figures, series


def _one(people: int, on: date, runs: int) -> tuple[list[Figure], list[Series]]:
    at, swept, values = f"{people:,}", Swept(on), {}
    for _ in range(runs):
        swept.empty()
        for name, found in interleaved({SWEEP: swept.first, AGAIN: swept.again, BARE: swept.bare}, 1, 0).items():
            values.setdefault(name, []).extend(found)
    first, again, bare = (Series(name, people, tuple(values[name])) for name in (SWEEP, AGAIN, BARE))
    figures = [
        Figure(NAME, "open deadlines", at, open_deadlines()),
        Figure(NAME, "reminders written", at, swept.reminders),
        Figure(NAME, "sweep, median", at, first.p50, "ms"),
        Figure(NAME, "sweep, p95", at, first.p95, "ms", most=1000),
        Figure(NAME, "second run, p95", at, again.p95, "ms", most=2000),
        Figure(NAME, "added by all second runs", at, swept.added, most=0),
        Figure(NAME, "bare INSERT … SELECT, median", at, bare.p50, "ms"),
        Figure(NAME, "sweep to bare, median", at, ratio(first.p50, bare.p50), "×"),
    ]
    swept.close()
    return figures, [first, again, bare]


def _everything(people: int) -> list[Figure]:
    """The first sweep ever, on a day by which all of them are overdue: each is told to the owner and to both managers."""
    at, latest = f"{people:,}", Person.objects.latest("created_at").created_at.date()
    swept = Swept(latest + timedelta(days=ALL_LATER))
    swept.empty()
    found = interleaved({SWEEP: swept.first, BARE: swept.bare}, 1, 0)
    all_of_them, bare = Series(SWEEP, people, tuple(found[SWEEP])), Series(BARE, people, tuple(found[BARE]))
    figures = [
        Figure(NAME, "all due: reminders written", at, swept.reminders),
        Figure(NAME, "all due: sweep", at, all_of_them.p50, "ms", most=60_000),
        Figure(NAME, "all due: sweep to bare", at, ratio(all_of_them.p50, bare.p50), "×", most=1.5),
    ]
    swept.close()
    return figures


def open_deadlines() -> int:
    """Rows with a date, over every kind of thing that is owned."""
    tables = [model._meta.db_table for model in apps.get_models() if issubclass(model, OwnedRow)]
    statement = sql.SQL(" + ").join(
        sql.SQL("(SELECT count(*) FROM {} WHERE due_on IS NOT NULL)").format(sql.Identifier(table)) for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT {}").format(statement))
        return cursor.fetchone()[0]


def memory(name: str, on: date) -> tuple[float, float]:
    """Resident memory in MB of a process of its own after a sweep, and how much of it the sweep added."""
    connection.close()
    said = subprocess.run(
        [sys.executable, "-m", "bench.memory", name, on.isoformat()], capture_output=True, text=True, check=True
    )
    after, added = said.stdout.split()
    return float(after), float(added)
