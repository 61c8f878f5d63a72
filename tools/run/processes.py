"""Our own processes: known by number and moment of birth, so that nobody else's is ever stopped."""

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from tools.run.interrupts import held
from tools.run.places import replace_text

PATIENCE = 10.0  # seconds between asking and insisting


@dataclass(frozen=True)
class Process:
    """A process we started, the first of a session of its own."""

    name: str
    pid: int
    born: float
    stop_with: int = signal.SIGTERM
    server: bool = False

    @classmethod
    def of(cls, name: str, pid: int, stop_with: int = signal.SIGTERM, server: bool = False) -> "Process":
        """The process as it runs now; raises psutil.NoSuchProcess when it has already gone."""
        return cls(name, pid, psutil.Process(pid).create_time(), stop_with, server)

    def runs(self) -> bool:
        """False too when the number has gone to a stranger since, or only its parent has yet to notice its end."""
        try:
            found = psutil.Process(self.pid)
            return abs(found.create_time() - self.born) < 1 and found.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False

    def ask(self) -> None:
        """Asks it to stop, in the way it understands."""
        if self.runs():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, self.stop_with)

    def stop(self, patience: float = PATIENCE) -> None:
        """Asks it to stop and sees that it does."""
        self.ask()
        self.finish(patience)

    def finish(self, patience: float = PATIENCE) -> None:
        """Waits for what was asked to stop, and at last ends it with all that it started."""
        self._wait(patience)
        if self.runs():
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            self._wait(patience)

    def _wait(self, patience: float) -> None:
        until = time.monotonic() + patience
        while self.runs() and time.monotonic() < until:
            time.sleep(0.05)


class Register:
    """The processes of one state folder, written down as they start, so that a later run can clear up after a kill."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def spawn(
        self,
        name: str,
        command: Sequence[str | Path],
        *,
        log: Path,
        stop_with: int = signal.SIGTERM,
        server: bool = False,
        **options: Any,
    ) -> subprocess.Popen[bytes]:
        """Starts a program in a session of its own, so that Ctrl-C reaches us first, and writes it down."""
        with log.open("ab") as said, held():
            child = subprocess.Popen(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
                **options,
            )
            self._write([*self._read(), Process.of(name, child.pid, stop_with, server)])
        return child

    def stop_all(self) -> list[str]:
        """Stops what still runs: all that stand on the servers at once, then the servers; returns their names."""
        left = [process for process in self._read() if process.runs()]
        for wave in ([each for each in left if not each.server], [each for each in left if each.server]):
            for process in wave:
                process.ask()
            for process in wave:
                process.finish()
        self._write([])
        return [process.name for process in left]

    def _read(self) -> list[Process]:
        try:
            return [Process(**row) for row in json.loads(self.path.read_text(encoding="utf-8"))]
        except (FileNotFoundError, ValueError, TypeError):
            return []

    def _write(self, processes: list[Process]) -> None:
        replace_text(self.path, json.dumps([asdict(process) for process in processes]))
