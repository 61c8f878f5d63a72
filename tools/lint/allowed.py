"""The places where a lint is known to be wrong: `allowed.toml`, a reason beside each."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from tools.lint.fault import Fault

FILE = Path(__file__).with_name("allowed.toml")


@cache
def entries(file: Path = FILE) -> dict[str, dict[str, str]]:
    """For each lint: place (`path` or `path::Class.function`) → reason."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def is_allowed(fault: Fault, places: dict[str, str]) -> bool:
    """A place allows what is in it: a file its functions, a class its methods."""
    return any(fault.key == place or fault.key.startswith((f"{place}::", f"{place}.")) for place in places)


def unexplained(places: dict[str, str]) -> list[Fault]:
    """Entries without a reason, which is what the list is for."""
    return [Fault(place, 0, "allowed without a reason") for place, why in places.items() if len(why.split()) < 4]


def stale(found: list[Fault], places: dict[str, str]) -> list[Fault]:
    """Entries that allow nothing any more: the list only ever shrinks."""
    return [
        Fault(place, 0, "allowed in `tools/lint/allowed.toml`, but there is nothing left to allow: drop the entry")
        for place in places
        if not any(is_allowed(fault, {place: ""}) for fault in found)
    ]
