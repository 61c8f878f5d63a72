"""What a lint finds, and how it walks a tree to find it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: where it stands and what to do; `where` is the dotted name of the class or function around it."""

    path: str
    line: int
    message: str
    where: str = ""

    @property
    def key(self) -> str:
        """How an allow-list names this place: it survives a change of line numbers."""
        return f"{self.path}::{self.where}" if self.where else self.path

    def __str__(self) -> str:
        inside = f" ({self.where})" if self.where else ""
        return f"{self.path}:{self.line}: {self.message}{inside}"


def walk(node: ast.AST, where: str = "") -> Iterator[tuple[ast.AST, str]]:
    """Every node below `node` with the dotted name of the class or function around it."""
    for child in ast.iter_child_nodes(node):
        yield child, where
        inner = f"{where}.{child.name}".lstrip(".") if isinstance(child, SCOPES) else where
        yield from walk(child, inner)


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call below `tree`, with the dotted name of the class or function around it."""
    for node, where in walk(tree):
        if isinstance(node, ast.Call):
            yield node, where


def dotted(node: ast.AST) -> str:
    """`os.environ.get` for the expression that says so; calls and subscripts on the way are passed through."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    if isinstance(node, ast.Call):
        return dotted(node.func)
    if isinstance(node, ast.Subscript):
        return dotted(node.value)
    return ""


def last_name(node: ast.AST) -> str:
    """The last part of what is called or decorated: `delay` for `sweep.delay`."""
    return dotted(node).rpartition(".")[2]
