"""A table of figures as a file for a spreadsheet."""

import csv
from io import StringIO

from commissioning.services.figures import Figure

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
BOM = "\ufeff"


def csv_of(figure: Figure) -> str:
    """The same cells as on the page, hidden ones hidden; no cell can be taken for a formula."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([inert(header) for header in figure.headers])
    writer.writerows([inert(cell) for cell in row] for row in figure.rows)
    return BOM + out.getvalue()


def inert(cell: int | str) -> int | str:
    """Text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(DANGEROUS):
        return f"'{cell}"
    return cell
