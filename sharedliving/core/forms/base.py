"""The forms every app builds on."""

from collections.abc import Sequence
from typing import Any

from django import forms

from sharedliving.core.forms.conditions import Condition, empty_answer, nothing_in, reveal_conditions
from sharedliving.core.forms.errors import ErrorLink, error_links
from sharedliving.core.forms.layout import page_order


class Declared:
    """What a form may declare.

    required_when  {"late_reason": lambda data: data.get("late")}: needed only then; its `missing` message is the error
    reveals        {"source": {"other": ["source_other"]}}: fields that stand under a choice; ignored unless it is chosen,
                   and needed (when the field is required) only if it is
    sections       (("About the person", ["name", "born_on"]), …): headings over fields
    """

    required_when: dict[str, Condition] = {}
    reveals: dict[str, dict[Any, list[str]]] = {}
    sections: Sequence[tuple[str, list[str]]] = ()
    mark_optional = True
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.revealed_when = reveal_conditions(self.reveals)
        self.needed_when = dict(self.required_when)
        self.order_fields(page_order(self))  # type: ignore[attr-defined]
        self.loosen_revealed()
        self.say_optional()

    def loosen_revealed(self) -> None:
        """A revealed field is needed only when it is in sight."""
        for name, condition in self.revealed_when.items():
            field = self.fields.get(name)  # type: ignore[attr-defined]
            if field is not None and field.required:
                field.required = False
                self.needed_when.setdefault(name, condition)

    def say_optional(self) -> None:
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            quiet = name in self.needed_when or field.widget.is_hidden or isinstance(field, forms.BooleanField)
            if self.mark_optional and not field.required and not quiet and field.label:
                field.label = f"{field.label} (optional)"

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc, attr-defined]
        self.forget_unrevealed(data)
        for name, condition in self.needed_when.items():
            if name in self.fields and name not in self.errors and condition(data) and nothing_in(data.get(name)):  # type: ignore[attr-defined]
                message = self.fields[name].error_messages["required"]  # type: ignore[attr-defined]
                self.add_error(name, forms.ValidationError(message, code="required"))  # type: ignore[attr-defined]
        return data

    def forget_unrevealed(self, data: dict[str, Any]) -> None:
        for name, condition in self.revealed_when.items():
            if name in self.fields and not condition(data):  # type: ignore[attr-defined]
                self.errors.pop(name, None)  # type: ignore[attr-defined]
                data[name] = empty_answer(self.fields[name])  # type: ignore[attr-defined]

    @property
    def error_links(self) -> list[ErrorLink]:
        """The lines of the error summary."""
        return error_links(self)


class BaseForm(Declared, forms.Form):
    """A form that is not one row."""


class BaseModelForm(Declared, forms.ModelForm):
    """A form over one row. Declare each field with ours; services save, never the form."""
