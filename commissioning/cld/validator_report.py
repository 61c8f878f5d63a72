"""What a file says, counted as the Department counts it, and what is wrong with it, worst first. Never anybody's data."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from commissioning.cld import fields
from commissioning.cld.validator_forms import (
    BLANK_MANDATORY,
    CONTRADICTS,
    NOT_APPLICABLE,
    NOT_LISTED,
    OUT_OF_RANGE,
    RELEASE_1_VALUE,
    WRONG_FORM,
)

FOLLOWS = "the Department’s published processing code, Release 2"
ROWS_NAMED = 20
MOST_VALUES = 2_000
MODULES = {
    name: module
    for module, names in (
        ("Submission information", fields.SUBMISSION),
        ("Person details", fields.PERSON),
        ("Events (all)", fields.EVENT),
        ("Events (requests only)", fields.REQUEST),
        ("Events (assessments only)", fields.ASSESSMENT),
        ("Carers and linked service users", fields.CARER),
        ("Events (services only)", fields.SERVICE),
        ("Events (reviews only)", fields.REVIEW),
        ("Costs (services only)", fields.COST),
    )
    for name in names
}
WHOLE_ROW = "Whole row"
STATUS = {2: "Mandatory", 1: "Applicable but not mandatory", 0: "Not applicable", -1: "Undetermined"}
BLANK_OR_LISTED = {1: "Passed: Valid", 0: "Passed: Blank (Not Mandatory)", -1: "Failed: Blank (Mandatory)"}
INVALID = "Failed: Invalid"
GRADES = {
    BLANK_MANDATORY: "Blank, and must be filled in in this row",
    NOT_LISTED: "Not in the code list",
    WRONG_FORM: "Not written as this field is",
    OUT_OF_RANGE: "Outside of what is possible",
    CONTRADICTS: "Contradicts something else",
    NOT_APPLICABLE: "Filled in where it does not apply",
    RELEASE_1_VALUE: "A value of Release 1: the Department still maps it; send the one of Release 2",
}
HEADERS = ("Module", "Field", "Status", "Validity", "Value", "Count")


def validity(check: int) -> str:
    """The Department's words for a check."""
    return BLANK_OR_LISTED.get(min(check, 1), INVALID)


@dataclass(slots=True)
class Problem:
    """One thing that is wrong in some rows: how many, the first of them by number, and what to do instead."""

    field: str
    rule: str
    check: int
    message: str
    count: int = 0
    rows: list[tuple[int, int]] = field(default_factory=list)
    meant: Counter[str] = field(default_factory=Counter)

    @property
    def where(self) -> str:
        """ "rows 2, 7 (see row 3) and 12 more"."""
        named = [f"{row} (see row {other})" if other else str(row) for row, other in self.rows[:ROWS_NAMED]]
        more = self.count - len(named)
        return ", ".join(named) + (f" and {more:,} more" if more > 0 else "")

    @property
    def words(self) -> str:
        likely = " or ".join(f"“{value}”" for value, _ in self.meant.most_common(3))
        return f"{self.message}. Perhaps {likely} was meant." if likely else f"{self.message.rstrip('.')}."


class Report:
    """Counts by module, field, status, validity and value; and the problems."""

    def __init__(self, rows_named: int = ROWS_NAMED) -> None:
        self.rows_named = rows_named
        self.rows = 0
        self.events: Counter[str] = Counter()
        self.counts: Counter[tuple[str, int, int, str]] = Counter()
        self.notes: list[str] = []
        self._problems: dict[tuple[str, str], Problem] = {}

    def count(self, field: str, condition: int, check: int, value: str, number: int) -> None:
        key = (field, condition, check, value)
        if key not in self.counts and len(self.counts) > MOST_VALUES * len(fields.FIELDS):
            key = (field, condition, check, "Other values")
        self.counts[key] += number

    def problem(self, field: str, rule: str, check: int, message: str) -> Problem:
        """The problem of this field and rule, found or new."""
        key = (field, rule)
        if key not in self._problems:
            self._problems[key] = Problem(field, rule, check, message)
        return self._problems[key]

    def add(self, problem: Problem, rows: Iterable[tuple[int, int]], number: int) -> None:
        """More rows of a problem; only the first are remembered by number."""
        problem.count += number
        if (room := self.rows_named - len(problem.rows)) > 0:
            problem.rows += [row for _, row in zip(range(room), rows, strict=False)]

    @property
    def problems(self) -> list[Problem]:
        """Worst first: rows that would be lost and fields that must be there, then by how many rows have it."""
        return sorted(
            self._problems.values(), key=lambda each: (each.check == RELEASE_1_VALUE, -each.count, each.field)
        )

    @property
    def failed(self) -> int:
        return sum(problem.count for problem in self._problems.values())

    @property
    def is_clean(self) -> bool:
        return not self._problems

    @property
    def finding(self) -> str:
        """One sentence."""
        rows = f"{self.rows:,} row{'' if self.rows == 1 else 's'}"
        if not self.rows:
            return "The file has its headings and no rows."
        if self.is_clean:
            return f"Nothing was found in {rows}."
        things = len(self._problems)
        cells = f"{self.failed:,} cell{'' if self.failed == 1 else 's'}"
        return f"{things} thing{'' if things == 1 else 's'} to put right: {cells} of {rows}."

    def counted(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """The table of the Department's data quality report, in the order of the fields."""
        order = {name: place for place, name in enumerate(fields.FIELDS)}
        merged: Counter[tuple[str, int, str, str]] = Counter()
        for (name, condition, check, value), number in self.counts.items():
            merged[name, condition, validity(check), value] += number
        for name, condition, words, value in sorted(merged, key=lambda key: (order[key[0]], -key[1], *key[2:])):
            yield MODULES[name], name, STATUS[condition], words, value, merged[name, condition, words, value]

    def by_field(self) -> list[tuple[str, tuple[int, int, int]]]:
        """(field, (valid, blank and allowed, failed)) of each of the 46 fields, in their order."""
        found = {name: [0, 0, 0] for name in fields.FIELDS}
        for (name, _, check, _), number in self.counts.items():
            found[name][0 if check > 0 else 1 if check == 0 else 2] += number
        return [(name, (valid, blank, failed)) for name, (valid, blank, failed) in found.items()]


def as_text(report: Report) -> str:
    """The report for a screen without a browser."""
    lines = [f"Checked as {FOLLOWS}, does.", "", report.finding, *report.notes]
    for each in report.problems:
        lines += ["", f"{each.field}: {each.words}", f"  Check {each.check}. Rows: {each.count:,}. Which: {each.where}"]
    return "\n".join(lines) + "\n"


def as_csv(report: Report) -> str:
    """Problems first, then all counts; one table, so that a spreadsheet can filter it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow((*HEADERS, "What is wrong", "Row numbers"))
    for each in report.problems:
        module = MODULES.get(each.field, WHOLE_ROW)
        writer.writerow((module, each.field, "", validity(each.check), "", each.count, each.words, each.where))
    writer.writerows((*row, "", "") for row in report.counted())
    return out.getvalue()
