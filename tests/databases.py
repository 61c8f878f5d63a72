"""One migrated database for all workers of a run: the first makes it, each takes a copy."""

import fcntl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection


def template_of(run: str) -> str:
    """The name of a migrated database, made by whichever worker of this run comes first."""
    name = f"{connection.settings_dict['NAME']}_{run[:12]}"
    with _alone(run) as made:
        if not made.read_text():
            _create(name)
            made.write_text("made")
    return name


def drop_template(run: str) -> None:
    """Away with it, at the end of the run."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{connection.settings_dict["NAME"]}_{run[:12]}"')
    _mark(run).unlink(missing_ok=True)


def hang_up() -> None:
    """End what is still connected to the test database, which could not be dropped otherwise.

    While a browser is open its loop has a connection of its own, which nobody closes with it.
    """
    with connection._nodb_cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [connection.settings_dict["NAME"]],
        )


def _create(name: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


@contextmanager
def _alone(run: str) -> Iterator[Path]:
    mark = _mark(run)
    with mark.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield mark


def _mark(run: str) -> Path:
    return Path(tempfile.gettempdir()) / f"sharedliving-tests-{run}"
