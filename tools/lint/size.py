"""Files and functions that can be read in one go: 400 lines a file, 60 a function."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, walk

NAME = "size"
FILE_LINES = 400
FUNCTION_LINES = 60


def applies(path: str) -> bool:
    """All Python but migrations, which Django writes."""
    return "/migrations/" not in path


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """The file when it is too long, and every function that is."""
    lines = max((getattr(node, "end_lineno", None) or 0 for node in ast.walk(tree)), default=0)
    too_long = [Fault(path, 1, f"{lines} lines; at most {FILE_LINES}")] if lines > FILE_LINES else []
    return too_long + [
        Fault(path, node.lineno, f"`{node.name}` is {function_lines(node)} lines; at most {FUNCTION_LINES}", where)
        for node, where in walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and function_lines(node) > FUNCTION_LINES
    ]


def function_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the last statement, both counted."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
