"""A form over one section of a row: begins with what is saved, remembers which version it showed."""

from typing import Any

from django import forms
from django.db.models import Model

from careplans.services.writing import ChangedMeanwhile
from sharedliving.core.forms import BaseForm


class SectionForm(BaseForm):
    """Every answer may wait: what is missing is said once, when the whole is completed or signed off."""

    mark_optional = False

    def __init__(self, *args: Any, instance: Model, version: int | None = None, **kwargs: Any) -> None:
        """`version` is that of the whole when the row is only a part of it."""
        saved = {name: getattr(instance, name) for name in self.base_fields if hasattr(instance, name)}
        kwargs["initial"] = saved | (kwargs.get("initial") or {})
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
        differing = [name for name, typed in self.answers().items() if getattr(now, name, typed) != typed]
        self.meanwhile = [(str(self.fields[name].label), saved(now, name)) for name in differing]


def saved(row: Any, name: str) -> Any:
    """The value of a column in words."""
    words = getattr(row, f"get_{name}_display", None)
    return words() if words else getattr(row, name)
