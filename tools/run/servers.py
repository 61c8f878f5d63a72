"""Both servers together: those that no variable of the environment names already."""

import secrets
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.run.ports import free_port
from tools.run.postgres import Postgres
from tools.run.processes import Register
from tools.run.valkey import Valkey


@dataclass(frozen=True)
class Servers:
    """What has to be started here; None for a server that the environment names."""

    postgres: Postgres | None
    valkey: Valkey | None

    @classmethod
    def missing(
        cls, given: Mapping[str, str], state: Path, *, kept: Mapping[str, str] | None = None, durable: bool = True
    ) -> "Servers":
        """`given`: the environment. `kept`: ports and passwords of an earlier run, used again where they can be."""
        kept = kept or {}
        postgres = Postgres(state, _port(kept, "POSTGRES_PORT"), _password(kept, "POSTGRES_PASSWORD"), durable)
        valkey = Valkey(state, _port(kept, "VALKEY_PORT"), _password(kept, "VALKEY_PASSWORD"))
        return cls(None if given.get("DATABASE_URL") else postgres, None if given.get("REDIS_URL") else valkey)

    def environment(self) -> dict[str, str]:
        """The variables Django's settings read."""
        found = {}
        if self.postgres:
            found["DATABASE_URL"] = self.postgres.url()
        if self.valkey:
            found["REDIS_URL"] = self.valkey.url()
        return found

    def to_keep(self) -> dict[str, str]:
        """What the next run wants to know."""
        found = {}
        if self.postgres:
            found |= {"POSTGRES_PORT": str(self.postgres.port), "POSTGRES_PASSWORD": self.postgres.password}
        if self.valkey:
            found |= {"VALKEY_PORT": str(self.valkey.port), "VALKEY_PASSWORD": self.valkey.password}
        return found

    def start(self, register: Register) -> dict[str, subprocess.Popen[bytes]]:
        """Starts them, the database first; their processes by name."""
        running = {}
        if self.postgres:
            running["PostgreSQL"] = self.postgres.start(register)
        if self.valkey:
            running["Valkey"] = self.valkey.start(register)
        return running


def _port(kept: Mapping[str, str], name: str) -> int:
    return free_port(int(kept[name]) if name in kept else None)


def _password(kept: Mapping[str, str], name: str) -> str:
    return kept.get(name) or secrets.token_hex(16)
