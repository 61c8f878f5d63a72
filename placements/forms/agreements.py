"""A line of the agreement, a visit, the end of an arrangement."""

from placements.choices import EndReason, Party
from sharedliving.core.forms import BaseForm, ChoiceField, PastDateField, SelectField, WordsField


class LineForm(BaseForm):
    mark_optional = False
    what = WordsField(label="What is to be done?", rows=3, max_length=1000, missing="Say what is to be done")
    party = ChoiceField(label="Who has agreed to do it?", choices=[*Party.choices, ("", "Nobody yet")], required=False)
    how = WordsField(label="How, and how often?", rows=3, max_length=1000, required=False)


class EndForm(BaseForm):
    on = PastDateField(label="When did it end?", called="The date it ended", missing="Enter the date it ended")
    reason = SelectField(label="Why did it end?", choices=EndReason, missing="Select why it ended")
    why = WordsField(
        label="What happened?", called="What happened", rows=5, max_length=4000, missing="Say what happened"
    )
