"""SQL is never put together from text: parameters, or `psycopg.sql` for names."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, calls, last_name, walk

NAME = "sql"
TAKES_SQL = {"execute", "executemany", "RawSQL", "raw", "extra", "copy", "RunSQL", "SQL"}


def applies(path: str) -> bool:
    """All code that may meet somebody's data; tests only meet their own."""
    return not path.startswith(("tests/", "tools/"))


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every statement put together with an f-string, `%`, `+` or `.format`, on the spot or in a name just before."""
    made = _made_of_text(tree)
    found = []
    for call, where in calls(tree):
        if last_name(call.func) in TAKES_SQL and any(_is_made(arg, made, where) for arg in _arguments(call)):
            found.append(Fault(path, call.lineno, "SQL put together from text: use parameters or `psycopg.sql`", where))
    return found


def _arguments(call: ast.Call) -> list[ast.expr]:
    """The statement: the first argument; for `extra`, everything that it is given."""
    given = [*call.args, *(word.value for word in call.keywords)]
    if last_name(call.func) == "extra":
        return [node for arg in given for node in ast.walk(arg) if isinstance(node, ast.expr)]
    return given[:1]


def _made_of_text(tree: ast.AST) -> set[tuple[str, str]]:
    """(function, name) of every name that is given a text put together in that function."""
    return {
        (where, target.id)
        for node, where in walk(tree)
        if isinstance(node, ast.Assign) and _is_text_put_together(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _is_made(node: ast.expr, made: set[tuple[str, str]], where: str) -> bool:
    if isinstance(node, ast.Name):
        return (where, node.id) in made or ("", node.id) in made
    return _is_text_put_together(node)


def _is_text_put_together(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(value, ast.FormattedValue) for value in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod):
        return (_is_text(node.left) and not _is_constant(node)) or _is_text_put_together(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _is_text(node.func.value)
    return False


def _is_text(node: ast.expr) -> bool:
    is_constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return is_constant or isinstance(node, ast.JoinedStr)


def _is_constant(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_constant(node.left) and _is_constant(node.right)
    return isinstance(node, ast.Constant)
