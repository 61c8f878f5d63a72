"""Sending, accepting, declining and withdrawing a referral."""

from typing import Any

from placements.choices import DeclineReason
from sharedliving.core.forms import BaseForm, ChoiceField, WordsField


class OverrideForm(BaseForm):
    """Asks for a reason only where something is missing and the viewer may decide otherwise."""

    override_reason = WordsField(
        label="Why do you decide otherwise?", called="Your reason", rows=4, max_length=2000,
        hint="Managers see a list of these decisions", missing="Give your reason",
    )  # fmt: skip

    def __init__(self, *args: Any, asks: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks:
            del self.fields["override_reason"]


class DeclineForm(BaseForm):
    reason = ChoiceField(label="Why does the scheme say no?", choices=DeclineReason, missing="Select why")
    answer = WordsField(
        label="What would have made it work?", rows=5, max_length=4000, missing="Say what would have made it work",
        hint="Commissioners learn from this what is missing. Do not name anybody",
    )  # fmt: skip


class WhyForm(BaseForm):
    why = WordsField(label="Why?", called="Your reason", rows=4, max_length=2000, missing="Say why")
