"""The budget of size: what can be read in one go, measured over the whole project."""

import ast
from statistics import median, quantiles

from tools.lint import files
from tools.lint.size import function_lines

FILE_MEDIAN, FILE_P90, FILE_MOST = 70, 225, 400
FUNCTION_MEDIAN = 8
SETTINGS = 300


def code():
    """Our Python but tests, migrations and empty packages."""
    paths = [p for p in files.python_files() if not p.startswith("tests/") and "/migrations/" not in p]
    return [path for path in paths if lines(path)]


def lines(path):
    return len((files.ROOT / path).read_text(encoding="utf-8").splitlines())


def functions():
    trees = [ast.parse((files.ROOT / path).read_text(encoding="utf-8")) for path in code()]
    return [n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_files_are_short():
    sizes = [lines(path) for path in code()]

    assert median(sizes) <= FILE_MEDIAN
    assert quantiles(sizes, n=10)[-1] <= FILE_P90
    assert [path for path in code() if lines(path) > FILE_MOST] == []


def test_functions_are_short():
    assert median(function_lines(node) for node in functions()) <= FUNCTION_MEDIAN


def test_settings_are_few():
    assert sum(lines(path) for path in code() if path.startswith("sharedliving/settings/")) <= SETTINGS
