"""The files that are looked at: all that git tracks or would track."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NEVER = (".venv/", "node_modules/", ".local/")
BINARY = {".png", ".jpg", ".gif", ".ico", ".woff", ".woff2", ".pdf", ".xlsx", ".zip", ".ttf", ".otf", ".br", ".gz"}


@cache
def tracked(root: Path = ROOT) -> tuple[str, ...]:
    """Paths below `root`, as text with `/`; new files that git does not ignore count too."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    return tuple(path for path in sorted(set(listed)) if path and _is_ours(path) and (root / path).is_file())


def python_files(root: Path = ROOT) -> tuple[str, ...]:
    """Every Python file."""
    return tuple(path for path in tracked(root) if path.endswith(".py"))


def text_files(root: Path = ROOT) -> tuple[str, ...]:
    """Every file that is not a picture, a font or an archive."""
    return tuple(path for path in tracked(root) if Path(path).suffix not in BINARY)


def templates(root: Path = ROOT) -> tuple[str, ...]:
    """Every template that Django reads."""
    return tuple(path for path in tracked(root) if "templates/" in path and path.endswith((".html", ".txt")))


def _is_ours(path: str) -> bool:
    return not path.startswith(NEVER)
