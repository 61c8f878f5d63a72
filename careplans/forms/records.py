"""Stopping what is written section by section."""

from sharedliving.core.forms import BaseForm, WordsField


class StopRecordForm(BaseForm):
    why = WordsField(label="Why is it stopped?", missing="Enter why it is stopped", rows=4)
