"""A gate's line out of a named rule: the message is the first line of its docstring, its sources follow `Source:`."""

import inspect
import re
from collections.abc import Callable
from typing import Any

from sharedliving.core.rules import Line, line

SOURCE = re.compile(r"Source: ([A-Za-z0-9, -]+)")


def message_of(rule: Callable[..., Any]) -> str:
    """The first line of the rule's docstring: what a person reads."""
    return (inspect.getdoc(rule) or "").partition("\n")[0]


def source_of(rule: Callable[..., Any]) -> str:
    """The ids of the guidance or law that the rule comes from."""
    found = SOURCE.search(inspect.getdoc(rule) or "")
    return found.group(1).strip() if found else ""


def check(
    rule: Callable[..., Any], label: str, met: bool, *, message: str = "", url: str = "", can_override: bool = False,
    key: str = "", source: str = "",
) -> Line:  # fmt: skip
    """The line of a rule: its label, whether it is met, and otherwise what to do and where. `key`: the rule's name.

    `source`: where a rule of many lines has a source for each."""
    return line(
        label, met, message or message_of(rule), url=url, rule=source or source_of(rule), can_override=can_override,
        key=key or rule.__name__,
    )  # fmt: skip
