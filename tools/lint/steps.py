"""The lints that are other people's programs: what is run, and on what."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools.lint import files

Outcome = tuple[bool, str]

SETTINGS = "sharedliving.settings.test"
LINES_OF_A_TRACE = 12
# Comparing models with migrations needs no database; Django would look into one if it were there.
NO_DATABASE = "ignore:Got an error checking a consistent migration history:RuntimeWarning"
ISLANDS = re.compile(r"^sharedliving/core/.*\.py$|^(\w+|sharedliving/pages)/(rules|services)(/.*)?\.py$")
NOT_ISLANDS = re.compile(r"/migrations/|^tests/|^tools/")


def islands(paths: tuple[str, ...]) -> list[str]:
    """The files that mypy reads strictly: core, every app's rules and services."""
    return [path for path in paths if ISLANDS.search(path) and not NOT_ISLANDS.search(path)]


def program(name: str) -> str:
    """The program of this name beside the Python that runs us."""
    return str(Path(sys.executable).with_name(name))


def run(command: list[str], root: Path) -> Outcome:
    """(it passed, what it printed) of one command, run in `root` with the tests' settings."""
    environment = {"DJANGO_SETTINGS_MODULE": SETTINGS, **os.environ}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    return done.returncode == 0, (done.stdout + done.stderr).strip()


def ruff(root: Path) -> Outcome:
    """Mistakes and imports, by the rules in pyproject.toml."""
    return run([program("ruff"), "check", "--no-cache", "--quiet", "--output-format", "concise", "."], root)


def shape(root: Path) -> Outcome:
    """Formatted as ruff does it."""
    return run([program("ruff"), "format", "--no-cache", "--check", "--output-format", "concise", "."], root)


def djade(root: Path) -> Outcome:
    """Templates formatted as djade does it."""
    paths = files.templates(root)
    return run([program("djade"), "--check", "--target-version", "5.2", *paths], root) if paths else (True, "")


def types(root: Path) -> Outcome:
    """The strict islands of mypy."""
    return types_of(islands(files.python_files(root)), root)


def types_of(paths: list[str], root: Path) -> Outcome:
    """mypy, as strict as in the islands, on some files."""
    return run([program("mypy"), "--no-error-summary", *paths], root)


def imports(root: Path) -> Outcome:
    """The contracts of `.importlinter`: imports go down the floors."""
    return run([program("lint-imports"), "--no-cache", "--no-logo"], root)


def django(root: Path) -> Outcome:
    """Django's own checks, and one straight line of migrations for each app."""
    return _last_lines(run([sys.executable, "manage.py", "check"], root))


def migrations(root: Path) -> Outcome:
    """Models and migrations say the same."""
    command = [sys.executable, "-W", NO_DATABASE, "manage.py", "makemigrations", "--check", "--dry-run"]
    return _last_lines(run(command, root))


def _last_lines(outcome: Outcome) -> Outcome:
    """The end of a trace back says what is wrong; the rest of it is Django starting up."""
    passed, said = outcome
    return passed, "\n".join(said.splitlines()[-LINES_OF_A_TRACE:])


STEPS: dict[str, Callable[[Path], Outcome]] = {
    "ruff": ruff,
    "format": shape,
    "djade": djade,
    "mypy": types,
    "imports": imports,
    "check": django,
    "migrations": migrations,
}
