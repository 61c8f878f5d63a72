"""A form over one section of a row: begins with what is saved, remembers which version it showed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Model

from careplans.services.writing import ChangedMeanwhile
from sharedliving.core.forms import BaseForm, DateField, NumberField


class SectionForm(BaseForm):
    """Every answer may wait: what is missing is said once, when the whole is completed or signed off."""

    mark_optional = False

    def __init__(self, *args: Any, instance: Model, version: int | None = None, **kwargs: Any) -> None:
        """`version` is that of the whole when the row is only a part of it."""
        kwargs["initial"] = answered(self.base_fields, instance) | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        version = version or getattr(instance, "version", None)
        self.fields["version"] = forms.IntegerField(required=False, initial=version, widget=forms.HiddenInput)
        self.meanwhile: list[tuple[str, Any]] = []

    def answers(self) -> dict[str, Any]:
        """The cleaned answers without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    @property
    def version(self) -> int:
        """The version that was on the screen; none at all counts as out of date, never as the newest."""
        return self.cleaned_data.get("version") or 0

    def beside(self, problem: ChangedMeanwhile, now: Model) -> None:
        """Keep what was typed, show what is saved now beside it, and let the next save replace it."""
        self.data = self.data.copy()
        self.data["version"] = str(problem.now.version)
        saved = answered(self.base_fields, now)
        differing = [name for name, typed in self.answers().items() if saved.get(name, typed) != typed]
        self.meanwhile = [
            (str(self.fields[name].label), in_words(self.fields[name], saved[name])) for name in differing
        ]


def answered(fields: Mapping[str, forms.Field], row: Any) -> dict[str, Any]:
    """What the row holds under the names of these fields, as the fields take it: its columns, then its answers."""
    kept = getattr(row, "answers", None)
    every = {name: getattr(row, name) if hasattr(row, name) else (kept or {}).get(name) for name in fields}
    return {
        name: from_json(fields[name], value) for name, value in every.items() if hasattr(row, name) or kept is not None
    }


def from_json(field: forms.Field, value: Any) -> Any:
    """An answer as its field takes it: "2027-03-27" as a date, "12.50" as a decimal; anything else as it is."""
    if not isinstance(value, str) or not value:
        return value
    if isinstance(field, DateField):
        return date.fromisoformat(value)
    return Decimal(value) if isinstance(field, NumberField) else value


def in_words(field: forms.Field, value: Any) -> Any:
    """An answer as a page shows it: a choice by its label, several as a list, the rest as it is."""
    choices = {str(key): label for key, label in getattr(field, "choices", ()) if not isinstance(label, list | tuple)}
    if isinstance(value, list):
        return [choices.get(str(each), each) for each in value]
    return value if isinstance(value, bool) else choices.get(str(value), value)
