"""A rule that carries its source in its name has a test of the same name, which breaks it."""

import ast
import re
from pathlib import Path

import pytest

from careplans import rules

SOURCED = re.compile(r"^(?:[a-z]+\d+[a-z]*|g14_[a-z]+_\d+|mca|cop|lps|chc|dpr|mhip|rp|crag|cqc)_")
HERE = Path(__file__).parent
FOLDERS = (Path(rules.__file__).parent,)


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)]


def sourced() -> list[str]:
    names = [one.name for folder in FOLDERS for path in sorted(folder.rglob("*.py")) for one in functions(path)]
    return sorted({name for name in names if SOURCED.match(name)})


def broken_by(name: str) -> bool:
    """A test of the name says somewhere, in its cases or its assertions, what does not keep the rule."""
    for path in HERE.rglob("test_*.py"):
        text = path.read_text()
        for test in functions(path):
            if test.name != f"test_{name}" and not test.name.startswith(f"test_{name}_"):
                continue
            whole = "\n".join(ast.get_source_segment(text, part) or "" for part in (*test.decorator_list, test))
            if re.search(r"\bnot\b|False|raises|missing|is \(", whole):
                return True
    return False


@pytest.mark.parametrize("name", sourced())
def test_it_is_broken_by_a_test_of_its_name(name):
    assert broken_by(name)


def test_there_are_rules_to_look_at():
    assert len(sourced()) > 100
    assert not broken_by("ca9_a_rule_nobody_wrote")
