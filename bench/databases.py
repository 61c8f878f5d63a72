"""The databases that are measured: made and seeded once, kept while the code of the seed stays the same."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from psycopg import connect, sql

from people.models import Person
from sharedliving.core import dates
from sharedliving.pages.seed import fill

SEED = 1


@dataclass(slots=True)
class Database:
    """A seeded database: the seconds that its seed took, and how many rows; both kept as the database's comment."""

    people: int
    name: str
    seconds: int | None = None
    rows: int | None = None

    def use(self) -> None:
        """Django's own connection speaks to this database from now on."""
        switch(self.name)


def code_mark() -> str:
    """Changes with any line of the seed's code."""
    files = sorted(Path(fill.__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def name_of(people: int) -> str:
    return f"bench_{people}_{code_mark()}"


def switch(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


def administer(statement: str, *names: str) -> list[tuple[object, ...]]:
    """One statement of the server's own database; `{}` are names."""
    given = settings.DATABASES["default"]
    query = sql.SQL(statement).format(*map(sql.Identifier, names))
    address = {"host": given["HOST"], "port": given["PORT"], "user": given["USER"], "password": given["PASSWORD"]}
    with connect(dbname="postgres", autocommit=True, **address) as server:
        cursor = server.execute(query)
        return cursor.fetchall() if cursor.description else []


def prepare(people: int, say: Callable[[str], None]) -> Database:
    """The database with so many people: kept, or made and seeded now. Databases of older seeds of that size go."""
    database = Database(people, name_of(people))
    here = {str(row[0]) for row in administer("SELECT datname FROM pg_database")}
    for old in here:
        if old.startswith(f"bench_{people}_") and old != database.name:
            remove(old)
    if database.name not in here:
        administer("CREATE DATABASE {}", database.name)
    database.use()
    call_command("migrate", verbosity=0)
    if not Person.objects.exists():
        started = perf_counter()
        rows = sum(fill.fill(people, SEED, dates.today(), say).values())
        connection.close()
        remember(database, round(perf_counter() - started), rows)
    recall(database)
    return database


def remember(database: Database, seconds: int, rows: int) -> None:
    """Write down what the seed took, and leave the tables as a night's housekeeping would."""
    words = json.dumps({"seconds": seconds, "rows": rows})
    with connection.cursor() as cursor:
        cursor.execute(
            sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(database.name), sql.Literal(words))
        )
        cursor.execute("VACUUM (ANALYZE)")
        cursor.execute("CHECKPOINT")


def recall(database: Database) -> None:
    """Read it again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [database.name]
        )
        found = json.loads(cursor.fetchone()[0] or "{}")
    database.seconds, database.rows = found.get("seconds"), found.get("rows")


def remove(name: str) -> None:
    connection.close()
    administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
