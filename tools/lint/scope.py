"""What a viewer is shown starts at what that viewer may see: `X.objects` only as `X.objects.visible_to(…)`."""

from __future__ import annotations

import ast
from pathlib import PurePosixPath

from tools.lint.fault import Fault, last_name, walk

NAME = "scope"
ROOMS = {"views", "panels", "due", "tables", "filters", "exports", "forms"}
MANAGERS = {"objects", "_default_manager", "_base_manager", "history"}
# `.none()` is the empty start of a form field whose rows are set per viewer.
FIRST_CALLS = {"visible_to", "none"}
SHORTCUTS = {"get_object_or_404", "get_list_or_404"}


def applies(path: str) -> bool:
    """The rooms that show rows to somebody: views, panels, due, tables, filters, exports, forms; file or folder."""
    here = PurePosixPath(path)
    in_core_forms = path.startswith("sharedliving/core/forms")
    rooms = {*here.parts[:-1], here.stem}
    return not path.startswith(("tests/", "tools/")) and not in_core_forms and bool(rooms & ROOMS)


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every manager that is not followed at once by `.visible_to(`, and every shortcut handed a bare model."""
    scoped = {id(node.func.value) for node, _ in walk(tree) if _starts_at_viewer(node)}
    found = []
    for node, where in walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS and id(node) not in scoped:
            found.append(Fault(path, node.lineno, f"`{ast.unparse(node)}` without `.visible_to(viewer)`", where))
        if isinstance(node, ast.Call) and _names_a_model(node):
            found.append(Fault(path, node.lineno, "a shortcut on a model: give it `.visible_to(viewer)`", where))
    return found


def _starts_at_viewer(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in FIRST_CALLS


def _names_a_model(node: ast.Call) -> bool:
    first = node.args[0] if node.args else None
    return last_name(node.func) in SHORTCUTS and isinstance(first, ast.Name) and first.id[:1].isupper()
