"""A PostgreSQL that outlived its run, found through the lock file it keeps in its own data."""

import signal
from pathlib import Path

import psutil

from tools.run.processes import Process

FAST_SHUTDOWN = signal.SIGINT


def stop_postgres(data: Path) -> bool:
    """Stops the server that runs on these very data, and no other; True when there was one."""
    try:
        pid = int((data / "postmaster.pid").read_text(encoding="utf-8").split("\n", 1)[0])
        if str(data) not in psutil.Process(pid).cmdline():
            return False
        Process.of("PostgreSQL", pid, FAST_SHUTDOWN).stop()
    except (FileNotFoundError, ValueError, psutil.Error):
        return False
    return True
