"""Grades each field of each row of a return as the Department's published processing code (Release 2) does.

Any council's file, also one of another system. It streams: some thousand rows at a time, as columns, so that a value is
looked at once and not once a row. What grows with the file is one number an event, to find an event that stands twice, and
a few words a person. Nothing of it is kept once the report is made, and the report holds nobody's data.
"""

from collections import Counter
from collections.abc import Callable
from typing import IO

from commissioning.cld.fields import FIELDS
from commissioning.cld.validator_across import ACROSS
from commissioning.cld.validator_batch import Batch, Known
from commissioning.cld.validator_conditions import MANDATORY
from commissioning.cld.validator_conditions import NOT_APPLICABLE as DOES_NOT_APPLY
from commissioning.cld.validator_forms import (
    BLANK_ALLOWED,
    BLANK_MANDATORY,
    CONTRADICTS,
    NOT_APPLICABLE,
    NOT_LISTED,
    WRONG_FORM,
    nearest,
)
from commissioning.cld.validator_read import ROWS_AT_ONCE, opened
from commissioning.cld.validator_report import GRADES, ROWS_NAMED, WHOLE_ROW, Report
from commissioning.cld.validator_rules import ROW_RULES

MOST_LOOKED_FOR = 500
Progress = Callable[[int], None]


def validate(
    stream: IO[bytes], *, rows_named: int = ROWS_NAMED, rows_at_once: int = ROWS_AT_ONCE,
    progress: Progress = lambda rows: None,
) -> Report:  # fmt: skip
    """The report of a file. Raises Refusal when it is no return (`validator_read`).

    `progress` is called with the number of rows read so far; each problem names its first `rows_named` rows."""
    checker = Checker(Report(rows_named))
    with opened(stream) as sheet:
        for numbers, rows in sheet.batches(rows_at_once):
            checker.lengths(sheet.odd, sheet.width)
            if rows:
                checker.take(Batch(numbers, rows, checker.known))
            progress(checker.report.rows)
        checker.finish(sheet.unread)
    return checker.report


class Checker:
    """One file being checked."""

    def __init__(self, report: Report) -> None:
        self.report, self.known = report, Known()
        self.across = [each() for each in ACROSS]
        self.meant: dict[tuple[str, str], str] = {}

    def take(self, batch: Batch) -> None:
        self.report.rows += len(batch.rows)
        self.report.events.update(batch.plain("Event_Type"))
        for conditions, places in batch.by_conditions():
            self._grade(batch, conditions, places)
        for rule in ROW_RULES:
            if places := rule.finds(batch):
                self._found(rule.field, rule.function, rule.check, [(batch.numbers[place], 0) for place in places])
        for state in self.across:
            for field, row, other in state.find(batch):
                self._found(field, type(state), CONTRADICTS, [(row, other)])

    def finish(self, unread: list[int]) -> None:
        """What is to be said of the file as a whole."""
        self.report.notes = [f"Column {place} is no column of the return; it was not read." for place in unread]
        self.report.notes += filter(None, (getattr(state, "remark", "") for state in self.across))

    def lengths(self, odd: list[tuple[int, int]], width: int) -> None:
        """Rows that were not read, because a cell is missing or there is one too many."""
        if odd:
            message = f"The row has not {width} cells, as the heading has: it was not read"
            problem = self.report.problem(WHOLE_ROW, "length", WRONG_FORM, message)
            self.report.add(problem, [(number, 0) for number, _ in odd], len(odd))
            self.report.rows += len(odd)

    def _grade(self, batch: Batch, conditions: tuple[int, ...], places: list[int]) -> None:
        columns = zip(*[batch.rows[place] for place in places], strict=True)
        for field, condition, column in zip(FIELDS, conditions, columns, strict=True):
            if not any(column):
                self._blank(batch, field, condition, places, column)
                continue
            memo = self.known.memos[field]
            for same, number in Counter(map(memo.__getitem__, column)).items():
                check = self._check(condition, memo.known[same][0])
                self.report.count(field, condition, check, memo.known[same][1], number)
                if check < 0:
                    cells = [(p, value) for p, value in zip(places, column, strict=True) if memo[value] == same]
                    self._bad(batch, field, check, cells)

    def _blank(self, batch: Batch, field: str, condition: int, places: list[int], column: tuple[str, ...]) -> None:
        check = self._check(condition, BLANK_ALLOWED)
        self.report.count(field, condition, check, "", len(places))
        if check < 0:
            self._bad(batch, field, check, list(zip(places, column, strict=True)))

    @staticmethod
    def _check(condition: int, check: int) -> int:
        """The check of a value in a row with this condition."""
        if check == BLANK_ALLOWED:
            return BLANK_MANDATORY if condition == MANDATORY else BLANK_ALLOWED
        return NOT_APPLICABLE if condition == DOES_NOT_APPLY else check

    def _bad(self, batch: Batch, field: str, check: int, cells: list[tuple[int, str]]) -> None:
        problem = self.report.problem(field, GRADES[check], check, GRADES[check])
        self.report.add(problem, ((batch.numbers[place], 0) for place, _ in cells), len(cells))
        if check == NOT_LISTED:
            for value, number in Counter(value for _, value in cells).most_common(5):
                if meant := self._meant(field, value):
                    problem.meant[meant] += number

    def _meant(self, field: str, value: str) -> str:
        """What was probably meant; looked for a limited number of times, since it takes long."""
        if (field, value) not in self.meant and len(self.meant) < MOST_LOOKED_FOR:
            self.meant[field, value] = nearest(field, value)
        return self.meant.get((field, value), "")

    def _found(self, field: str, rule: Callable[..., object], check: int, rows: list[tuple[int, int]]) -> None:
        message = (rule.__doc__ or "").splitlines()[0]
        self.report.add(self.report.problem(field, rule.__name__, check, message), rows, len(rows))
