"""The house's own lints, run over every file that they apply to."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from types import ModuleType

from tools.lint import (
    allowed,
    enqueue,
    environ,
    files,
    history,
    hosts,
    safe,
    scope,
    signals,
    size,
    sql,
    stubs,
    templates,
    words,
)
from tools.lint.fault import Fault

OF_PYTHON = (scope, history, enqueue, sql, safe, environ, signals, size, stubs)
OF_TEXT = (templates, words, hosts)
LINTS: dict[str, ModuleType] = {lint.NAME: lint for lint in (*OF_PYTHON, *OF_TEXT)}


def run(name: str, root: Path = files.ROOT) -> list[Fault]:
    """What one lint finds below `root`, less what is allowed with a reason."""
    lint = LINTS[name]
    found = _of_python(lint, root) if lint in OF_PYTHON else _of_text(lint, root)
    places = allowed.entries().get(name, {})
    kept = [fault for fault in found if not allowed.is_allowed(fault, places)]
    return sorted([*kept, *allowed.unexplained(places), *allowed.stale(found, places)])


def _of_python(lint: ModuleType, root: Path) -> list[Fault]:
    found = []
    for path in filter(lint.applies, files.python_files(root)):
        try:
            found += lint.faults(parsed(root / path), path)
        except SyntaxError as problem:
            found.append(Fault(path, problem.lineno or 0, f"does not parse: {problem.msg}"))
    return found


def _of_text(lint: ModuleType, root: Path) -> list[Fault]:
    paths = filter(lint.applies, files.text_files(root))
    return [fault for path in paths for fault in lint.faults((root / path).read_text(errors="replace"), path)]


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of one file, read once for all lints."""
    return ast.parse(path.read_text(encoding="utf-8"))
