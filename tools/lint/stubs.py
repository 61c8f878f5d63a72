"""Nothing only looks finished: no test without a claim, none switched off, no function that does nothing."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, dotted, last_name, walk

NAME = "stubs"
CLAIMS = ("assert", "raises", "expect", "num_queries", "warns")
SWITCHED_OFF = {"mark.skip", "mark.xfail", "mark.skipif", "pytest.skip", "pytest.xfail", "pytest.importorskip"}
MAY_BE_EMPTY = {"overload", "abstractmethod"}


def applies(path: str) -> bool:
    """All Python but migrations, where Django's `noop` is a function too."""
    return "/migrations/" not in path


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every test without a claim, every test switched off, every empty function."""
    found = [Fault(path, line, said, where) for line, said, where in _switched_off(tree)]
    for node, where in _functions(tree):
        if path.startswith("tests/") and node.name.startswith("test_") and not _claims(node):
            found.append(Fault(path, node.lineno, f"`{node.name}` claims nothing", f"{where}.{node.name}".lstrip(".")))
        if _does_nothing(node):
            found.append(Fault(path, node.lineno, f"`{node.name}` does nothing", f"{where}.{node.name}".lstrip(".")))
    return found


def _switched_off(tree: ast.AST) -> list[tuple[int, str, str]]:
    return [
        (node.lineno, f"`{dotted(node)}` switches a test off", where)
        for node, where in walk(tree)
        if isinstance(node, ast.Attribute) and ".".join(dotted(node).split(".")[-2:]) in SWITCHED_OFF
    ]


def _functions(tree: ast.AST) -> list[tuple[ast.FunctionDef | ast.AsyncFunctionDef, str]]:
    """Every function but those of a Protocol, whose bodies are meant to be empty."""
    protocols = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any(last_name(base) == "Protocol" for base in node.bases)
        for inner in node.body
    }
    nodes = [(n, where) for n, where in walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(node, where) for node, where in nodes if id(node) not in protocols]


def _claims(node: ast.AST) -> bool:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assert):
            return True
        name = inner.id if isinstance(inner, ast.Name) else getattr(inner, "attr", "")
        if isinstance(name, str) and any(claim in name for claim in CLAIMS):
            return True
    return False


def _does_nothing(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    if any(last_name(decorator) in MAY_BE_EMPTY for decorator in node.decorator_list):
        return False
    return all(_is_empty(statement) for statement in node.body)


def _is_empty(statement: ast.stmt) -> bool:
    is_ellipsis = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return isinstance(statement, ast.Pass) or is_ellipsis
