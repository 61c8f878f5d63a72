from people.choices import Standing
from sharedliving.core.forms import BaseForm, Choice, ChoiceField, WordsField

HINTS = {
    Standing.OUT_OF_HOURS: "Only the emergency team would answer. The duty manager holds them",
    Standing.BANKED: "Waits for a worker to be free. The duty manager holds them",
    Standing.TEAM: "Whoever has time. The duty manager holds them, by name",
    Standing.HELD: "They keep their worker, who does nothing before the review",
}


class StandingForm(BaseForm):
    """Which of the four, and why."""

    standing = ChoiceField(
        label="How do they stand?", missing="Select how they stand",
        choices=[Choice(word.value, word.label, hint=HINTS[word]) for word in Standing],
    )  # fmt: skip
    reason = WordsField(label="Why?", rows=3, max_length=1000, missing="Enter why nobody works with them")
