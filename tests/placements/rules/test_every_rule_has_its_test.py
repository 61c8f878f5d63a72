"""A rule is a function of `placements.rules` that names its source; a test of the same name breaks it, gate by gate."""

import ast
import re
from pathlib import Path

import pytest

from placements import rules

HERE = Path(__file__).parent
FOLDER = Path(rules.__file__).parent


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)]


def rules_of(folder: Path) -> list[str]:
    """The functions whose docstring names where they come from."""
    every = [one for path in sorted(folder.rglob("*.py")) for one in functions(path)]
    return sorted(one.name for one in every if "Source:" in (ast.get_docstring(one) or ""))


def named_for(name: str) -> list[str]:
    named = [one for path in HERE.rglob("test_*.py") for one in functions(path)]
    return [one.name for one in named if one.name == f"test_{name}" or one.name.startswith(f"test_{name}_")]


@pytest.mark.parametrize("name", rules_of(FOLDER))
def test_it_has_a_test_of_its_name(name):
    assert named_for(name)


def says_nobody(rule: ast.FunctionDef) -> bool:
    return bool(re.search("Nobody may decide otherwise(?!; in an emergency)", ast.get_docstring(rule) or ""))


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_what_nobody_may_decide_otherwise_has_no_way_round_it(path):
    strict = [rule for rule in functions(path) if says_nobody(rule)]

    assert [rule.name for rule in strict if "can_override" in ast.unparse(rule)] == []


def test_there_are_rules_to_look_at():
    assert len(rules_of(FOLDER)) > 40
    assert sum(says_nobody(rule) for path in FOLDER.rglob("*.py") for rule in functions(path)) > 10
    assert not named_for("a_rule_nobody_wrote")
