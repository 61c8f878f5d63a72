"""Visits to carers, their breaks, who steps in for them, and notice."""

from datetime import date, timedelta
from typing import Any

from people.models import Person
from placements.choices import MET, STRAIN, CarerSign, NoticeReason, Wellbeing
from placements.models import CarerHousehold
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    MultiChoiceField,
    PastDateField,
    RowField,
    TextField,
    WordsField,
    YesNoField,
)

NEEDS_AN_ANSWER = (Wellbeing.TIRED, *STRAIN)


def in_two_years() -> date:
    """The furthest day that is planned for."""
    return dates.today() + timedelta(days=730)


class CarerVisitForm(BaseForm):
    on = PastDateField(label="When did you visit them?", called="The date", missing="Enter the date")
    visited_by = TextField(
        label="Who visited them?", max_length=200, missing="Enter who visited them", hint="Name and role"
    )
    announced = YesNoField(label="Did they know that you would come?", missing="Select whether they knew")
    wellbeing = ChoiceField(label="How are the carers?", choices=MET, missing="Select how the carers are")
    in_their_words = WordsField(
        label="What did they say, in their words?", called="What they said", rows=5, max_length=4000,
        missing="Record what the carers said",
    )  # fmt: skip
    signs = MultiChoiceField(
        label="Did you notice any of these?", choices=CarerSign, required=False, hint="Select all that apply, or none"
    )
    agreed = WordsField(
        label="What did you agree?", called="What was agreed", rows=4, max_length=4000, required=False,
        hint="Needed where they are under strain", missing="Say what you agreed to do about it",
    )  # fmt: skip
    required_when = {"agreed": lambda data: bool(data.get("signs")) or data.get("wellbeing") in NEEDS_AN_ANSWER}


class CarerBreakForm(BaseForm):
    required_when = {"cover": lambda data: not data.get("covered_by")}

    starts_on = DateField(label="From when?", called="The first day", missing="Enter the first day",
                          latest=in_two_years)  # fmt: skip
    ends_on = DateField(label="Until when?", called="The last day", missing="Enter the last day",
                        latest=in_two_years)  # fmt: skip
    is_paid = YesNoField(label="Is it part of their paid nights?", missing="Select whether it is paid")
    covered_by = RowField(
        label="Which household supports the people who live there?", queryset=CarerHousehold.objects.none(),
        required=False, empty="No other household",
    )  # fmt: skip
    cover = WordsField(
        label="If no other household: who supports them, and where?", called="Who supports them", rows=3, max_length=2000,
        required=False, missing="Say who supports the people who live there meanwhile",
    )  # fmt: skip

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["covered_by"].queryset = others

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        starts, ends = data.get("starts_on"), data.get("ends_on")
        if starts and ends and ends <= starts:
            self.add_error("ends_on", "The last day must be after the first")
        return data


class BackUpForm(BaseForm):
    person = RowField(
        label="For whom?", queryset=Person.objects.none(), missing="Select who it is for", empty="Select a person"
    )
    back_up = RowField(
        label="Which household steps in?", queryset=CarerHousehold.objects.none(),
        missing="Select which household steps in", empty="Select an approved household",
    )  # fmt: skip
    known_since = PastDateField(
        label="Since when does the person know them?", called="The date", missing="Enter since when they know them",
        hint="The day on which they first met. For example, 27 3 2027",
    )  # fmt: skip
    how_known = WordsField(
        label="How do they know each other?", rows=3, max_length=2000, missing="Say how they know each other",
        hint="Like short breaks there, or Sunday lunch together",
    )  # fmt: skip

    def __init__(self, *args: Any, others: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["back_up"].queryset = others
        self.fields["person"].queryset = people


class NoticeForm(BaseForm):
    given_on = PastDateField(
        label="When did they give notice?",
        called="The day of the notice",
        missing="Enter when they gave notice",
    )
    ends_on = DateField(
        label="When does it run out?", called="The last day", missing="Enter the last day",
        hint="28 days later at the earliest, unless all agreed to less", latest=in_two_years,
    )  # fmt: skip
    reason = ChoiceField(label="Why?", choices=NoticeReason, missing="Select why")
    words = WordsField(
        label="What do the carers say?", called="What the carers say", rows=4, max_length=4000,
        missing="Record what the carers say", hint="The scheme alone reads this",
    )  # fmt: skip
    shorter_because = WordsField(
        label="If it is shorter than 28 days: who agreed, and why?", called="Who agreed", rows=3, max_length=2000,
        required=False,
    )  # fmt: skip


class WhatNextForm(BaseForm):
    what_next = WordsField(
        label="What happens next for them, and what do they want?", called="What happens next", rows=5, max_length=4000,
        hint="Another household, another home, and who is looking for it", missing="Say what happens next",
    )  # fmt: skip
