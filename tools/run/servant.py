"""PostgreSQL refuses to run as root, so root hands it to a system user who owns nothing else."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.run.problem import Problem

NAME = "embedded_postgres"


@dataclass(frozen=True)
class Servant:
    """The user PostgreSQL runs as; `uid` None means: as whoever runs us."""

    uid: int | None = None
    gid: int | None = None

    def popen(self) -> dict[str, Any]:
        """What `subprocess` needs to start a program as this user, without any group of ours."""
        if self.uid is None:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can(self, test: str, path: Path) -> bool:
        """Whether this user gets `test -r`, `-w` or `-x` for the path, with every folder above it."""
        asked = subprocess.run(["test", test, str(path)], cwd="/", **self.popen())
        return asked.returncode == 0

    def own(self, path: Path) -> None:
        """Gives the path to this user."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)


def servant() -> Servant:
    """For root a user of its own, made where it is missing; for everybody else nobody but themselves."""
    if os.geteuid() != 0:
        return Servant()
    entry = _entry(NAME) or _make() or _entry("nobody")
    if entry is None:
        raise Problem("PostgreSQL cannot run as root and no other user can be made here: run this as an ordinary user.")
    return Servant(entry.pw_uid, entry.pw_gid)


def _entry(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _make() -> pwd.struct_passwd | None:
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if useradd:
        subprocess.run([useradd, "--system", "--no-create-home", "--user-group", NAME], capture_output=True)
    return _entry(NAME)
