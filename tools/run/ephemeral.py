"""Servers for one run of tests or measurements, gone when the run has gone, however it went.

A guard process starts them and holds its standard input. The end of that input is the end of whoever asked,
be it by return, by Ctrl-C or by a kill; the guard then stops the servers and deletes their folder.
`python -m tools.run.ephemeral [--state FOLDER]`: with a folder the data are durable and stay for the next run.
"""

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.run import interrupts
from tools.run.places import BROWSER, ROOT, replace_text, writable
from tools.run.problem import Problem, one_sentence
from tools.run.processes import Register
from tools.run.servant import servant
from tools.run.servers import Servers

_guards: list[subprocess.Popen[str]] = []


def ensure(state: Path | None = None) -> None:
    """Puts DATABASE_URL, REDIS_URL and CHROMIUM into this process's environment, where they are not yet."""
    if BROWSER.exists():
        os.environ.setdefault("CHROMIUM", str(BROWSER))
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return
    guard = subprocess.Popen(
        [sys.executable, "-m", "tools.run.ephemeral", *(["--state", str(state)] if state else [])],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert guard.stdout
    answer = guard.stdout.readline()
    if not answer:
        raise Problem("The servers for the tests did not start; the reason stands above.")
    _guards.append(guard)
    os.environ.update(json.loads(answer))


def release() -> None:
    """Lets the guard stop its servers, and waits for it."""
    while _guards:
        _guards.pop().communicate()


def guard(state: Path, *, durable: bool) -> None:
    """Starts what the environment does not name, says where on standard output, and stops it at the end of input."""
    register = Register(state / "processes.json")
    register.stop_all()
    try:
        servers = Servers.missing(os.environ, state, kept=_kept(state), durable=durable)
        replace_text(state / "servers.json", json.dumps(servers.to_keep()))
        servers.start(register)
        print(json.dumps(servers.environment()), flush=True)
        sys.stdin.read()
    finally:
        register.stop_all()


def _kept(state: Path) -> dict[str, str]:
    try:
        return dict(json.loads((state / "servers.json").read_text(encoding="utf-8")))
    except FileNotFoundError:
        return {}


def scratch() -> Path:
    """An empty folder that whoever runs PostgreSQL can enter."""
    who = servant()
    for parent in (None, "/tmp", "/var/tmp"):
        folder = Path(tempfile.mkdtemp(prefix="sharedliving-", dir=parent))
        folder.chmod(0o711)
        if who.can("-x", folder):
            return folder
        folder.rmdir()
    raise Problem("PostgreSQL's user can enter no folder for temporary files: set TMPDIR to one with mode 1777.")


def main() -> None:
    """The guard's own program."""
    options = argparse.ArgumentParser()
    options.add_argument("--state", type=Path)
    state = options.parse_args().state
    interrupts.catch()
    with one_sentence(), contextlib.suppress(interrupts.Stop):
        if state:
            guard(writable(state.resolve()), durable=True)
            return
        folder = scratch()
        try:
            guard(folder, durable=False)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
