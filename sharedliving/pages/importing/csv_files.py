"""Lines of a CSV file, with commas, semicolons, tabs or bars between the cells."""

import csv
import io

from sharedliving.pages.importing.grid import Grid
from sharedliving.pages.importing.limits import MOST_COLUMNS
from sharedliving.pages.importing.problems import FileProblem
from sharedliving.pages.importing.texts import decode

SEPARATORS = ",;\t|"


def read_csv(content: bytes) -> Grid:
    """Every line, each cell as text. Raises FileProblem."""
    text = decode(content)
    separator = _separator(text)
    _check_width(text, separator)
    grid, reader = Grid(), csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 0
    try:
        while True:
            line = reader.line_num + 1  # where the row begins; a cell may run over several lines
            cells = next(reader, None)
            if cells is None:
                break
            grid.add(line, list(cells))
    except csv.Error as error:
        raise _quotes(line, error) from error
    _check_end(text, separator, grid)
    return grid


def _separator(text: str) -> str:
    start = "\n".join(text[:20_000].splitlines()[:30])
    return max(SEPARATORS, key=start.count)


def _check_width(text: str, separator: str) -> None:
    """Before the reader makes a list of them."""
    if len(text) > MOST_COLUMNS:
        for number, line in enumerate(io.StringIO(text), start=1):
            columns = line.count(separator) + 1
            if columns > 10_000:
                raise FileProblem(
                    f"Line {number} has {columns:,} columns. A list may have at most {MOST_COLUMNS}: delete the columns"
                    " that are not needed and save the file again."
                )


def _quotes(line: int, error: csv.Error) -> FileProblem:
    if "unexpected end of data" in str(error):
        return FileProblem(
            f"The file stops in the middle of line {line}: a quotation mark is opened there and never closed. A part of"
            " it is missing, or the mark is one too many. Save or send it again."
        )
    if "field larger" in str(error):
        return FileProblem(f"Line {line} has a cell that is too long to be one. Look for a quotation mark too many.")
    return FileProblem(
        f"The quotation marks on line {line} do not match, so its columns cannot be told apart. Open the file in Excel,"
        " check that line and save the file again."
    )


def _check_end(text: str, separator: str, grid: Grid) -> None:
    """A last line without an end that has fewer cells than every line before it was cut off."""
    if text.endswith(("\n", "\r")) or len(grid.lines) < 3:
        return
    tail = text.splitlines()[-1]
    body = [line for line in text[: len(text) - len(tail)].splitlines() if line.strip()]
    last, before = tail.count(separator), {line.count(separator) for line in body[-20:]}
    if len(before) == 1 and last < min(before) and '"' not in tail:
        raise FileProblem(
            f"The file stops in the middle of line {grid.lines[-1].number}: the line has {last + 1} of"
            f" {min(before) + 1} columns. A part of the file is missing. Save or send it again."
        )
