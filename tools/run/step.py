"""Runs one step of the set-up, quietly, and shows its last lines when it fails."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.run.places import LOCAL, ROOT
from tools.run.problem import Problem

LAST_LINES = 12


def run_step(name: str, command: Sequence[str | Path], *, advice: str, env: Mapping[str, str] | None = None) -> None:
    """Raises Problem with the advice when the command fails; everything it says goes to `.local/log/`."""
    log = LOCAL / "log" / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as file:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    if done.returncode:
        print(tail(log))
        raise Problem(f"{advice} (Everything it said is in {log}.)")


def tail(log: Path, lines: int = LAST_LINES) -> str:
    """The last lines of a log, for the person who has to know why."""
    if not log.exists():
        return ""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
