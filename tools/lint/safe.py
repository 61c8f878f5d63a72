"""Escaping is switched off in one place, `core/forms`, which is tested for it."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, calls, last_name

NAME = "safe"
SWITCHES = {"mark_safe", "SafeString", "SafeText"}
# How many of the first arguments are the text that is filled in.
FILLERS = {"format_html": 1, "format_html_join": 2}


def applies(path: str) -> bool:
    """All of our code but the form layer, and tests, which show nobody a page."""
    return not path.startswith(("sharedliving/core/forms", "tests/", "tools/"))


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every call that declares a text safe, and `format_html` on a text that is already filled in."""
    found = []
    for call, where in calls(tree):
        name = last_name(call.func)
        if name in SWITCHES and not _is_literal(call):
            found.append(Fault(path, call.lineno, f"`{name}(`: use `format_html` or a template", where))
        if name in FILLERS and any(isinstance(arg, ast.JoinedStr | ast.BinOp) for arg in call.args[: FILLERS[name]]):
            found.append(Fault(path, call.lineno, f"`{name}` on a filled-in text escapes nothing", where))
    return found


def _is_literal(call: ast.Call) -> bool:
    """A text that stands in the source, like `<br>`, is ours and holds nobody's words."""
    return bool(call.args) and all(isinstance(arg, ast.Constant) for arg in call.args)
