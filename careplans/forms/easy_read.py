"""The lines of an easy-read version: a box for each chapter, one idea a line."""

from collections.abc import Mapping
from typing import Any

from django import forms

from careplans.services.writing import ChangedMeanwhile
from sharedliving.core.forms import BaseForm, WordsField


class EasyReadForm(BaseForm):
    """`headings` are the chapters, `lines` what stands in each of them."""

    mark_optional = False

    def __init__(
        self, *args: Any, headings: Mapping[str, str], lines: Mapping[str, list[str]], version: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.headings = headings
        for key, heading in headings.items():
            text = "\n".join(lines[key])
            self.fields[key] = WordsField(
                label=heading, required=False, rows=max(3, len(lines[key]) + 1), max_length=2000, initial=text
            )
        self.fields["version"] = forms.IntegerField(required=False, initial=version, widget=forms.HiddenInput)
        self.meanwhile: list[tuple[str, str]] = []

    def answers(self) -> dict[str, str]:
        """Chapter to text."""
        return {key: self.cleaned_data[key] for key in self.headings}

    @property
    def version(self) -> int:
        return self.cleaned_data.get("version") or 0

    def beside(self, problem: ChangedMeanwhile, now: Any) -> None:
        """Keep what was typed, show what is saved now beside it, and let the next save replace it."""
        self.data = self.data.copy()
        self.data["version"] = str(problem.now.version)
        typed = self.answers()
        self.meanwhile = [
            (self.headings[key], text) for key, text in now.parts.items() if key in typed and typed[key] != text
        ]
