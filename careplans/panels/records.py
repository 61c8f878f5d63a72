"""A record that is written section by section, as a task list and as answers to read: both made from its forms."""

from collections.abc import Mapping
from typing import Any

from django import forms as django_forms

from careplans.forms.sections import answered, in_words
from sharedliving.core.components import Money, Quote
from sharedliving.core.forms import MoneyField, WordsField
from sharedliving.core.rules import Gate

Forms = Mapping[str, tuple[str, type[django_forms.Form]]]
Item = dict[str, Any]


def tasks(row: Any, forms: Forms, urls: Mapping[str, str], gate: Gate) -> list[Item]:
    """One task for each section: completed when its gate misses nothing there and something was answered."""
    missing = {reason.url for reason in gate.missing}
    return [
        {"title": title, "href": urls[key], "status": _status(row, form, urls[key] in missing)}
        for key, (title, form) in forms.items()
    ]


def _status(row: Any, form: type[django_forms.Form], is_missing: bool) -> str:
    begun = any(row.has(name) for name in form.base_fields)
    if not begun:
        return "not_started"
    return "in_progress" if is_missing else "completed"


def cards(row: Any, forms: Forms, urls: Mapping[str, str] | None = None) -> list[tuple[str, list[Item]]]:
    """Title and rows of each section, in the words of its questions; with `urls`, each with a link to change it."""
    return [(title, _rows(row, form, (urls or {}).get(key, ""))) for key, (title, form) in forms.items()]


def _rows(row: Any, form: type[django_forms.Form], url: str) -> list[Item]:
    given = answered(form.base_fields, row)
    hidden = _not_asked(form, given)
    rows = []
    for name, field in form.base_fields.items():
        if name in hidden:
            continue
        link = {"href": url} if url else {}
        rows.append({"key": str(field.label), "value": _value(field, given.get(name), name), **link})
    return rows


def _value(field: django_forms.Field, value: Any, name: str) -> Any:
    if name == "own_words" and value and isinstance(field, WordsField):
        return Quote(value)
    if isinstance(field, MoneyField) and value is not None:
        return Money(value)
    return None if value is None else in_words(field, value)


def _not_asked(form: type[django_forms.Form], given: Mapping[str, Any]) -> set[str]:
    """What stands under a choice that was not made."""
    return {
        name
        for asked, choices in getattr(form, "reveals", {}).items()
        for choice, names in choices.items()
        if _chosen(given.get(asked)) != str(choice) and str(choice) not in _several(given.get(asked))
        for name in names
    }


def _chosen(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _several(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
