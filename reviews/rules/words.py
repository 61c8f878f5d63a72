"""The sentence of a rule."""

from typing import Any


def first_line(rule: Any) -> str:
    """The first line of its docstring: what a person reads."""
    return str(rule.__doc__).splitlines()[0].strip()
