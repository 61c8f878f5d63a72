"""Escaping is switched off in one place, `core/forms`, which is tested for it."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, calls, last_name

NAME = "safe"
SWITCHES = {"mark_safe", "SafeString", "SafeText", "safestring"}


def applies(path: str) -> bool:
    """All of our code but the form layer, and tests, which show nobody a page."""
    return not path.startswith(("sharedliving/core/forms", "tests/", "tools/"))


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every call that declares a text safe, and `format_html` on a text that is already filled in."""
    found = []
    for call, where in calls(tree):
        name = last_name(call.func)
        if name in SWITCHES:
            found.append(Fault(path, call.lineno, f"`{name}(`: use `format_html` or a template", where))
        if name == "format_html" and call.args and isinstance(call.args[0], ast.JoinedStr | ast.BinOp):
            found.append(Fault(path, call.lineno, "`format_html` on a filled-in text escapes nothing", where))
    return found
