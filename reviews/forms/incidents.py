"""An incident, who was told of it, and what was learnt."""

from typing import Any

from django.db.models import QuerySet

from placements.models import Arrangement
from reviews.choices import Considered, IncidentKind
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    PastDateField,
    RowField,
    TextField,
    TimeField,
    WordsField,
    YesNoField,
)

LONG = 10_000


class SafeguardingForm(BaseForm):
    """Whether somebody asked, and what they concluded: never the concern itself."""

    safeguarding = ChoiceField(
        label="Is it a safeguarding concern?", choices=Considered, missing="Select whether it was considered"
    )
    safeguarding_because = WordsField(
        label="Why was a concern raised, or why not?", rows=3, max_length=4000, required=False,
        missing="Say why a concern was raised or not",
        hint="Not what the concern is about: that has its own record, which only those on it may open",
    )  # fmt: skip
    required_when = {
        "safeguarding_because": lambda data: data.get("safeguarding") in (Considered.RAISED, Considered.NOT_RAISED)
    }


class IncidentForm(SafeguardingForm):
    """`arrangements`: those of the person in the viewer's sight; without one it is not asked for."""

    kind = ChoiceField(label="What went wrong?", choices=IncidentKind, missing="Select what went wrong")
    happened_on = PastDateField(
        label="When did it happen?", called="The date it happened", missing="Enter the date it happened",
        initial=dates.today,
    )  # fmt: skip
    happened_time = TimeField(
        label="At what time?", called="The time it happened", required=False, hint="For example, 2:30pm"
    )
    where = TextField(label="Where did it happen?", max_length=200, missing="Enter where it happened")
    what = WordsField(
        label="What happened, and what does the person say about it?", called="What happened", rows=8, max_length=LONG,
        missing="Say what happened",
    )  # fmt: skip
    is_serious = YesNoField(
        label="Was somebody seriously hurt, or could they have died?",
        missing="Select whether somebody was seriously hurt",
    )
    injuries = WordsField(label="Who was hurt, and how?", rows=3, max_length=4000, required=False)
    arrangement = RowField(
        label="Around which arrangement?", queryset=Arrangement.objects.none(), required=False, empty="None"
    )
    field_order = ("kind", "happened_on", "happened_time", "where", "what", "is_serious", "injuries")

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


class IncidentNoticeForm(BaseForm):
    was_told = YesNoField(label="Have they been told?", missing="Select whether they have been told")
    on = PastDateField(
        label="When?", called="The date they were told", required=False, missing="Enter the date they were told"
    )
    words = WordsField(
        label="Who was told and how, or why is nobody told?", called="Who was told and how", rows=4, max_length=4000,
        missing="Say who was told and how, or why nobody is told",
    )  # fmt: skip
    required_when = {"on": lambda data: data.get("was_told") is True}

    def answered(self) -> dict[str, Any]:
        """As the service takes it."""
        return {
            "words": self.cleaned_data["words"],
            "on": self.cleaned_data["on"] if self.cleaned_data["was_told"] else None,
        }


class IncidentCloseForm(SafeguardingForm):
    learning = WordsField(
        label="What was learnt, and what changes now?", called="What was learnt", rows=6, max_length=LONG,
        missing="Say what was learnt and what changes now",
    )  # fmt: skip


class IncidentFilterForm(BaseForm):
    mark_optional = False
    show = ChoiceField(label="Which", required=False, inline=True, choices=(("open", "Not closed yet"), ("all", "All")))
