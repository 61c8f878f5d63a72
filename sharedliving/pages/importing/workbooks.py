"""Lines of an Excel workbook: of its first sheet that has anything on it."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from sharedliving.pages.importing.archives import DAMAGED, check_workbook
from sharedliving.pages.importing.grid import Cell, Formula, Grid
from sharedliving.pages.importing.limits import MOST_LINES
from sharedliving.pages.importing.problems import FileProblem

# What openpyxl raises on a workbook that is not quite one; it has no error of its own for that.
UNREADABLE = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, SyntaxError, TypeError, ValueError,
    InvalidFileException,
)  # fmt: skip


def read_workbook(content: bytes) -> Grid:
    """The first sheet in sight that is not empty. Raises FileProblem."""
    check_workbook(content)
    with _opened(content) as workbook:
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            grid = _grid(sheet)
            if grid.lines:
                others = [other.title for other in sheets if other is not sheet]
                if others:
                    grid.notes.append(f"The sheet “{sheet.title}” was read. Not read: {', '.join(others)}.")
                return grid
    return Grid()


@contextmanager
def _opened(content: bytes) -> Iterator[Workbook]:
    """Formulas stay formulas (data_only off), so that none is taken for what somebody wrote."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            yield workbook
            workbook.close()
    except FileProblem:
        raise
    except UNREADABLE as error:
        raise FileProblem(DAMAGED) from error


def _grid(sheet: Any) -> Grid:
    grid = Grid()
    sheet.reset_dimensions()  # what the file says about its own size is not to be trusted
    for number, row in enumerate(sheet.iter_rows(max_row=MOST_LINES + 1), start=1):
        if number > MOST_LINES:
            raise FileProblem(
                f"The sheet “{sheet.title}” goes on beyond line {MOST_LINES:,}. Delete the empty lines at its end and"
                " save the file again."
            )
        grid.add(number, [_value(cell) for cell in row])
    return grid


def _value(cell: Any) -> Cell:
    if cell.value is None:
        return None
    if cell.data_type == "f":
        return Formula(cell.coordinate)
    return cell.value
