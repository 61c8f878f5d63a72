"""From a rule to what a person reads when it is not kept."""

import inspect
import re
from collections.abc import Callable

from sharedliving.core.rules import Line, Missing, line

Rule = Callable[..., bool]


def message(rule: Rule, **words: object) -> str:
    """The first line of the rule's docstring, its {words} filled in."""
    return (inspect.getdoc(rule) or "").splitlines()[0].format(**words)


def source(rule: Rule) -> str:
    """The source id on the rule's line "Source: CA25"; empty when it is our own."""
    found = re.search(r"^Source: ([\w-]+)", inspect.getdoc(rule) or "", re.MULTILINE)
    return found.group(1) if found else ""


def missing(rule: Rule, url: str = "", **words: object) -> Missing:
    """The reason that a broken rule gives, with the place to put it right."""
    return Missing(message(rule, **words), url=url, rule=source(rule))


def says(label: str, rule: Rule, kept: bool, url: str = "", **words: object) -> Line:
    """One line of a gate: the label when the rule is kept, its message with the link when not."""
    return line(label, kept, message(rule, **words), url=url, rule=source(rule))
