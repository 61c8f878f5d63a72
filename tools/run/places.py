"""Where things lie, and whether they may be written."""

import os
import tempfile
from pathlib import Path

from tools.run.problem import Problem

ROOT = Path(__file__).resolve().parents[2]
LOCAL = ROOT / ".local"
VENV = ROOT / ".venv"
BROWSER = LOCAL / "chromium" / "chromium.sh"


def writable(folder: Path) -> Path:
    """Makes the folder and proves that a file can be made in it; raises Problem where it cannot."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise Problem(
            f"Nothing can be written in {folder} ({error.strerror}): "
            "copy the project to a folder that belongs to you, or change the owner of this one."
        ) from None
    return folder


def replace_text(path: Path, text: str, *, mode: int = 0o600) -> None:
    """Writes the whole file or nothing, readable by its owner only unless `mode` says otherwise."""
    fresh = path.with_name(path.name + ".new")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w", encoding="utf-8") as file:
        file.write(text)
    fresh.replace(path)
