"""The programs of `make run`, watched together: when one ends, all end."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tools.run.local import Run
from tools.run.places import ROOT
from tools.run.ports import HOST
from tools.run.problem import Problem
from tools.run.step import tail

PATIENCE = 60.0  # seconds until the web server has to answer


def commands(port: int, state: Path) -> dict[str, list[str]]:
    """The web server, the worker and the clock."""
    web = ["gunicorn", "sharedliving.wsgi", "--bind", f"{HOST}:{port}", "--workers", "1", "--threads", "8"]
    worker = ["celery", "-A", "sharedliving", "worker", "--concurrency", "2", "--loglevel", "info"]
    beat = ["celery", "-A", "sharedliving", "beat", "--schedule", str(state / "beat-schedule"), "--pidfile="]
    return {
        "the web server": [*web, "--timeout", "60", "--log-level", "warning"],
        "the worker": [*worker, "--without-gossip", "--without-mingle"],
        "the clock of the worker": [*beat, "--loglevel", "warning"],
    }


def log_of(name: str, run: Run) -> Path:
    """Each program writes to a log of its own."""
    return run.state / "log" / f"{name.removeprefix('the ').replace(' ', '-')}.log"


def start(run: Run) -> dict[str, subprocess.Popen[bytes]]:
    """Starts all of them, each with a log of its own."""
    running = {}
    for name, words in commands(run.port, run.state).items():
        log = log_of(name, run)
        log.unlink(missing_ok=True)
        running[name] = run.register.spawn(
            name, [sys.executable, "-m", *words], log=log, cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"}
        )
    return running


def watch(run: Run, running: dict[str, subprocess.Popen[bytes]], until: Callable[[], bool] | None = None) -> None:
    """Returns when `until` says so (never without it); raises Problem as soon as one of them has ended."""
    while not (until and until()):
        for name, child in running.items():
            if child.poll() is not None:
                raise Problem(_ended(name, run))
        time.sleep(0.2)


def _ended(name: str, run: Run) -> str:
    log = log_of(name, run) if log_of(name, run).exists() else run.state / f"{name.lower().removesuffix('ql')}.log"
    said = "".join(f"\n    {line}" for line in tail(log).splitlines())
    return f"{name[0].upper()}{name[1:]} has ended, so everything was stopped; the end of {log} says why:{said}"


def answers(port: int) -> Callable[[], bool]:
    """Asks whether the web server is ready; raises Problem when it is not in time."""
    until = time.monotonic() + PATIENCE

    def ask() -> bool:
        if time.monotonic() > until:
            raise Problem(f"The web server did not answer on port {port} in time: see the logs under .local/log.")
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/health/ready", timeout=5) as response:
                return bool(response.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    return ask
