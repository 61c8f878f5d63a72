"""Every row of a day, read whole and once: what the plain counts work on."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db.models import Model

from people.models import Person
from sharedliving.core import dates


class Rows:
    """The rows of each table as they are on a day. `kept` holds what is still as it was read before."""

    def __init__(self, on: date, kept: dict[type, list[Any]] | None = None) -> None:
        self.on, self.year_ago = on, dates.add_months(on, -12)
        self._kept = {} if kept is None else kept
        self._by_number: dict[type, dict[int, Any]] = {}

    def all(self, model: type[Model]) -> list[Any]:
        if model not in self._kept:
            self._kept[model] = list(model._base_manager.all())
        return self._kept[model]

    def one(self, model: type[Model], number: int) -> Any:
        if model not in self._by_number:
            self._by_number[model] = {row.pk: row for row in self.all(model)}
        return self._by_number[model][number]

    def person(self, row: Any) -> Person:
        return self.one(Person, row.person_id)

    def alive(self, model: type[Model]) -> list[Any]:
        """Those about people who live."""
        return [row for row in self.all(model) if self.person(row).died_on is None]

    def here(self, model: type[Model]) -> list[Any]:
        """Those about people who live, and whose record is open."""
        return [row for row in self.alive(model) if self.person(row).closed_at is None]

    def late(self, rows: Iterable[Any]) -> list[Any]:
        return [row for row in rows if row.closed_at is None and row.due_on < self.on]


Count = Callable[[Rows], list[int]]
"""Who stands on a list: each as often as the list has them."""


def who(rows: Iterable[Any]) -> list[int]:
    return [row.person_id for row in rows]


def late_here(model: type[Model]) -> Count:
    """What is open past its day, of people who are still here."""
    return lambda day: who(day.late(day.here(model)))


def late_alive(model: type[Model]) -> Count:
    """What is open past its day, of people who live."""
    return lambda day: who(day.late(day.alive(model)))
