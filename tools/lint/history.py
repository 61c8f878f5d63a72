"""Nothing writes around the history: bulk writes and deletes go through `core/bulk.py`."""

from __future__ import annotations

import ast
import re

from tools.lint.fault import Fault, calls, dotted, walk

NAME = "history"
DOOR = "sharedliving/core/bulk.py"
BULK = {"bulk_create", "bulk_update", "abulk_create", "abulk_update", "_raw_delete"}
DELETES = {"delete", "adelete"}
UPDATES = {"update", "aupdate"}
# Calls and names that only a queryset has: `update` after them is not a dictionary's.
CHAIN = {"filter", "exclude", "visible_to", "all", "select_for_update", "order_by", "annotate", "using", "get_queryset"}
CHAIN |= {"objects", "_default_manager", "_base_manager", "queryset", "qs", "rows", "distinct", "select_related"}
WRITES = re.compile(r"\s*(UPDATE|DELETE\s+FROM|INSERT\s+INTO|TRUNCATE|MERGE\s+INTO)\b", re.IGNORECASE)
EXEMPT = ("tests/", "tools/", "bench/")


def applies(path: str) -> bool:
    """All of our code but the one door, and what never writes case data in production."""
    return path != DOOR and not path.startswith(EXEMPT) and "/migrations/" not in path


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every bulk write, queryset update, delete and written SQL statement."""
    own = {id(call) for call in _on_own_queryset(tree)}
    found = []
    for call, where in calls(tree):
        said = _said(call, id(call) in own)
        if said:
            found.append(Fault(path, call.lineno, f"{said} goes around the history: use `core.bulk`", where))
    return found


def _said(call: ast.Call, on_own_queryset: bool) -> str:
    """How this call writes around the history; empty when it does not."""
    if not isinstance(call.func, ast.Attribute):
        return ""
    name = call.func.attr
    if name in BULK:
        return f"`.{name}(`"
    if name in DELETES and not call.args and not call.keywords:
        return f"`.{name}()`"
    if name in UPDATES and (on_own_queryset or _is_queryset(call.func.value)):
        return f"`.{name}(` on a queryset"
    if name == "execute" and call.args and WRITES.match(_text(call.args[0])):
        return "written SQL"
    return ""


def _is_queryset(receiver: ast.expr) -> bool:
    names = dotted(receiver).split(".")
    return bool(CHAIN & set(names)) or names[-1].endswith(("_queryset", "_qs", "_rows"))


def _on_own_queryset(tree: ast.AST) -> list[ast.Call]:
    """`self.update(…)` inside a class that is itself a queryset or manager."""
    classes = [node for node, _ in walk(tree) if isinstance(node, ast.ClassDef)]
    ours = [node for node in classes if any(dotted(base).endswith(("QuerySet", "Manager")) for base in node.bases)]
    return [call for node in ours for call, _ in calls(node) if dotted(call.func) in {f"self.{u}" for u in UPDATES}]


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr) and node.values:
        return _text(node.values[0])
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
