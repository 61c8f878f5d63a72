"""The state of `make run` on this machine: who runs here, which servers, which secrets."""

import fcntl
import os
import secrets
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tools.run import outside
from tools.run.env_file import read_env, write_env
from tools.run.places import LOCAL, writable
from tools.run.ports import web_port
from tools.run.problem import Problem, one_sentence
from tools.run.processes import Register
from tools.run.servers import Servers


@dataclass(frozen=True)
class Run:
    """What one `run_local` works with."""

    state: Path
    lock: TextIO
    register: Register
    servers: Servers
    port: int
    left_over: list[str]


_run: list[Run] = []


def begin(arguments: list[str]) -> None:
    """Called by manage.py before the settings are read, for `run_local` alone."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing runs yet: Ctrl-C just ends us
    with one_sentence():
        outside.check_shapes(os.environ)
        _run.append(prepare(state_folder(arguments)))


def current() -> Run:
    """The run that `begin` prepared."""
    if not _run:
        raise Problem("run_local works with the settings of a developer's machine alone: start it with make run.")
    return _run[0]


def state_folder(arguments: list[str]) -> Path:
    """`--state FOLDER` puts servers and data elsewhere than `.local`."""
    if "--state" in arguments[:-1]:
        return Path(arguments[arguments.index("--state") + 1]).resolve()
    return LOCAL


def prepare(state: Path) -> Run:
    """Takes the folder for this run, clears up after a killed one, chooses ports, and fills the environment."""
    writable(state)
    writable(state / "log")
    lock = take(state)
    register = Register(state / "processes.json")
    left_over = register.stop_all()
    port = web_port()
    kept = read_env(state / "kept")
    servers = Servers.missing(os.environ, state, kept=kept)
    own = {
        "SECRET_KEY": os.environ.get("SECRET_KEY") or kept.get("SECRET_KEY") or secrets.token_urlsafe(50),
        "DEMO_PASSWORD": os.environ.get("DEMO_PASSWORD") or kept.get("DEMO_PASSWORD") or secrets.token_urlsafe(9),
    }
    write_env(state / "kept", {**kept, **servers.to_keep(), **own})
    write_env(state / "env", {**servers.environment(), **own, "SERVICE_URL": f"http://127.0.0.1:{port}"})
    for name, value in read_env(state / "env").items():
        os.environ.setdefault(name, value)
    return Run(state, lock, register, servers, port, left_over)


def take(state: Path) -> TextIO:
    """One run a folder: the lock goes with the process, however it ends."""
    lock = (state / "run.lock").open("a+", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        with lock:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
        raise Problem(
            f"Sharedliving already runs from this folder (process {holder}): use that one, or stop it first."
        ) from None
    lock.seek(0)
    lock.truncate()
    lock.write(str(os.getpid()))
    lock.flush()
    return lock
