"""The decision letter."""

from careplans.choices import LetterWay
from sharedliving.core.forms import BaseForm, ChoiceField, PastDateField


class LetterSentForm(BaseForm):
    """When and how the person was given the decision."""

    sent_on = PastDateField(
        label="When were they given the decision?",
        missing="Enter the date they were given it",
        called="Date they were given it",
    )
    how = ChoiceField(label="How?", choices=LetterWay, missing="Select how they were given it")
