"""`.local/env` holds the variables the settings read: every `manage.py` command finds the servers of a running `make run`.

Variables given from outside always win.
"""

import os
from pathlib import Path

from tools.run.places import LOCAL, replace_text

COMMAND = "run_local"


def fill(arguments: list[str]) -> None:
    """Called by manage.py before the settings are read: fills the environment in, without replacing anything."""
    if arguments[1:2] == [COMMAND] and not {"-h", "--help"} & set(arguments):
        from tools.run import local  # only now: no other command needs to load the drivers of both servers

        local.begin(arguments)
        return
    for name, value in read_env(LOCAL / "env").items():
        os.environ.setdefault(name, value)


def read_env(path: Path) -> dict[str, str]:
    """NAME=value, one a line; empty when there is no such file."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    return dict(line.split("=", 1) for line in lines if "=" in line)


def write_env(path: Path, values: dict[str, str]) -> None:
    """Readable by its owner only: there are secrets in it."""
    replace_text(path, "".join(f"{name}={value}\n" for name, value in values.items()))
