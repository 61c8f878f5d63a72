"""The environment is read in `sharedliving/settings`, and by what starts the project."""

from __future__ import annotations

import ast

from tools.lint.fault import Fault, dotted, walk

NAME = "environ"
READERS = ("sharedliving/settings/", "tools/", "tests/", "manage.py")
FORBIDDEN = {"os.environ", "os.environb", "os.getenv", "os.putenv"}
IMPORTS = {("os", "environ"), ("os", "getenv")}


def applies(path: str) -> bool:
    """Everything but settings, tools, tests, manage.py and the local runner."""
    return not path.startswith(READERS) and "run_local" not in path


def faults(tree: ast.AST, path: str) -> list[Fault]:
    """Every read of the environment; naming the settings module for Django is none."""
    named = {id(node.func.value) for node, _ in walk(tree) if _names_settings(node)}
    return [
        Fault(path, node.lineno, "reads the environment: make it a setting in `sharedliving/settings`", where)
        for node, where in walk(tree)
        if _reads(node) and id(node) not in named
    ]


def _reads(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        return dotted(node) in FORBIDDEN
    if isinstance(node, ast.ImportFrom):
        return node.module == "environs" or any((node.module, alias.name) in IMPORTS for alias in node.names)
    return isinstance(node, ast.Import) and any(alias.name in {"environs", "dotenv"} for alias in node.names)


def _names_settings(node: ast.AST) -> bool:
    """`os.environ.setdefault("DJANGO_SETTINGS_MODULE", …)`, as every start file of Django has it."""
    if not (isinstance(node, ast.Call) and dotted(node.func) == "os.environ.setdefault" and node.args):
        return False
    return isinstance(node.args[0], ast.Constant) and node.args[0].value == "DJANGO_SETTINGS_MODULE"
