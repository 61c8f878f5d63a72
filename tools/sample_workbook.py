"""docs/samples/*.xlsx from the CSV of the same name: `python -m tools.sample_workbook` writes them."""

import csv
import io
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

SAMPLES = Path(__file__).resolve().parent.parent / "docs" / "samples"


def workbook(content: bytes) -> bytes:
    """The lines of a CSV file as a workbook; what Excel would take for a date or a number becomes one."""
    book = Workbook()
    for cells in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        book.active.append([as_excel(cell) for cell in cells])
    out = io.BytesIO()
    book.properties.created = book.properties.modified = datetime(2026, 11, 20, tzinfo=UTC).replace(tzinfo=None)
    book.save(out)
    return out.getvalue()


def as_excel(cell: str) -> object:
    """A date like 03/04/1985 and a whole number of pounds as Excel keeps them; a formula stays text."""
    if re.fullmatch(r"[0-3]\d/(0\d|1[0-2])/\d{4}", cell):
        return datetime.strptime(cell, "%d/%m/%Y").replace(tzinfo=UTC).replace(tzinfo=None)
    if cell.isdigit() and len(cell) == 3:
        return int(cell)
    return f" {cell}" if cell.startswith("=") else cell or None


if __name__ == "__main__":
    for path in SAMPLES.glob("*.csv"):
        path.with_suffix(".xlsx").write_bytes(workbook(path.read_bytes()))
    sys.exit(0)
