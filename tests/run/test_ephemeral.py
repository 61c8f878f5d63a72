"""The servers of a test run are gone when the run has gone, however it went."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from tests.run.runner import clean_environment
from tools.run.places import ROOT

pytestmark = pytest.mark.servers
ASK = """
import json, os, time
from tools.run import ephemeral
ephemeral.ensure()
print(json.dumps({name: os.environ[name] for name in ("DATABASE_URL", "REDIS_URL")}), flush=True)
time.sleep(60)
"""


def servers_of(parent):
    """The processes the parent's guard started, by the folder in their command lines."""
    guard = psutil.Process(parent).children()[0]
    return [guard, *guard.children()]


def test_servers_answer_and_are_gone_after_a_kill():
    asker = subprocess.Popen(
        [sys.executable, "-c", ASK], cwd=ROOT, env=clean_environment(), stdout=subprocess.PIPE, text=True
    )
    addresses = json.loads(asker.stdout.readline())
    with psycopg.connect(addresses["DATABASE_URL"]) as connection:
        folder = Path(connection.execute("show data_directory").fetchone()[0]).parents[1]
        assert connection.execute("show fsync").fetchone() == ("off",)
    with redis.Redis.from_url(addresses["REDIS_URL"]) as client:
        assert client.ping()
    started = servers_of(asker.pid)

    asker.send_signal(signal.SIGKILL)
    asker.communicate()

    _, alive = psutil.wait_procs(started, timeout=15)
    assert [process for process in alive if process.status() != psutil.STATUS_ZOMBIE] == []
    until = time.monotonic() + 5
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not folder.exists()


def test_nothing_is_started_where_both_servers_are_given():
    given = clean_environment(DATABASE_URL="postgres://elsewhere/db", REDIS_URL="redis://elsewhere/0")
    command = [sys.executable, "-c", ASK.replace("time.sleep(60)", "print(len(ephemeral._guards))")]

    done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, timeout=30)

    assert json.loads(done.stdout.splitlines()[0])["DATABASE_URL"] == "postgres://elsewhere/db"
    assert done.stdout.splitlines()[1] == "0"


def test_this_very_run_has_servers():
    assert os.environ["DATABASE_URL"].startswith("postgres")
    assert os.environ["REDIS_URL"].startswith("redis")
