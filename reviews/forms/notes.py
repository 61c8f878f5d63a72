"""A case note: what happened, when, with whom, for whose eyes."""

from datetime import datetime, time

from django.utils import timezone

from reviews.choices import Audience, NoteKind
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
    happened_on = PastDateField(
        label="When did it happen?", called="The date it happened", missing="Enter the date it happened",
        hint="For example, 27 3 2027", initial=dates.today,
    )  # fmt: skip
    happened_time = TimeField(
        label="At what time?", called="The time it happened", required=False, hint="For example, 2:30pm"
    )
    text = WordsField(label="What happened?", rows=10, max_length=20_000, missing="Write what happened")
    audience = ChoiceField(
        label="Who may read it?", choices=AUDIENCES, initial=Audience.OWN.value, missing="Select who may read it"
    )

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
