"""Lines to entries: one person in one arrangement, each value understood or reported."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sharedliving.core.dates import uk_date
from sharedliving.pages.importing import cells, days, names
from sharedliving.pages.importing.columns import Columns
from sharedliving.pages.importing.fields import heading
from sharedliving.pages.importing.grid import Formula, Grid, Line, shown
from sharedliving.pages.importing.problems import BadValue, FileProblem, Problem

TOTALS = re.compile(
    r"^(grand |sub)?-?totals?\b|^(sum|count|average|mean)\b:?$|^number of (people|placements)\b", re.IGNORECASE
)
REMARK = re.compile(r"^(\*|note|notes|key|printed|prepared|updated|last updated|source|end of)\b|^\*", re.IGNORECASE)
MOST_SHOWN = 60


@dataclass(slots=True)
class Entry:
    """One line that names a person: what the scheme says about them and where they live."""

    line: int
    given_name: str = ""
    family_name: str = ""
    preferred_name: str = ""
    born: date | None = None
    number: str = ""
    council: str = ""
    area: str = ""
    household: str = ""
    district: str = ""
    places: int | None = None
    approved_on: date | None = None
    kind: str = ""
    started: date | None = None
    ended: date | None = None
    fee: Decimal | None = None
    rent: Decimal | None = None
    food: Decimal | None = None
    last_review: date | None = None
    next_review: date | None = None
    manager_name: str = ""
    manager_email: str = ""
    worker_name: str = ""
    worker_email: str = ""
    reason: str = ""
    communication: str = ""

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def household_key(self) -> str:
        return names.household_key(self.household)


@dataclass(slots=True)
class Rows:
    """All entries of a file, its problems so far, the lines left out and why, and remarks on what was taken how."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)


def read_rows(grid: Grid, columns: Columns, today: date) -> Rows:
    """Every line under the headings. Raises FileProblem when a cell that matters holds a formula."""
    rows = Rows(left_out=[(line.number, "above the headings") for line in grid.lines if line.number < columns.line])
    lines = [line for line in grid.lines if line.number > columns.line]
    kept = [line for line in lines if not _is_left_out(line, columns, rows)]
    _refuse_formulas(kept, columns)
    for line in kept:
        reader = _Reader(line, columns, today, rows)
        entry = reader.entry()
        if entry.ended is not None and entry.ended <= today:
            rows.left_out.append((line.number, f"ended on {uk_date(entry.ended)}"))
        else:
            rows.problems += reader.problems
            rows.entries.append(entry)
    if not kept:
        raise FileProblem("There is nothing under the headings. Choose the file that has the list in it.")
    return rows


def _is_left_out(line: Line, columns: Columns, rows: Rows) -> bool:
    texts = [shown(cell) for cell in line.cells if shown(cell)]
    same = sum(heading(shown(line.cell(c.index))) == heading(c.heading) for c in columns.columns)
    why = ""
    if not texts:
        why = "nothing in it"
    elif TOTALS.match(texts[0]):
        why = "totals"
    elif same >= 2 and same >= len(texts) - 1:
        why = "the headings again"
    elif len(texts) == 1 and (REMARK.match(texts[0]) or len(texts[0].split()) > 6):
        why = "a remark"
    if why:
        rows.left_out.append((line.number, why))
    return bool(why)


def _refuse_formulas(lines: list[Line], columns: Columns) -> None:
    used = [column.index for column in columns.known]
    found = [cell.where for line in lines for index in used if isinstance(cell := line.cell(index), Formula)]
    if found:
        more = f" and {len(found) - 5:,} more" if len(found) > 5 else ""
        raise FileProblem(
            f"Cells hold formulas, and a formula may say something else tomorrow: {', '.join(found[:5])}{more}. Copy"
            " these cells, paste them as values and save the file again."
        )


