"""One or several of a list: words, yes or no, or rows of the database."""

from typing import Any

from django import forms

from sharedliving.core.forms.presented import Presented


class ChoiceField(Presented, forms.ChoiceField):
    """Radios, for at most about seven choices. `inline` puts short ones side by side."""

    asks = "Select"
    widget = forms.RadioSelect

    def __init__(self, *, inline: bool = False, small: bool = False, **kwargs: Any) -> None:
        super().__init__(**{"error_messages": {"invalid_choice": "Select one of the choices listed"}} | kwargs)
        self.shown.update(inline=inline, small=small)


class YesNoField(Presented, forms.TypedChoiceField):
    """Yes or no, as True or False; None when empty."""

    widget = forms.RadioSelect

    def __init__(self, *, yes: str = "Yes", no: str = "No", inline: bool = True, **kwargs: Any) -> None:
        kwargs.setdefault("missing", f"Select yes or no: {kwargs['label']}")
        super().__init__(
            choices=(("yes", yes), ("no", no)), coerce=lambda value: value == "yes", empty_value=None, **kwargs
        )
        self.shown.update(inline=inline)

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value

    def clean(self, value: Any) -> bool | None:
        return super().clean(self.prepare_value(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != self.prepare_value(data)


class SelectField(Presented, forms.ChoiceField):
    """A drop-down, for a long list of known words; begins with `empty`."""

    asks = "Select"

    def __init__(self, *, choices: Any = (), empty: str = "Select from the list", **kwargs: Any) -> None:
        listed = choices.choices if hasattr(choices, "choices") else choices
        first = [("", empty)]
        every = (lambda: [*first, *listed()]) if callable(listed) else [*first, *listed]
        super().__init__(choices=every, **kwargs)


class MultiChoiceField(Presented, forms.MultipleChoiceField):
    """Checkboxes; gives a list of values."""

    asks = "Select"
    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, small: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shown.update(small=small)


class CheckField(Presented, forms.BooleanField):
    """One checkbox, its label beside it. Required means it has to be ticked."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("missing", f"Tick the box to go on: {kwargs['label']}")
        super().__init__(**{"size": "", "required": False} | kwargs)


class RowField(Presented, forms.ModelChoiceField):
    """A drop-down of rows: pass `queryset=Model.objects.none()` and set it in the form's __init__ from visible_to(viewer)."""

    asks = "Select"

    def __init__(self, *, empty: str = "Select from the list", **kwargs: Any) -> None:
        super().__init__(empty_label=empty, **kwargs)


class RowRadiosField(Presented, forms.ModelChoiceField):
    """Radios of a few rows."""

    asks = "Select"
    widget = forms.RadioSelect

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(empty_label=None, **kwargs)
        self.shown.update(inline=False)


class RowsField(Presented, forms.ModelMultipleChoiceField):
    """Checkboxes of rows; gives a queryset."""

    asks = "Select"
    widget = forms.CheckboxSelectMultiple
