"""Who came, how far an outcome has come."""

from reviews.choices import AttendeeRole, Progress
from sharedliving.core.forms import BaseForm, ChoiceField, TextField, WordsField, YesNoField


class AttendeeForm(BaseForm):
    name = TextField(label="Name", max_length=200, missing="Enter the name of whoever came")
    role = ChoiceField(label="Who are they?", choices=AttendeeRole, missing="Select who they are")
    knows_person = YesNoField(label="Do they know the person?", required=False)


class OutcomeForm(BaseForm):
    progress = ChoiceField(label="How far has it come?", choices=Progress, missing="Select how far it has come")
    notes = WordsField(label="What shows it?", called="What shows it", required=False, rows=4, max_length=10_000)
