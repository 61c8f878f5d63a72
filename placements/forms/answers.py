"""Sending, accepting, declining and withdrawing a referral."""

from typing import Any

from placements.choices import DeclineReason, OtherOption
from sharedliving.core.forms import BaseForm, ChoiceField, WordsField, YesNoField


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


class RecommendForm(BaseForm):
    option = ChoiceField(
        label="What would suit the person better?", choices=OtherOption, missing="Select what would suit them better"
    )
    why = WordsField(
        label="Why, and what do they say about it?", called="Why", rows=5, max_length=4000,
        hint="The care manager reads this, and has to answer", missing="Say why it would suit them better",
    )  # fmt: skip


class ReplyForm(BaseForm):
    followed = YesNoField(label="Do you follow this recommendation?", missing="Select whether you follow it")
    words = WordsField(
        label="What happens for the person now?", called="What happens now", rows=5, max_length=4000,
        hint="What you do next, by when, and what the person wants", missing="Say what happens for the person now",
    )  # fmt: skip
