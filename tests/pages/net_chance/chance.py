"""What chance decides in all of these worlds."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from people.models import Person
from sharedliving.core import dates

Maker = Callable[[Random, Person], None]


def near(chance: Random, days: int = 4) -> date:
    """A day soon or a moment ago."""
    return dates.today() + timedelta(days=chance.randint(-days, days))


def ago(chance: Random, *days: int) -> date:
    """So many days before today, or one more or less."""
    return dates.today() - timedelta(days=chance.choice(days) + chance.randint(-1, 1))


def due(factory: Callable[..., Any], *traits: str, about: str = "person", **fields: Any) -> Maker:
    """What is due near today, as one of these traits or as none (""); `about` is the path of the person."""

    def make(chance: Random, person: Person) -> None:
        trait = chance.choice(traits) if traits else ""
        chosen = {trait: True} if trait else {}
        closed = trait in CLOSING
        factory(**{about: person}, **chosen, **fields, **({} if closed else {"due_on": near(chance)}))

    return make


CLOSING = {"acknowledged", "allocated", "refused", "declined", "finished", "done", "withdrawn"}
"""Traits whose rows are closed and due no more."""
