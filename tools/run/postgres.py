"""One PostgreSQL cluster out of the Python package, on a loopback port, with a password."""

import locale
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tools.run.leftover import FAST_SHUTDOWN, stop_postgres
from tools.run.places import replace_text
from tools.run.ports import HOST
from tools.run.postgres_home import home, programs, version
from tools.run.problem import Problem
from tools.run.processes import Register
from tools.run.servant import Servant, servant
from tools.run.step import tail

PATIENCE = 60.0  # seconds; recovery after a kill takes its time
DATABASE = "sharedliving"
CHEAP = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")


@dataclass(frozen=True)
class Postgres:
    """A cluster of this state folder. `durable` False is for data that may be lost with the power: tests."""

    state: Path
    port: int
    password: str
    durable: bool = True

    def url(self, database: str = DATABASE) -> str:
        """For DATABASE_URL."""
        return f"postgres://postgres:{self.password}@{HOST}:{self.port}/{database}"

    def start(self, register: Register) -> subprocess.Popen[bytes]:
        """Makes the cluster and the database where they are missing, and answers once both can be used."""
        who = servant()
        folder = home(self.state, who)
        stop_postgres(folder / "data")
        bin_ = programs(folder, who)
        make_cluster(folder, bin_, who, self.password, durable=self.durable)
        child = register.spawn(
            "PostgreSQL",
            [bin_ / "postgres", "-D", folder / "data", *self._options()],
            log=self.state / "postgres.log",
            stop_with=FAST_SHUTDOWN,
            server=True,
            cwd=folder,
            **who.popen(),
        )
        self._wait(child)
        return child

    def _options(self) -> list[str]:
        options = ["-p", str(self.port), "-c", f"listen_addresses={HOST}", "-c", "unix_socket_directories="]
        options += ["-c", "max_connections=300", "-c", "shared_buffers=256MB", "-c", "log_min_messages=warning"]
        return options if self.durable else [*options, *CHEAP]

    def _wait(self, child: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                with psycopg.connect(self.url("postgres"), connect_timeout=2, autocommit=True) as connection:
                    make_database(connection)
                return
            except psycopg.OperationalError:
                if child.poll() is not None:
                    break
                time.sleep(0.05)
        log = self.state / "postgres.log"
        raise Problem(f"PostgreSQL does not start; the end of {log} says why:\n{tail(log)}")


def make_database(connection: psycopg.Connection) -> None:
    """The one database everything lives in."""
    if not connection.execute("select 1 from pg_database where datname = %s", [DATABASE]).fetchone():
        connection.execute(f"create database {DATABASE}")


def make_cluster(folder: Path, bin_: Path, who: Servant, password: str, *, durable: bool) -> None:
    """Runs initdb beside the final place and moves it there, so that an interrupted one is never taken for whole."""
    data = folder / "data"
    if data.exists():
        refuse_other_version(data)
        return
    fresh = folder / "data.new"
    shutil.rmtree(fresh, ignore_errors=True)
    secret = folder / "password.new"
    replace_text(secret, password)
    who.own(secret)
    command = [bin_ / "initdb", "-D", fresh, "-U", "postgres", "--auth=scram-sha-256", f"--pwfile={secret}"]
    command += ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    command += [f"--lc-ctype={character_types()}", *([] if durable else ["--no-sync"])]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, **who.popen())
    secret.unlink()
    if made.returncode:
        raise Problem(f"PostgreSQL cannot make its data in {folder}: {made.stderr.strip().splitlines()[-1]}")
    fresh.replace(data)


def character_types() -> str:
    """A locale of the system that knows letters beyond ASCII: pg_trgm finds no name in other scripts without one."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "en_GB.UTF-8", "en_US.UTF-8"):
            try:
                locale.setlocale(locale.LC_CTYPE, name)
            except locale.Error:
                continue
            return name
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return "C"


def refuse_other_version(data: Path) -> None:
    """A cluster belongs to one major version."""
    theirs = (data / "PG_VERSION").read_text(encoding="ascii").strip()
    ours = version().split(".")[0]
    if theirs != ours:
        raise Problem(
            f"The data in {data} belong to PostgreSQL {theirs}, but this is PostgreSQL {ours}: "
            "dump and restore what you need, then move that folder away."
        )
