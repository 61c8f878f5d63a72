"""What a review or a visit leaves to be done: who does what by when, how it ended, or why it is put off."""

from typing import Any

from django.db.models import QuerySet

from people.models import User
from placements.choices import ActionEnd
from sharedliving.core.forms import BaseForm, ChoiceField, FutureDateField, RowField, WordsField


class ToDoForm(BaseForm):
    what = WordsField(label="What is to be done?", rows=3, max_length=2000, missing="Say what is to be done")
    owner = RowField(label="Who does it?", queryset=User.objects.none(), missing="Select who does it")
    due_on = FutureDateField(
        label="By when?", called="The date by which it is done", missing="Enter by when it is done"
    )

    def __init__(self, *args: Any, owners: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners  # type: ignore[attr-defined]


class ToDoEndForm(BaseForm):
    required_when = {"words": lambda data: data.get("end") == ActionEnd.NOT_NEEDED}

    end = ChoiceField(label="How did it end?", choices=ActionEnd, missing="Select how it ended")
    words = WordsField(
        label="What came of it?", called="What came of it", required=False, rows=3, max_length=2000,
        hint="If it is no longer needed, say why", missing="Say why it is no longer needed",
    )  # fmt: skip


class ToDoLaterForm(BaseForm):
    due_on = FutureDateField(label="By when now?", called="The new date", missing="Enter the new date")
    why = WordsField(
        label="Why later?", called="Why it is put off", rows=3, max_length=2000, missing="Say why it is put off"
    )
