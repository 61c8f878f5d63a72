"""A case note: what happened, when, with whom, for whose eyes."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from reviews.choices import Audience, NoteKind
from reviews.rules.notes import g14_cms_8_carers_are_not_dealt_with_behind_the_scheme
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    Choice,
    ChoiceField,
    PastDateField,
    TextField,
    TimeField,
    WordsField,
    YesNoField,
)

MIDDAY = time(12)
AUDIENCES = (
    Choice(Audience.OWN.value, "Only our organisation", hint="Colleagues who may open this record"),
    Choice(
        Audience.SHARED.value,
        "The council and the scheme",
        hint="Also the Shared Lives scheme that supports the person",
    ),
)


class NoteForm(BaseForm):
    """When it happened is asked for apart from when it is written, which the system knows."""

    kind = ChoiceField(label="What was it?", choices=NoteKind, missing="Select what kind of contact it was")
    with_person = YesNoField(label="Were you in contact with the person themselves?")
    with_carers = YesNoField(
        label="Were you in contact with their Shared Lives carers, or do you ask something of them?",
        hint="Then the scheme worker is told as well. Record a safeguarding concern on its own page instead",
    )
    happened_on = PastDateField(
        label="When did it happen?", called="The date it happened", missing="Enter the date it happened", initial=dates.today,
    )  # fmt: skip
    happened_time = TimeField(
        label="At what time?", called="The time it happened", required=False, hint="For example, 2:30pm"
    )
    text = WordsField(label="What happened?", rows=10, max_length=20_000, missing="Write what happened")
    audience = ChoiceField(
        label="Who may read it?", choices=AUDIENCES, initial=Audience.OWN.value, missing="Select who may read it"
    )

    def __init__(self, *args: Any, asks_about_carers: bool = False, **kwargs: Any) -> None:
        """`asks_about_carers`: for the council, about somebody who lives with or visits Shared Lives carers."""
        super().__init__(*args, **kwargs)
        if not asks_about_carers:
            del self.fields["with_carers"]

    def clean(self) -> dict[str, Any]:
        """The answer that does not go with contact with carers is marked where it is put right."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        rule = g14_cms_8_carers_are_not_dealt_with_behind_the_scheme
        for missing in rule(bool(given.get("with_carers")), given.get("audience") or Audience.SHARED):
            self.add_error("audience", missing.message)
        return given

    def happened_at(self) -> datetime:
        """The moment; without a time midday, or now when that is still to come."""
        day, at = self.cleaned_data["happened_on"], self.cleaned_data["happened_time"]
        moment = timezone.make_aware(datetime.combine(day, at or MIDDAY))
        return moment if at else min(moment, timezone.now())


class NoteSearchForm(BaseForm):
    """Words to find in the notes of one person."""

    words = TextField(
        label="Find notes with these words", hint='Use quotes for a phrase, like "swimming club"', max_length=200,
        missing="Enter the words to find",
    )  # fmt: skip
