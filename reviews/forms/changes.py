"""A change in somebody's life, and what answers what it opened."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet

from placements.models import Arrangement
from reviews.choices import ChangeKind, ChangeOutcome
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, Choice, ChoiceField, PastDateField, RowField, WordsField


class ChangeForm(BaseForm):
    """`arrangements`: those of the person in the viewer's sight; without one it is not asked for."""

    kind = ChoiceField(label="What has changed?", choices=ChangeKind, missing="Select what has changed")
    happened_on = PastDateField(
        label="When did it happen?", called="The date it happened", missing="Enter the date it happened",
        initial=dates.today,
    )  # fmt: skip
    what = WordsField(
        label="What has changed, and what does the person say about it?", called="What has changed", rows=6,
        max_length=10_000, missing="Say what has changed",
        hint="Not what a safeguarding concern is about: that has its own record, which only those on it may open",
    )  # fmt: skip
    arrangement = RowField(
        label="Which arrangement does it touch?", queryset=Arrangement.objects.none(), required=False, empty="None",
    )  # fmt: skip

    def __init__(self, *args: Any, arrangements: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["arrangement"]
        field.queryset = arrangements
        field.label_from_instance = lambda row: f"{row.get_kind_display()} with {row.household.name}"
        live = list(arrangements[:2])
        if not live:
            del self.fields["arrangement"]
        elif len(live) == 1:
            field.initial = live[0]


class ChangeAnswerForm(BaseForm):
    """`records`: what may answer it, newest first. Without one of them it is said in words."""

    answer = ChoiceField(label="What has answered it?", choices=(), missing="Select what has answered it")
    words = WordsField(
        label="Where was it done, or why is it not needed?", rows=4, max_length=4000, required=False,
        missing="Say where it was done, or why it is not needed",
        hint="Not needed where you select a record above",
    )  # fmt: skip
    required_when = {"words": lambda data: data.get("answer") in ("elsewhere", ChangeOutcome.NOT_NEEDED.value)}

    def __init__(self, *args: Any, records: Iterable[Model], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [Choice(str(row.pk), f"{row}", hint=f"Number {row.pk}") for row in records]
        self.fields["answer"].choices = [
            *found,
            Choice("elsewhere", "Done, and written down elsewhere"),
            Choice(ChangeOutcome.NOT_NEEDED.value, "Not needed"),
        ]

    def answered(self) -> dict[str, Any]:
        """As the service takes it."""
        chosen = self.cleaned_data["answer"]
        outcome = ChangeOutcome.NOT_NEEDED if chosen == ChangeOutcome.NOT_NEEDED else ChangeOutcome.DONE
        record = int(chosen) if chosen.isdigit() else None
        return {"outcome": outcome, "words": self.cleaned_data["words"], "answer_id": record}


class ChangeFilterForm(BaseForm):
    mark_optional = False
    show = ChoiceField(
        label="Which", required=False, inline=True,
        choices=(("open", "With something still to do"), ("all", "All")),
    )  # fmt: skip
