"""Templates are escaped, hold no inline script or style, and can be read in one go."""

from __future__ import annotations

import re

from tools.lint.fault import Fault

NAME = "templates"
LINES = 150
PATTERNS = {
    r"\|\s*safe(seq)?\b": "`|safe` switches escaping off",
    r"\{%-?\s*autoescape\s+off": "`autoescape off` switches escaping off",
    r"<[^>]*\sstyle\s*=\s*[\"']": "inline style: use a class",
    r"<style\b": "inline style: use a stylesheet",
    r"<script(?![^>]*\bsrc=)[^>]*>": "inline script: use a file under `static/`",
    r"<[^>]*\son[a-z]+\s*=\s*[\"']": "inline event handler: listen from a file under `static/`",
    r"javascript:": "a script in an address",
    r"\bhx-on": "inline event handler",
}


def applies(path: str) -> bool:
    """Every template, and the HTML in a template alone: not test fixtures, not what a build makes."""
    return path.endswith(".html") and not path.startswith(("tests/", "static/", "docs/"))


def faults(text: str, path: str) -> list[Fault]:
    """Every forbidden thing in one template, and its length."""
    lines = text.count("\n") + (not text.endswith("\n"))
    found = [Fault(path, 1, f"{lines} lines; at most {LINES}")] if lines > LINES else []
    for pattern, message in PATTERNS.items():
        found += [Fault(path, text.count("\n", 0, m.start()) + 1, message) for m in re.finditer(pattern, text)]
    return found
