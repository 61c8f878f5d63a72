"""A task is handed to the broker on commit and by one function: `core.tasks.enqueue`."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, calls

NAME = "enqueue"
DOOR = "sharedliving/core/tasks.py"
HANDS_OVER = {"delay", "apply_async", "send_task", "delay_on_commit", "apply_async_on_commit"}


def applies(path: str) -> bool:
    """All of our code but the one door."""
    return path != DOOR and not path.startswith("tools/")


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every call that hands a task to the broker by itself."""
    said = "`.{}(` outside `core/tasks.py`: use `enqueue(task, …)`"
    return [
        Fault(path, call.lineno, said.format(call.func.attr), where)
        for call, where in calls(tree)
        if isinstance(call.func, ast.Attribute) and call.func.attr in HANDS_OVER
    ]
