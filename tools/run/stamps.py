"""A stamp remembers what a step was done from, so that it is done again only when that changes."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(inputs: Iterable[Path | str]) -> str:
    """A fingerprint of files (name and content; folders with all that is in them) and of plain words."""
    sha = hashlib.sha256()
    for item in inputs:
        for part in _parts(item):
            sha.update(len(part).to_bytes(8, "big") + part)
    return sha.hexdigest()


def _parts(item: Path | str) -> Iterable[bytes]:
    if isinstance(item, str):
        return [item.encode()]
    if item.is_dir():
        files = sorted(path for path in item.rglob("*") if path.is_file())
        return [part for file in files for part in (str(file.relative_to(item)).encode(), file.read_bytes())]
    return [item.name.encode(), item.read_bytes()]


class Stamp:
    """One step's stamp. It lies inside what the step makes, so that it goes when that goes."""

    def __init__(self, path: Path, inputs: Iterable[Path | str]) -> None:
        self.path = path
        self.digest = digest(inputs)

    def holds(self) -> bool:
        """True when the step was finished from these same inputs."""
        try:
            return self.path.read_text(encoding="utf-8") == self.digest
        except FileNotFoundError:
            return False

    def lift(self) -> None:
        """Before the step starts: an interrupted step is not a finished one."""
        self.path.unlink(missing_ok=True)

    def set(self) -> None:
        """After the step is finished."""
        self.path.write_text(self.digest, encoding="utf-8")
