"""Starts `manage.py run_local` as a person would, in a state folder of its own."""

import os
import signal
import subprocess
import sys
import time
import urllib.request

from tools.run.places import ROOT
from tools.run.ports import free_port

OURS = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY", "DEMO_PASSWORD", "SERVICE_URL")


def clean_environment(**more):
    """The environment of somebody who has set nothing."""
    return {name: value for name, value in os.environ.items() if name not in OURS} | more


class LocalRun:
    """One run; what it prints is in `said()`."""

    def __init__(self, state, **environment):
        self.state = state
        self.port = environment.get("PORT") or free_port()
        state.mkdir(exist_ok=True)
        self.output = state / f"printed-{time.monotonic_ns()}.txt"
        with self.output.open("wb") as file:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "run_local", "--no-demo", "--state", str(state)],
                cwd=ROOT,
                env=clean_environment(**{"PORT": str(self.port), **environment}),
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )

    def said(self):
        return self.output.read_text(encoding="utf-8")

    def wait_for(self, done, patience=240):
        """Polls until `done()`; fails with what was printed when the run ends before that."""
        until = time.monotonic() + patience
        while not done():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.1)
        return self

    def wait_until_it_runs(self):
        return self.wait_for(lambda: "Sharedliving runs at" in self.said())

    def status(self, address="/health/ready"):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{address}", timeout=10) as response:
            return response.status

    def end(self, number=signal.SIGINT):
        """The exit code, once the process has gone."""
        self.process.send_signal(number)
        return self.process.wait(30)


def refused(state, **environment):
    """What a run that cannot start says, and its exit code."""
    run = LocalRun(state, **environment)
    code = run.process.wait(30)
    return run.said(), code
