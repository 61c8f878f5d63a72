"""Lines, columns, numbers and sums of a published file, with what is wrong said by line and column."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

from sharedliving.core.rules import Refusal

MOST_PROBLEMS = 8
MOST_LINES = 200_000
NUMBER = re.compile(r"\d{1,9}")
Line = tuple[int, list[str]]


@dataclass(slots=True)
class Problems:
    """What is wrong, by line; the first few are said, the others counted."""

    said: list[str] = field(default_factory=list)
    more: int = 0

    def say(self, words: str) -> None:
        if len(self.said) < MOST_PROBLEMS:
            self.said.append(words)
        else:
            self.more += 1

    def refuse(self) -> None:
        if self.said:
            rest = [f"There are {self.more} more lines like these."] if self.more else []
            raise Refusal(*self.said, *rest)


def lines_of(content: bytes) -> Iterator[Line]:
    """(line number, cells) of every line that is not empty."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Refusal("The file is not text in UTF-8. Save it as “CSV UTF-8” and choose it again.")
    if text.count("\n") > MOST_LINES:
        raise Refusal(f"The file has more than {MOST_LINES:,} lines. Choose the table by council, not by small area.")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        yield from [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise Refusal(f"Line {reader.line_num} cannot be read as CSV: {error}.") from error


def whole_lines(lines: Iterator[Line], width: int, problems: Problems) -> Iterator[Line]:
    """Those that have as many cells as the first line; the others are said."""
    for number, row in lines:
        if len(row) == width:
            yield number, row
        else:
            problems.say(f"Line {number} has {len(row)} columns, and the first line {width}.")


def plain_heading(cell: str) -> str:
    """A heading without what one download site puts around it."""
    return cell.strip().removeprefix("Ethnic group: ").removesuffix("; measures: Value").strip()


def check_columns(head: list[str], needed: list[str], known: set[str]) -> None:
    """Raises Refusal that names every column that is missing, not known or there twice."""
    missing = [name for name in needed if name not in head]
    others = [name for name in head if name not in known]
    twice = sorted({name for name in head if head.count(name) > 1})
    said = [
        *([f"These columns are missing: {named(missing)}."] if missing else []),
        *([f"These columns are not known: {named(others)}."] if others else []),
        *([f"These columns stand there twice: {named(twice)}."] if twice else []),
    ]
    if said:
        raise Refusal(*said)


def count_of(cell: str, number: int, column: str, problems: Problems) -> int:
    """A whole number of people; anything else is said and counts as nobody."""
    plain = cell.strip().replace(",", "")
    if NUMBER.fullmatch(plain) and plain.isascii():
        return int(plain)
    problems.say(f"Line {number}, “{column}”: “{cell.strip()[:40]}” is not a whole number.")
    return 0


def check_sum(area: str, added: int, total: int, what: str, problems: Problems) -> None:
    """The publisher blurs small cells, so that a sum may be off by a thousandth."""
    if abs(added - total) > max(10, total // 1000):
        problems.say(f"{area}: the {what} add up to {added:,}, but the total says {total:,}.")


def named(names: list[str]) -> str:
    """“White: Irish”, “White: Roma” and 12 more."""
    shown = [f"“{name[:60]}”" for name in names[:6]]
    more = f" and {len(names) - 6} more" if len(names) > 6 else ""
    return f"{', '.join(shown) or 'none'}{more}"
