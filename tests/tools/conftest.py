"""A copy of the house in which a test may plant a fault."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools.lint import files

HOUSE = ("sharedliving", "people", "careplans", "placements", "reviews", "commissioning", "templates")
STARTS = ("manage.py", "pyproject.toml", ".importlinter")


class House:
    """A copy of our packages in a folder of its own."""

    def __init__(self, root: Path):
        self.root = root

    def plant(self, module: str, text: str) -> None:
        """Add lines to a module or package, which is made when there is none: `people.services`."""
        stem = self.root.joinpath(*module.split("."))
        file = stem / "__init__.py" if stem.is_dir() else stem.with_suffix(".py")
        with file.open("a", encoding="utf-8") as opened:
            opened.write(f"\n{text}\n")

    def write(self, path: str, text: str) -> None:
        """Put a file, in place of the one that is there."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def house(tmp_path):
    for path in files.tracked():
        if path.startswith((*(f"{name}/" for name in HOUSE), *STARTS)) and (files.ROOT / path).is_file():
            copy = tmp_path / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(files.ROOT / path, copy)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return House(tmp_path)
