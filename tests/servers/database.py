"""A PostgreSQL of some tests alone, because it is killed: it holds what the test database holds before a test."""

import contextlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
from django.db import DEFAULT_DB_ALIAS, connection, connections

from tools.run import postgres_home
from tools.run.ports import HOST, free_port
from tools.run.postgres import DATABASE, Postgres
from tools.run.processes import Register

PASSWORD = "only-for-tests"
OURS = "drill"
SECONDS = 10


class Unsynced(Postgres):
    """Each commit is handed to the system before it is answered, which outlives every process; no waiting for the disk."""

    def _options(self) -> list[str]:
        return [*super()._options(), "-c", "fsync=off"]


class Database:
    """A cluster that keeps what was committed, whoever is killed: `fill` once, then one copy for each test."""

    def __init__(self, state: Path) -> None:
        self.postgres = Unsynced(state, free_port(), PASSWORD)
        self.register = Register(state / "processes.json")
        self.start()

    def start(self) -> None:
        self.process = self.postgres.start(self.register)

    def stop(self) -> None:
        self.register.stop_all()
        self.process.wait()

    def fill(self) -> None:
        """With the tables and the shipped rows of the test database, which is quicker than to migrate again."""
        programs = postgres_home.package() / "pginstall" / "bin"
        dump = subprocess.run(
            [programs / "pg_dump", "--no-owner", libpq(database_address())], check=True, capture_output=True
        )
        load = [programs / "psql", "-q", "-1", "-v", "ON_ERROR_STOP=1", libpq(self.postgres.url())]
        subprocess.run(load, input=dump.stdout, check=True, stdout=subprocess.DEVNULL)

    def kill(self) -> None:
        """`kill -9` for every process of it at once, as when the machine goes; then it is started again."""
        with contextlib.suppress(psycopg.OperationalError):
            connection.close()
        postmaster = psutil.Process(self.process.pid)
        postmaster.suspend()
        backends = postmaster.children(recursive=True)
        for process in (postmaster, *backends):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self.process.wait()
        psutil.wait_procs(backends, SECONDS)
        self.start()

    @contextmanager
    def copy(self) -> Iterator[None]:
        """This process, and all that asks it for the address, work on a new copy."""
        self._say(f"CREATE DATABASE {OURS} TEMPLATE {DATABASE}")
        usual = connections[DEFAULT_DB_ALIAS]
        ours = usual.copy()
        ours.settings_dict |= {
            "NAME": OURS, "HOST": HOST, "PORT": self.postgres.port, "USER": "postgres", "PASSWORD": PASSWORD,
        }  # fmt: skip
        connections[DEFAULT_DB_ALIAS] = ours
        try:
            yield
        finally:
            ours.close()
            connections[DEFAULT_DB_ALIAS] = usual
            self._say(f"DROP DATABASE {OURS} WITH (FORCE)")

    def _say(self, words: str) -> None:
        with psycopg.connect(self.postgres.url("postgres"), autocommit=True) as talk:
            talk.execute(words)


def database_address() -> str:
    """The address of the database of this test process."""
    made = connection.settings_dict
    host = made["HOST"] or "127.0.0.1"
    secret = f":{made['PASSWORD']}" if made["PASSWORD"] else ""
    if host.startswith("/"):
        return f"postgres://{made['USER']}{secret}@/{made['NAME']}?host={host}&port={made['PORT']}"
    return f"postgres://{made['USER']}{secret}@{host}:{made['PORT']}/{made['NAME']}"


def libpq(address: str) -> str:
    return address.replace("postgres://", "postgresql://", 1)
