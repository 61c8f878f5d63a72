"""Words: a line, several lines, an address to write to, an NHS number."""

import re
from typing import Any

import nhs_number
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from sharedliving.core.forms.presented import Presented

POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")


class TextField(Presented, forms.CharField):
    """One line of text. `prefix` and `suffix` stand beside the box; `autocomplete` is HTML's name for it."""

    def __init__(
        self, *, prefix: str = "", suffix: str = "", autocomplete: str = "", spellcheck: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.shown.update(prefix=prefix, suffix=suffix)
        if autocomplete:
            self.widget.attrs["autocomplete"] = autocomplete
        if not spellcheck:
            self.widget.attrs["spellcheck"] = "false"
        self.say_how_long()

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without maxlength: a pasted text is never cut off in silence, the error says how long it may be."""
        return {}

    def say_how_long(self) -> None:
        for validator in self.validators:
            if isinstance(validator, MaxLengthValidator):
                validator.message = f"{self.called} must be {self.max_length} characters or fewer"


class WordsField(TextField):
    """Several lines. With `count=True` the page counts down to `max_length`."""

    widget = forms.Textarea

    def __init__(self, *, rows: int = 5, count: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs["rows"] = rows
        self.widget.attrs.pop("cols", None)
        self.shown["max_characters"] = self.max_length if count else None


class EmailField(TextField):
    """An e-mail address."""

    widget = forms.EmailInput
    default_validators = forms.EmailField.default_validators

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("autocomplete", "email")
        kwargs.setdefault("max_length", 254)
        super().__init__(spellcheck=False, **kwargs)
        self.validators = [plain_email if v in self.default_validators else v for v in self.validators]


def plain_email(value: str) -> None:
    """Enter an email address in the correct format, like name@example.com"""
    try:
        for validator in forms.EmailField.default_validators:
            validator(value)
    except ValidationError as error:
        raise ValidationError(plain_email.__doc__ or "", code="invalid") from error


class PhoneField(TextField):
    """A telephone number, kept as typed: numbers abroad and extensions are all right."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault("width", 20)
        super().__init__(autocomplete=kwargs.pop("autocomplete", "tel"), **kwargs)
        self.widget.input_type = "tel"

    def clean(self, value: Any) -> str:
        number = super().clean(value)
        if number and sum(letter.isdigit() for letter in number) < 6:
            raise ValidationError(f"Enter {self.called.lower()} with its area code, like 01632 960 001", code="invalid")
        return number


class PostcodeField(TextField):
    """A British postcode, kept as "LS1 4AP"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("width", 10)
        super().__init__(autocomplete=kwargs.pop("autocomplete", "postal-code"), spellcheck=False, **kwargs)

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        if not typed:
            return typed
        found = POSTCODE.fullmatch(re.sub(r"[^A-Za-z0-9]", "", typed).upper())
        if not found:
            raise ValidationError("Enter a full UK postcode, like LS1 4AP", code="invalid")
        return " ".join(found.groups())


class NhsNumberField(TextField):
    """An NHS number: spaces and dashes are all right, the check digit is checked, kept as 10 digits."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "NHS number")
        kwargs.setdefault("hint", "It is 10 digits, like 999 000 0018")
        kwargs.setdefault("width", 10)
        super().__init__(spellcheck=False, **kwargs)
        self.widget.attrs["inputmode"] = "numeric"

    def prepare_value(self, value: Any) -> Any:
        digits = nhs_number.standardise_format(value) if isinstance(value, str) else ""
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if digits else value

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        digits = re.sub(r"[\s-]", "", typed or "")
        if not digits:
            return self.empty_value
        if not (digits.isascii() and digits.isdigit() and len(digits) == 10):
            raise ValidationError("NHS number must be 10 digits, like 999 000 0018", code="invalid")
        if not nhs_number.is_valid(digits):
            raise ValidationError("Check the NHS number: one of its digits is not right", code="check_digit")
        return digits
