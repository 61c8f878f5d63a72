"""No file names the host of a package registry: where packages come from is each machine's own affair."""

from __future__ import annotations

import re

from tools.lint.fault import Fault

NAME = "hosts"
# Each name is written as a pattern, so that this file does not name them either.
HOSTS = r"(?:files\.)?(?:pypi|pythonhosted|npmjs|yarnpkg|crates)\.(?:org|com|io)\b"
PATTERNS = {
    HOSTS: "names a package registry's host",
    r'"resolved":\s*"http': "a resolved address in a lock: set `omit-lockfile-registry-resolved`",
    r"^\s*--?(?:extra-)?(?:index|i)-url[ =]": "names a package index",
    r"source = \{ registry": "names a package index",
}


def applies(path: str) -> bool:
    """Every tracked text file."""
    return True


def faults(text: str, path: str) -> list[Fault]:
    """Every line that names a registry."""
    return [
        Fault(path, text.count("\n", 0, match.start()) + 1, message)
        for pattern, message in PATTERNS.items()
        for match in re.finditer(pattern, text, re.MULTILINE)
    ]
