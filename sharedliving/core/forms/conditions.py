"""Answers that are needed only beside another answer."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ImproperlyConfigured

Condition = Callable[[dict[str, Any]], bool]


def chosen(name: str, value: str) -> Condition:
    """True when the answer to `name` is, or contains, `value`."""

    def condition(data: dict[str, Any]) -> bool:
        answer = data.get(name)
        if isinstance(answer, bool):
            return ("yes" if answer else "no") == value
        return value in map(str, answer) if isinstance(answer, list | tuple) else str(answer) == value

    return condition


def reveal_conditions(reveals: dict[str, dict[Any, list[str]]]) -> dict[str, Condition]:
    """Each revealed field with the choice that brings it up. Under a second choice it would stand on the page twice,
    and of two boxes with one name the empty one wins: ask it in the open then, with `required_when`."""
    found: dict[str, Condition] = {}
    for name, choices in reveals.items():
        for value, parts in choices.items():
            for part in parts:
                if part in found:
                    raise ImproperlyConfigured(f"{part} is revealed by two choices")
                found[part] = chosen(name, str(value))
    return found


def nothing_in(value: Any) -> bool:
    return value is None or value in ("", [], (), {}) or (hasattr(value, "exists") and not value.exists())


def empty_answer(field: forms.Field) -> Any:
    """What an unanswered field of this kind gives."""
    if isinstance(field, forms.MultipleChoiceField):
        return []
    return getattr(field, "empty_value", None)
