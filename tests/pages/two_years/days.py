"""Every list held against its plain count, day after day: tables that nobody wrote to are not read again."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection

from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.safety_net import LISTS, rows_of
from tests.pages.net_counts import COUNTS, Rows

WRITTEN = re.compile(r'\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)
SOME_DAYS = (date(2027, 3, 1), date(2028, 2, 29), date(2028, 3, 1))


class Kept:
    """Rows as they were read last, without those of tables that were written to since."""

    def __init__(self) -> None:
        self._rows: dict[type, list[Any]] = {}
        self._written: set[str] = set()

    def watch(self, execute: Callable[..., Any], sql: Any, *more: Any) -> Any:
        """For `connection.execute_wrapper`."""
        self._written.update(WRITTEN.findall(str(sql)))
        return execute(sql, *more)

    def rows(self, on: date) -> Rows:
        for model in [each for each in self._rows if each._meta.db_table in self._written]:
            del self._rows[model]
        self._written.clear()
        return Rows(on, self._rows)


@contextmanager
def watched() -> Iterator[Kept]:
    """While this lasts, it is known which tables are written to."""
    kept = Kept()
    with connection.execute_wrapper(kept.watch):
        yield kept


def _compiled(on: date) -> tuple[str, list[Any]]:
    """(key, who) of every list, in one statement."""
    parts, values = [], []
    for key, each in LISTS.items():
        sql, params = rows_of(each, SYSTEM, on).order_by().query.sql_with_params()
        parts.append(f"SELECT '{key}', about FROM ({sql}) AS falls (about, since, owner)")
        values += params
    return " UNION ALL ".join(parts), values


def _how(values: tuple[Any, ...]) -> Callable[[date], Any]:
    """How a value of the statement follows from its day, by what it is on some days."""
    first, *others = values
    if all(other == first for other in others):
        return lambda on: first
    if all(dates.add_months(on, -12) == value for on, value in zip(SOME_DAYS, values, strict=True)):
        return lambda on: dates.add_months(on, -12)
    days = first - SOME_DAYS[0]
    assert [on + days for on in SOME_DAYS] == list(values), f"nobody knows how {values} follow from the day"
    return lambda on: on + days


class EveryList:
    """Who stands on the lists of a day. The statement is made once, since only its dates change; `is_true` makes it again."""

    def __init__(self) -> None:
        made = [_compiled(on) for on in SOME_DAYS]
        self._sql = made[0][0]
        self._values = [_how(values) for values in zip(*(values for _, values in made), strict=True)]

    def is_true(self, on: date) -> bool:
        return _compiled(on) == (self._sql, [value(on) for value in self._values])

    def found(self, on: date) -> dict[str, list[int]]:
        with connection.cursor() as cursor:
            cursor.execute(self._sql, [value(on) for value in self._values])
            rows = cursor.fetchall()
        return {key: sorted(who for each, who in rows if each == key) for key in LISTS}


def differences(found: dict[str, list[int]], day: Rows) -> dict[str, tuple[list[int], list[int]]]:
    """Key → (who is on the list, who by the plain count), where they are not the same."""
    plain = {key: sorted(count(day)) for key, count in COUNTS.items()}
    return {key: (found[key], plain[key]) for key in LISTS if found[key] != plain[key]}
