"""The kept report of an import as tables and sentences of its page."""

import csv
import io
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from people.models import ImportBatch
from sharedliving.core.components import Link
from sharedliving.pages.importing.report import safe

EARLIER = ["File", "Chosen", "By", "What became of it"]
MOST = 100


def earlier(batch: ImportBatch) -> list[Any]:
    """A row of the table of earlier imports."""
    report = batch.report or {}
    state = f"Imported: {report.get('counts', '')}" if batch.imported_at else "Not imported"
    link = Link(batch.file_name, reverse("import-check", args=[batch.pk]))
    return [link, localdate(batch.created_at), str(batch.uploaded_by or "The command"), state]


def page(batch: ImportBatch) -> dict[str, Any]:
    """Context of the page of one import; a batch that was never checked shows nothing but its name."""
    said = batch.report or {}
    tables = {key: _table(key, said.get(key)) for key in _TABLES}
    known = [[theirs, label] for theirs, _, label in said.get("columns", []) if label]
    undecided = sum(not decision["choice"] for decision in said.get("decisions", []))
    return {
        "batch": batch,
        "crumbs": [("Import your list", reverse("import")), (batch.file_name, None)],
        "said": said,
        "imported_on": localdate(batch.imported_at) if batch.imported_at else None,
        "may_run": bool(said.get("may_run")) and not batch.imported_at,
        "known_headers": ["Your column", "Read as"],
        "known": known,
        "unknown": [theirs for theirs, key, _ in said.get("columns", []) if key == ""],
        "undecided": undecided,
        "wrong": tables["problems"]["count"],
        "tables": tables,
    }


_TABLES = {
    "problems": ("To put right", ["Where", "Column", "What stands there", "What to do"]),
    "steps": ("What will be added or changed", ["Where", "Person", "What will happen"]),
    "differences": (
        "Where your list and the records differ", ["Where", "Person", "What", "In your list", "In the records"],
    ),
    "left_out": ("Lines that are not read", ["Where", "Why"]),
    "notes": ("How things were read", ["Where", "What"]),
}  # fmt: skip


def _table(key: str, cut: dict[str, Any] | None) -> dict[str, Any]:
    title, headers = _TABLES[key]
    found = cut or {"count": 0, "rows": []}
    rows = [[_where(row[0]), *map(_cell, row[1:])] for row in found["rows"][:MOST]]
    return {
        "title": title, "headers": headers, "rows": rows, "count": found["count"], "more": found["count"] - len(rows),
    }  # fmt: skip


def _where(line: int | None) -> str:
    return f"Line {line}" if line else "–"


def _cell(cell: Any) -> str:
    return "–" if cell is None or cell == "" else str(cell)


def as_csv(batch: ImportBatch) -> str:
    """Every line of the report; no cell of it is taken for a formula by a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["What", "Line", *range(1, 5)])
    for key, (title, _) in _TABLES.items():
        for row in ((batch.report or {}).get(key) or {}).get("rows", []):
            writer.writerow([title, *(safe(cell) for cell in row)])
    return "\ufeff" + out.getvalue()
