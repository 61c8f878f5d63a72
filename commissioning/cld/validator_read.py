"""A file as it was sent, some thousand rows at a time: refused with the reason when it is no return at all."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from typing import IO

from commissioning.cld.fields import FIELDS
from sharedliving.core.rules import Refusal

ROWS_AT_ONCE = 1_000  # fits into a processor's cache: faster than ten times as many
SIGNS_OF_OTHERS = {
    b"PK\x03\x04": "an Excel workbook or a ZIP file",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an Excel file",
}
ALSO_KNOWN = frozenset({"la_name", "gp_practice_name", "provider_cqc_location_name"})
"""Columns that the Department's code knows beside the 46; they are not looked at."""
DELIMITERS = (",", ";", "\t", "|")
Row = Sequence[str]


@dataclass(slots=True)
class Sheet:
    """The rows of one file: batches of (number of each row as a spreadsheet shows it, row in the order of FIELDS)."""

    reader: Iterator[list[str]]
    width: int
    ordered: Callable[[list[str]], Row] | None
    unread: list[int]
    odd: list[tuple[int, int]] = field(default_factory=list)

    def batches(self, rows_at_once: int = ROWS_AT_ONCE) -> Iterator[tuple[Sequence[int], list[Row]]]:
        """Rows with another number of cells than the heading are kept apart (`odd`: their number, their cells)."""
        following = 2
        while rows := self._next(following, rows_at_once):
            numbers: Sequence[int] = range(following, following + len(rows))
            following += len(rows)
            yield self._whole(numbers, rows)

    def _next(self, number: int, rows_at_once: int) -> list[list[str]]:
        try:
            return list(islice(self.reader, rows_at_once))
        except csv.Error as problem:
            raise Refusal(f"The file cannot be read as CSV after row {number}: {problem}.") from problem

    def _whole(self, numbers: Sequence[int], rows: list[list[str]]) -> tuple[Sequence[int], list[Row]]:
        if set(map(len, rows)) != {self.width}:
            pairs = list(zip(numbers, rows, strict=True))
            self.odd = [(number, len(row)) for number, row in pairs if row and len(row) != self.width]
            pairs = [(number, row) for number, row in pairs if len(row) == self.width]
            numbers, rows = [number for number, _ in pairs], [row for _, row in pairs]
        else:
            self.odd = []
        return numbers, list(map(self.ordered, rows)) if self.ordered else list(rows)


@contextmanager
def opened(stream: IO[bytes]) -> Iterator[Sheet]:
    """The sheet of a file, which stays its owner's to close.

    Raises Refusal, with what to do, when it is no CSV or has not the columns of the return."""
    start = stream.read(8192)
    stream.seek(0)
    _is_text(start)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")  # type: ignore[type-var]
    delimiter = _delimiter(start)
    reader = csv.reader(text, delimiter=delimiter)
    try:
        yield _sheet(reader, _heading(reader))
    finally:
        text.detach()


def _heading(reader: Iterator[list[str]]) -> list[str]:
    try:
        return next(reader, [])
    except csv.Error as problem:
        raise Refusal(f"The file cannot be read as CSV: {problem}.") from problem


def _is_text(start: bytes) -> None:
    if not start.strip():
        raise Refusal("The file is empty. Choose the CSV file of the return.")
    other = next((words for sign, words in SIGNS_OF_OTHERS.items() if start.startswith(sign)), "")
    if other or b"\0" in start:
        raise Refusal(f"The file is {other or 'no text'}, not CSV. Save it as “CSV UTF-8” and choose it again.")


def _delimiter(start: bytes) -> str:
    heading = start.decode("utf-8-sig", errors="replace").splitlines()[0]
    return max(DELIMITERS, key=heading.count)


def _sheet(reader: Iterator[list[str]], heading: list[str]) -> Sheet:
    names = {name.casefold(): name for name in FIELDS}
    keys = ["_".join(cell.split()).casefold() for cell in heading]
    missing = [name for key, name in names.items() if key not in keys]
    if missing:
        raise Refusal(_missing_words(missing, heading))
    if twice := [name for key, name in names.items() if keys.count(key) > 1]:
        raise Refusal(f"The file has a column twice: {', '.join(twice)}. Leave one of each.")
    places = [keys.index(key) for key in names]
    in_order = places == list(range(len(heading)))
    unread = [place + 1 for place, key in enumerate(keys) if key not in names and key not in ALSO_KNOWN]
    return Sheet(reader, len(heading), None if in_order else itemgetter(*places), unread)


def _missing_words(missing: list[str], heading: list[str]) -> str:
    """Only our own names are said: what stands in the first line of a file without a heading may be about somebody."""
    if len(missing) == len(FIELDS):
        return "The first line of the file holds none of the names of the return’s 46 columns. Put them into the first line."
    here = f"{len(FIELDS) - len(missing)} of the 46 columns are there."
    return f"The file has no column {', '.join(missing)}. {here} Add what is missing, empty if need be, and check it again."
