"""`make run` from start to stop: a kill, a second run, a port in use, other servers."""

import json
import os
import signal
import time

import psutil
import psycopg
import pytest

from tests.run.runner import LocalRun, refused
from tools.run.local import read_env

pytestmark = pytest.mark.servers
PROGRAMS = ("PostgreSQL", "Valkey", "the web server", "the worker", "the clock of the worker")


def running_from(state):
    """Every process that names the state folder, zombies left out."""
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        words = " ".join(process.info["cmdline"] or [])
        if str(state) in words and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process.pid)
    return found


def test_a_killed_run_is_cleared_up_and_one_program_that_ends_ends_all(state):
    first = LocalRun(state).wait_until_it_runs()
    env = read_env(state / "env")
    with psycopg.connect(env["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("create table kept as select 42 as answer")
    first.end(signal.SIGKILL)
    assert running_from(state)

    started = time.monotonic()
    second = LocalRun(state).wait_until_it_runs()

    assert time.monotonic() - started < 30  # under 15 s on a machine that does nothing else
    assert all(name in second.said() for name in PROGRAMS)
    again = read_env(state / "env")
    assert (again["SECRET_KEY"], again["DEMO_PASSWORD"]) == (env["SECRET_KEY"], env["DEMO_PASSWORD"])
    with psycopg.connect(again["DATABASE_URL"]) as connection:
        assert connection.execute("select answer from kept").fetchone() == (42,)
    assert second.status() == 200

    said, code = refused(state)
    assert code == 1
    assert f"already runs from this folder (process {second.process.pid})" in said

    clock = next(row["pid"] for row in json.loads((state / "processes.json").read_text()) if "clock" in row["name"])
    os.kill(clock, signal.SIGKILL)
    assert second.process.wait(30) == 1
    assert "The clock of the worker has ended, so everything was stopped" in second.said()
    assert running_from(state) == []


def migrating(url):
    """True from the first table on."""
    with psycopg.connect(url) as connection:
        return connection.execute("select to_regclass('django_migrations') is not null").fetchone()[0]


def test_servers_given_from_outside_are_used_and_none_is_started(tmp_path):
    outside = os.environ["DATABASE_URL"].rsplit("/", 1)[0]
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("drop database if exists run_outside with (force)")
        connection.execute("create database run_outside")
    given = {"DATABASE_URL": f"{outside}/run_outside", "REDIS_URL": os.environ["REDIS_URL"]}

    run = LocalRun(tmp_path / "state", **given)
    run.wait_for(lambda: migrating(given["DATABASE_URL"]))
    code = run.end(signal.SIGTERM)

    assert code == 0
    assert not (tmp_path / "state" / "postgres").exists()
    assert not (tmp_path / "state" / "valkey.conf").exists()


REFUSALS = {
    "port in use": ({"PORT": "{taken}"}, "Port {taken} is in use by another program: stop that program"),
    "port no number": ({"PORT": "eighty"}, "PORT is 'eighty', but has to be a number"),
    "database elsewhere": (
        {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing", "REDIS_URL": "redis://127.0.0.1:1/0"},
        "The database of DATABASE_URL cannot be used",
    ),
    "no database at all": ({"DATABASE_URL": "sqlite:///file"}, "DATABASE_URL has to look like postgres://"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_start_says_so_in_one_sentence(case, tmp_path, taken):
    environment, sentence = REFUSALS[case]

    said, code = refused(tmp_path / "state", **{name: value.format(taken=taken) for name, value in environment.items()})

    assert code == 1
    assert sentence.format(taken=taken) in said
    assert "Traceback" not in said
