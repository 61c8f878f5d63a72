"""What a field of ours knows beyond Django's: its hint, its size, and what to say when it is empty."""

from typing import Any


def lower_first(words: str) -> str:
    """ "Date of birth" → "date of birth"; "NHS number" stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def width_class(width: int | str | None) -> str:
    """20 → govuk-input--width-20; "one-half" → govuk-!-width-one-half."""
    if width is None:
        return ""
    return f"govuk-input--width-{width}" if isinstance(width, int) else f"govuk-!-width-{width}"


class Presented:
    """Mixed into a Django field.

    label    the question or the name of the answer
    hint     a line under the label
    size     of the label or legend: "" (as text), "s", "m", "l", "xl"
    missing  what the error says when it is empty; made from the label unless given
    called   how errors name the answer, when the label is a whole question
    width    2, 3, 4, 5, 10, 20 or 30 characters, or "one-half", "two-thirds", "full"…
    """

    asks = "Enter"

    def __init__(
        self,
        *,
        label: str,
        hint: str = "",
        size: str = "s",
        missing: str = "",
        called: str = "",
        width: int | str | None = None,
        **kwargs: Any,
    ) -> None:
        self.called = called or label.rstrip("?")
        messages = {"required": missing or self.say_missing(label, called)}
        messages.update(kwargs.pop("error_messages", {}))
        self.shown: dict[str, Any] = {"size": size, "width_class": width_class(width)}
        super().__init__(label=label, help_text=hint, error_messages=messages, **kwargs)

    def say_missing(self, label: str, called: str) -> str:
        """ "Enter full name"; for a question with no shorter name, the question itself."""
        question = label.endswith("?") and not called
        return f"{self.asks} an answer to “{label}”" if question else f"{self.asks} {lower_first(self.called)}"

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        copy = super().__deepcopy__(memo)  # type: ignore[misc]
        copy.shown = dict(self.shown)
        return copy
