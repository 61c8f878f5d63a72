"""Numbers and money."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sharedliving.core.forms.presented import Presented


def plain(number: Any) -> str:
    """12 → "12"; Decimal("12.50") → "12.50"; Decimal("12.00") → "12"."""
    return f"{number:f}".removesuffix(".00") if isinstance(number, Decimal) else str(number)


class NumberField(Presented, forms.Field):
    """A number of at least `least` and at most `most`, with at most `places` decimals; gives Decimal, or int for 0 places."""

    def __init__(
        self,
        *,
        least: int | None = 0,
        most: int | None = None,
        places: int = 2,
        prefix: str = "",
        suffix: str = "",
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("width", 5)
        super().__init__(widget=forms.TextInput, **kwargs)
        self.least, self.most, self.places = least, most, places
        self.shown.update(prefix=prefix, suffix=suffix)
        self.widget.attrs["inputmode"] = "decimal" if places else "numeric"
        self.widget.attrs["spellcheck"] = "false"

    def prepare_value(self, value: Any) -> Any:
        return plain(value) if isinstance(value, int | Decimal) else value

    def to_python(self, value: Any) -> Decimal | int | None:
        typed = str(value if value is not None else "").strip().replace(",", "").removeprefix("£").strip()
        if not typed:
            return None
        try:
            number = Decimal(typed)
        except InvalidOperation:
            raise ValidationError(f"{self.called} must be a number, like {self.example}", code="invalid") from None
        self.check_size(number)
        return number if self.places else int(number)

    @property
    def example(self) -> str:
        return "12.50" if self.places else "12"

    def check_size(self, number: Decimal) -> None:
        if not number.is_finite() or number.adjusted() > 12:
            raise ValidationError(f"{self.called} must be a number, like {self.example}", code="invalid")
        if -int(number.normalize().as_tuple().exponent) > self.places:
            what = f"have no more than {self.places} decimal places" if self.places else "be a whole number"
            raise ValidationError(f"{self.called} must {what}", code="places")
        if self.least is not None and number < self.least:
            raise ValidationError(f"{self.called} must be {self.say(self.least)} or more", code="least")
        if self.most is not None and number > self.most:
            raise ValidationError(f"{self.called} must be {self.say(self.most)} or fewer", code="most")

    def say(self, limit: int) -> str:
        return f"{limit:,}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


class WholeNumberField(NumberField):
    """A whole number, as int."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(places=0, **kwargs)


class MoneyField(NumberField):
    """Pounds and pence, as Decimal, with £ before the box; "£1,250.50" is all right."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("width", 10)
        super().__init__(places=2, prefix="£", **kwargs)

    @property
    def example(self) -> str:
        return "250 or 250.50"

    def say(self, limit: int) -> str:
        return f"£{limit:,}"
