"""Several short words in one box, with commas between them."""

from typing import Any

from django.core.exceptions import ValidationError

from sharedliving.core.forms import TextField

MOST_WORDS = 20


class WordListField(TextField):
    """Gives a list without doubles; each word is at most `longest` letters long, and there are at most twenty."""

    def __init__(self, *, longest: int, change: Any = str, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "max_length": 800} | kwargs)
        self.longest, self.change = longest, change

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        words = [self.change(" ".join(part.split())) for part in super().clean(value).split(",")]
        words = list(dict.fromkeys(word for word in words if word))
        if any(len(word) > self.longest for word in words):
            raise ValidationError(f"Put a comma between them: each has at most {self.longest} letters", code="invalid")
        if len(words) > MOST_WORDS:
            raise ValidationError(f"Enter at most {MOST_WORDS}, the most important ones", code="too_many")
        return words
