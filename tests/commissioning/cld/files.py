"""Returns to check, in memory."""

import csv
import io
from collections.abc import Iterable

from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic import in_order, rows
from commissioning.cld.synthetic_faults import Fault, base, with_faults
from commissioning.cld.validator import validate
from commissioning.cld.validator_report import Report

Found = tuple[int, str, str]
"""(row, field, rule)."""


def file_of(lines: Iterable[Iterable[str]], heading: Iterable[str] = FIELDS, delimiter: str = ",") -> io.BytesIO:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(heading)
    writer.writerows(lines)
    return io.BytesIO(out.getvalue().encode())


def report_of(*lines: dict[str, str]) -> Report:
    """The report of a file of these rows."""
    return validate(file_of(in_order(line) for line in lines))


def row(on: str = "service", number: int = 900_001, **changes: str) -> dict[str, str]:
    """A clean row of somebody made up, with these changes."""
    return base(on, number) | changes


def with_planted(faults: Iterable[Fault], clean: int) -> tuple[io.BytesIO, set[Found]]:
    """A file of so many clean rows with the faults planted, and all that must be found in it."""
    lines, wanted = [], set()
    for number, (line, fault) in enumerate(with_faults(rows(clean), faults), 2):
        lines.append(line)
        wanted |= {(number, *said) for said in fault.says} if fault else set()
    return file_of(lines), wanted


def found_in(report: Report) -> set[Found]:
    return {(number, each.field, each.rule) for each in report.problems for number, _ in each.rows}


def fields_of(report: Report) -> list[tuple[str, int]]:
    """(field, check) of what was found."""
    return [(each.field, each.check) for each in report.problems]
