"""A command gets servers and its own exit code back."""

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest

from tests.run.runner import clean_environment
from tools.run.places import ROOT
from tools.run.with_servers import split

WRAPPER = [sys.executable, "-m", "tools.run.with_servers"]
GIVEN = {"DATABASE_URL": "postgres://elsewhere/db", "REDIS_URL": "redis://elsewhere/0"}


def test_words_before_the_dashes_are_ours():
    assert split(["--state", "there", "--", "pytest", "--", "x"]) == (["--state", "there"], ["pytest", "--", "x"])


@pytest.mark.parametrize("words", (["pytest"], ["--"], ["--state", "--", "x"], ["--other", "y", "--", "x"]))
def test_other_words_are_refused_with_an_example(words):
    with pytest.raises(SystemExit, match="Say it like this"):
        split(words)


def test_the_exit_code_is_the_commands_own():
    command = [*WRAPPER, "--", sys.executable, "-c", "raise SystemExit(7)"]

    assert subprocess.run(command, cwd=ROOT, env=clean_environment(**GIVEN), timeout=30).returncode == 7


@pytest.mark.servers
def test_ctrl_c_ends_the_command_and_the_servers(tmp_path):
    ready = tmp_path / "ready"
    code = f"import os, time; open({str(ready)!r}, 'w').write(os.environ['DATABASE_URL']); time.sleep(60)"
    wrapper = subprocess.Popen(
        [*WRAPPER, "--", sys.executable, "-c", code],
        cwd=ROOT,
        env=clean_environment(),
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not ready.exists() and wrapper.poll() is None:
        time.sleep(0.05)
    started = psutil.Process(wrapper.pid).children(recursive=True)

    os.killpg(wrapper.pid, signal.SIGINT)

    assert wrapper.wait(20) != 0
    _, alive = psutil.wait_procs(started, timeout=10)
    assert [process for process in alive if process.status() != psutil.STATUS_ZOMBIE] == []
