"""Today's words on screen: a person is no service user, and nothing is submitted."""

from __future__ import annotations

import re

from tools.lint.fault import Fault

NAME = "words"
WORDS = {
    r"\bservice[ -]users?\b": "say `person`",
    r"\bsubmitted\b": "say what happened (`sent`, `signed off`, `recorded`)",
    r"\badult placement carers?\b": "say `Shared Lives carer`",
    r"\b(?:our|the|a|your|new) clients?\b(?!-)": "say `person`",
    r"\bclick here\b": "say where the link goes",
}
# Comments and tags are not read by anybody on screen; what they are replaced with keeps the line numbers.
UNSEEN = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<[^>]*>", re.DOTALL)


def applies(path: str) -> bool:
    """Every template, pages and letters alike."""
    return "templates/" in path and path.endswith((".html", ".txt", ".typ")) and not path.startswith("tests/")


def faults(text: str, path: str) -> list[Fault]:
    """Every word on screen that design.md section 2 replaces."""
    seen = UNSEEN.sub(lambda match: "\n" * match.group().count("\n") or " ", text)
    return [
        Fault(path, seen.count("\n", 0, match.start()) + 1, f"'{match.group()}': {message}")
        for pattern, message in WORDS.items()
        for match in re.finditer(pattern, seen, re.IGNORECASE)
    ]
