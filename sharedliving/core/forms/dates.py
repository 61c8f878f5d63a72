"""Dates in three boxes, and times."""

import re
from collections.abc import Callable
from datetime import MAXYEAR, date, time
from typing import Any

from crispy_forms_gds.widgets import DateInputWidget
from django import forms
from django.core.exceptions import ValidationError

from sharedliving.core.dates import today, uk_date
from sharedliving.core.forms.presented import Presented

Limit = date | Callable[[], date] | None

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FULL_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
PARTS = ("day", "month", "year")
EXAMPLE = "For example, 27 3 2027"
"""Beside every date, unless there is something better to say."""
CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?")


class DateBoxes(DateInputWidget):
    """Day, month and year."""

    use_fieldset = True

    def decompress(self, value: date | None) -> tuple[Any, Any, Any]:
        return (value.day, value.month, value.year) if isinstance(value, date) else (None, None, None)


def month_number(typed: str) -> int | None:
    """ "3", "03", "Mar", "march" → 3; None for anything else."""
    word = typed.lower().rstrip(".")
    if word.isascii() and word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    short = word[:3]
    known = word in FULL_MONTHS or word in MONTHS or word == "sept"
    return MONTHS.index(short) + 1 if known else None


class DateField(Presented, forms.MultiValueField):
    """A date in three boxes, between `earliest` and `latest` (dates, or functions that give one)."""

    widget = DateBoxes

    def __init__(self, *, earliest: Limit = None, latest: Limit = None, **kwargs: Any) -> None:
        kwargs.setdefault("hint", EXAMPLE)
        boxes = tuple(forms.CharField(required=False) for _ in PARTS)
        super().__init__(fields=boxes, require_all_fields=False, **kwargs)
        self.earliest, self.latest = earliest, latest
        self.wrong_boxes: tuple[int, ...] = ()

    def clean(self, value: Any) -> date | None:
        if isinstance(value, date):
            value = self.widget.decompress(value)
        typed = [str(part or "").strip() for part in (value or ("", "", ""))]
        self.wrong_boxes = ()
        if not any(typed):
            return self.nothing()
        self.need_every_part(typed)
        day = self.real_date(typed)
        self.check_limits(day)
        self.run_validators(day)
        return day

    def nothing(self) -> None:
        if self.required:
            self.wrong(self.error_messages["required"], "required", 0, 1, 2)

    def need_every_part(self, typed: list[str]) -> None:
        empty = [index for index, part in enumerate(typed) if not part]
        if empty:
            names = " and ".join(PARTS[index] for index in empty)
            self.wrong(f"{self.called} must include a {names}", "incomplete", *empty)

    def real_date(self, typed: list[str]) -> date:
        if not re.fullmatch(r"[0-9]{4}", typed[2]):
            self.wrong("Year must include 4 numbers", "year", 2)
        month = month_number(typed[1])
        if month is None:
            self.wrong(f"{self.called} must be a real date: check the month", "month", 1)
        try:
            return date(int(typed[2]), month or 0, int(typed[0]))
        except ValueError:
            self.wrong(f"{self.called} must be a real date: check the day", "day", 0)
            raise

    def check_limits(self, day: date) -> None:
        earliest, latest = (limit() if callable(limit) else limit for limit in (self.earliest, self.latest))
        if latest and day > latest:
            words = "today or in the past" if latest == today() else f"on or before {uk_date(latest)}"
            self.wrong(f"{self.called} must be {words}", "latest", 0, 1, 2)
        if earliest and day < earliest:
            words = "today or in the future" if earliest == today() else f"on or after {uk_date(earliest)}"
            self.wrong(f"{self.called} must be {words}", "earliest", 0, 1, 2)

    def wrong(self, message: str, code: str, *boxes: int) -> None:
        self.wrong_boxes = boxes
        raise ValidationError(message, code=code)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != self.clean(data)
        except ValidationError:
            return True


class PastDateField(DateField):
    """Today or earlier, and not before 1890."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("earliest", date(1890, 1, 1))
        super().__init__(latest=kwargs.pop("latest", today), **kwargs)


class FutureDateField(DateField):
    """Today or later."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("latest", date(MAXYEAR, 12, 31))
        super().__init__(earliest=kwargs.pop("earliest", today), **kwargs)


class TimeField(Presented, forms.CharField):
    """A time of day: "2:30pm", "14:30", "9am", "midday"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("width", 5)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def clean(self, value: Any) -> time | None:
        if isinstance(value, time):
            return value
        typed = super().clean(value).lower()
        if not typed:
            return None
        named = {"midday": time(12), "noon": time(12), "midnight": time(0)}.get(typed)
        return named or self.from_clock(typed)

    def from_clock(self, typed: str) -> time:
        found = CLOCK.fullmatch(typed)
        hour, minute, half = (int(found[1]), int(found[2] or 0), found[3]) if found else (99, 0, None)
        if half:
            hour = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else 99
        if hour > 23 or minute > 59:
            raise ValidationError(f"{self.called} must be a time, like 2:30pm or 14:30", code="invalid")
        return time(hour, minute)
