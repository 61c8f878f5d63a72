"""What holds up something that is past its date. No clock stops for it."""

from datetime import date

from careplans.choices import DelayReason


def delay_has_code_and_words(code: str, words: str) -> bool:
    """Select why it is late and say it in words."""
    return code in DelayReason.values and bool(words.strip())


def only_what_is_late_is_delayed(due_on: date | None, on: date) -> bool:
    """A reason for a delay can be recorded once the date has passed."""
    return due_on is not None and due_on < on
