"""A word of its own in every text field of every row there is: whoever reads one where it should not stand is found out."""

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import DataError, IntegrityError, InternalError, models, transaction
from factory.django import DjangoModelFactory

from people.models import Person, User
from sharedliving.core.states import StateChange
from tests import factories

OURS = ("core", "people", "careplans", "placements", "reviews", "commissioning")
SHORTEST = 7
TRIES = 12
BORN = date(1931, 8, 17)
DAYS = ("17 August 1931", "1931-08-17", "17/08/1931", "17 8 1931")
NUMBER = "9434765919"


@dataclass
class Planted:
    """Where each word stands, in small letters; and which fields took none, with the reason of the database."""

    words: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    empty: set[str] = field(default_factory=set)

    def found_in(self, text: str) -> set[str]:
        """The fields whose words a text holds."""
        searched = text.casefold()
        return {name for word, name in self.words.items() if word in searched}


def plant(*, but: User) -> Planted:
    """Plant in every row but the account of the reader, who may read their own name."""
    planted = Planted({word.casefold(): "people.Person.date_of_birth" for word in DAYS})
    Person.objects.update(date_of_birth=BORN)
    planted.words |= {who.reference.casefold(): "people.Person.reference" for who in Person.objects.all()}
    for number, (model, column) in enumerate(text_fields()):
        name = f"{model._meta.label}.{column.name}"
        rows = model._base_manager.exclude(pk=but.pk) if model is User else model._base_manager.all()
        if rows.exists():
            _put(planted, name, rows, column, f"zq{number:04d}x")
        else:
            planted.empty.add(name)
    return planted


def fill(**given: models.Model) -> None:
    """A row of each table that has none, as its factory makes one, about whom and what is given."""
    for made in _factories():
        model = made._meta.model
        if model._meta.app_label in OURS and not model._base_manager.exists():
            known = {name: row for name, row in given.items() if name in made._meta.base_declarations}
            with suppress(IntegrityError, DataError, InternalError, TypeError, AttributeError), transaction.atomic():
                made(**known)
    for model in _change_rows():
        row = model._meta.get_field("row").related_model._base_manager.first()
        if row is not None and not model._base_manager.exists():
            model._base_manager.create(row=row)


def _change_rows() -> list[type[StateChange]]:
    return [
        model for label in OURS for model in apps.get_app_config(label).get_models() if issubclass(model, StateChange)
    ]


def _factories() -> Iterator[type[DjangoModelFactory]]:
    """Every factory there is that makes rows of a model."""
    for found in pkgutil.iter_modules(factories.__path__):
        module = importlib.import_module(f"{factories.__name__}.{found.name}")
        for each in vars(module).values():
            if isinstance(each, type) and issubclass(each, DjangoModelFactory) and each._meta.model is not None:
                yield each


def text_fields() -> Iterator[tuple[type[models.Model], models.Field]]:
    """Every column in which somebody can write what they like."""
    for label in OURS:
        for model in apps.get_app_config(label).get_models():
            if not hasattr(model, "history_object") and model._meta.managed:
                yield from ((model, column) for column in model._meta.concrete_fields if _is_free(column))


def _is_free(column: models.Field) -> bool:
    inner = column.base_field if isinstance(column, ArrayField) else column
    is_text = isinstance(inner, models.CharField | models.TextField) and not inner.choices
    return is_text and (inner.max_length or SHORTEST) >= SHORTEST and column.editable


def _put(planted: Planted, name: str, rows: models.QuerySet, column: models.Field, word: str) -> None:
    """One word in all rows; where they have to differ, or some have to be empty, in the first that takes it."""
    word = NUMBER if column.name == "nhs_number" else word
    value = [word] if isinstance(column, ArrayField) else word
    ones = [rows.filter(pk=pk) for pk in rows.order_by("pk").values_list("pk", flat=True)[:TRIES]]
    for where in [rows, *ones]:
        try:
            with transaction.atomic():
                where.update(**{column.name: value})
        except (IntegrityError, DataError, InternalError) as problem:
            planted.refused[name] = str(problem).splitlines()[0]
        else:
            planted.refused.pop(name, None)
            planted.words[word] = name
            return
