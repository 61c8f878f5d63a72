"""A file as lines of cells, whatever kind of file it was."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sharedliving.pages.importing.limits import MOST_COLUMNS, MOST_LETTERS, MOST_LINES, MOST_ROWS
from sharedliving.pages.importing.problems import FileProblem


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that calculates instead of saying something. `where` like C12."""

    where: str


Cell = str | int | float | bool | date | datetime | time | timedelta | Formula | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, with its number in the file (the first is 1)."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, index: int | None) -> Cell:
        return self.cells[index] if index is not None and index < len(self.cells) else None


@dataclass(slots=True)
class Grid:
    """The lines of a file; `blank` counts the empty ones. Adding more than an import may have raises FileProblem."""

    lines: list[Line] = field(default_factory=list)
    blank: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, number: int, cells: list[Any]) -> None:
        """Take a line in, without the empty cells at its end."""
        while cells and (cells[-1] is None or (isinstance(cells[-1], str) and not cells[-1].strip())):
            cells.pop()
        if not cells:
            self.blank += 1
            return
        self._check(number, cells)
        self.lines.append(Line(number, tuple(cells)))

    def _check(self, number: int, cells: list[Any]) -> None:
        if len(cells) > MOST_COLUMNS:
            raise FileProblem(
                f"Line {number} has {len(cells):,} columns. A list may have at most {MOST_COLUMNS}: delete the columns"
                " that are not needed and save the file again."
            )
        if len(self.lines) >= MOST_ROWS or number > MOST_LINES:
            raise FileProblem(
                f"The file has more than {MOST_ROWS:,} lines. Delete empty lines at its end, or split it into"
                " several files."
            )
        for cell in cells:
            if isinstance(cell, str) and len(cell) > MOST_LETTERS:
                raise FileProblem(
                    f"Line {number} has a cell of {len(cell):,} letters. A cell may have at most {MOST_LETTERS:,}."
                )


def shown(cell: Cell) -> str:
    """A cell as its reader knows it: 3 April 1985 as 03/04/1985, 412.0 as 412."""
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, Formula):
        return "a formula"
    return " ".join(str(cell).split()) if cell is not None else ""