class _Reader:
    """One line, cell by cell; what cannot be understood is a problem and stays empty."""

    def __init__(self, line: Line, columns: Columns, today: date, rows: Rows) -> None:
        self.line, self.columns, self.today, self.rows = line, columns, today, rows
        self.problems: list[Problem] = []

    def entry(self) -> Entry:
        entry = Entry(self.line.number)
        self._names(entry)
        entry.household = self._words("household", 200)
        if not entry.household:
            self.wrong("household", "Enter the carers' names, like Maria and John Okafor.")
        entry.born = self._read("born", lambda cell: days.read_birth(cell, self.today))
        entry.number = self._read("number", cells.read_nhs_number) or ""
        entry.district = self._read("district", cells.read_district) or ""
        entry.area = self._read("area", cells.read_district) or ""
        entry.places = self._read("places", cells.read_places)
        entry.kind = self._read("kind", cells.read_kind) or ""
        entry.fee, entry.rent, entry.food = (self._read(key, cells.read_money) for key in ("fee", "rent", "food"))
        entry.reason = self._read("reason", cells.read_reason) or ""
        entry.manager_email = self._read("manager_email", cells.read_email) or ""
        entry.worker_email = self._read("worker_email", cells.read_email) or ""
        for key, most in (("council", 200), ("manager_name", 200), ("worker_name", 200), ("communication", 2000)):
            setattr(entry, key, self._words(key, most))
        self._dates(entry)
        return entry

    def _names(self, entry: Entry) -> None:
        whole = self._name("name", 200)
        given, family, preferred = names.split(whole) if whole else ("", "", "")
        entry.given_name = self._name("given_name", 100) or given
        entry.family_name = self._name("family_name", 100) or family
        entry.preferred_name = self._words("preferred_name", 100) or preferred
        if entry.preferred_name == entry.given_name:
            entry.preferred_name = ""
        if not entry.name and not self.problems:
            self.wrong(self._name_key(), "Enter the person's name.")
        if max(len(entry.given_name), len(entry.family_name), len(entry.preferred_name)) > 100:
            self.wrong(self._name_key(), "A name of more than 100 letters does not fit. Shorten it.")

    def _name_key(self) -> str:
        return next((key for key in ("name", "given_name", "family_name") if self.columns.has(key)), "name")

    def _name(self, key: str, most: int) -> str:
        """A name: "Na" and "None" are names, a dash is none."""
        cell = self.line.cell(self.columns.place(key))
        text = shown(cell)
        if not re.search(r"\w", text):
            return ""
        if not isinstance(cell, str) or text.startswith(("=", "+", "@")) or not re.search(r"[^\W\d_]", text):
            self.wrong(key, "This is not a name. Enter the person's name.")
            return ""
        return self._try(key, lambda c: cells.read_words(c, most)) or ""

    def _dates(self, entry: Entry) -> None:
        for key in ("started", "ended", "last_review", "next_review", "approved_on"):
            setattr(entry, key, self._day(key))
        if entry.started is None and not self._has_problem("started"):
            self.wrong("started", "Enter the day on which the arrangement started.")
        today, started = self.today, entry.started
        if started and started > today:
            self.wrong("started", "This arrangement has not started yet. Leave the line out until it has.")
        elif started and entry.born and started < entry.born:
            self.wrong("started", "This is before the date of birth. Check both dates.")
        if entry.last_review and entry.last_review > today:
            self.wrong("last_review", "This review is in the future. Put the date under the next review.")
        elif entry.last_review and entry.next_review and entry.next_review <= entry.last_review:
            self.wrong("next_review", "The next review is not after the last one. Check both dates.")
        if entry.approved_on and entry.approved_on > today:
            self.wrong("approved_on", "This approval is in the future. Check the date.")

    def _day(self, key: str) -> date | None:
        found = self._read(key, lambda cell: days.read_day(cell, self.today))
        if found is None:
            return None
        day, remark = found
        if remark:
            self.rows.notes.append((self.line.number, f"{self.columns.called(key)}: {remark}"))
        return day

    def _words(self, key: str, most: int) -> str:
        return self._read(key, lambda cell: cells.read_words(cell, most)) or ""

    def _read(self, key: str, reader: Callable[[Any], Any]) -> Any:
        if cells.is_blank(self.line.cell(self.columns.place(key))):
            return None
        return self._try(key, reader)

    def _try(self, key: str, reader: Callable[[Any], Any]) -> Any:
        try:
            return reader(self.line.cell(self.columns.place(key)))
        except BadValue as bad:
            self.wrong(key, str(bad))
            return None

    def _has_problem(self, key: str) -> bool:
        return any(problem.column == self.columns.called(key) for problem in self.problems)

    def wrong(self, key: str, what: str) -> None:
        value = shown(self.line.cell(self.columns.place(key)))
        cut = value if len(value) <= MOST_SHOWN else f"{value[: MOST_SHOWN - 1]}…"
        self.problems.append(Problem(self.line.number, self.columns.called(key), cut, what))
