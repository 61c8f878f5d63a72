"""What is wrong with a file, or with one line of it."""

from dataclasses import dataclass

from sharedliving.core.rules import Refusal


class FileProblem(Refusal):
    """The file as a whole cannot be read: one sentence that says why, and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong on one line: the column's name as the file has it, the value found there, what to do."""

    line: int
    column: str
    value: str
    what: str


class BadValue(Exception):
    """A cell that cannot be understood. str() says what to do."""
