"""Asking for a contribution, and what becomes of it."""

from careplans.choices import Profession
from sharedliving.core.forms import BaseForm, PastDateField, SelectField, TextField, WordsField


class AskForm(BaseForm):
    profession = SelectField(label="Profession", choices=Profession, called="their profession")
    who = TextField(label="Who?", called="Name or team", hint="A name, or a team", max_length=200)
    contact = TextField(label="How can they be reached?", called="Contact", max_length=200, required=False)
    asked = WordsField(label="What are they asked?", missing="Enter what they are asked", rows=4)


class ReceiveForm(BaseForm):
    received_on = PastDateField(label="When did it come?", called="Date it came")
    said = WordsField(label="What do they say?", hint="In their words.", missing="Enter what they say", rows=8)


class ChaseForm(BaseForm):
    chased_on = PastDateField(label="When did you ask again?", called="Date you asked again")
    note = WordsField(label="What came of it?", missing="Enter what came of it", rows=3)


class NotComingForm(BaseForm):
    why = WordsField(label="Why does it not come?", missing="Enter why it does not come", rows=3)
