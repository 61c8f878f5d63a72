"""No signals of our own: an effect on another app is called from above, where a reader sees it."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, dotted, last_name, walk

NAME = "signals"


def applies(path: str) -> bool:
    """All of our code; a test may listen to Django's own signals."""
    return not path.startswith(("tests/", "tools/"))


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every receiver, every signal made, and every `connect` on something that came from a `signals` module."""
    imported = _signals(tree)
    return [
        Fault(path, node.lineno, "a signal: call the function from above instead", where)
        for node, where in walk(tree)
        if isinstance(node, ast.Call) and _listens(node, imported)
    ]


def _signals(tree: ast.AST) -> set[str]:
    """The names that this file imports from a `signals` module, and those modules themselves."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            from_signals = (node.module or "").endswith("signals")
            names |= {a.asname or a.name for a in node.names if from_signals or a.name.endswith("signals")}
    return names


def _listens(call: ast.Call, imported: set[str]) -> bool:
    name = dotted(call.func)
    if last_name(call.func) == "receiver" or name in {"Signal", "dispatch.Signal", "django.dispatch.Signal"}:
        return True
    parts = name.split(".")
    return parts[-1] == "connect" and ("signals" in parts or parts[0] in imported)
