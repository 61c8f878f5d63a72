"""A new version of an agreement, and the yearly look at one."""

from placements.choices import WhyRevised
from sharedliving.core.forms import BaseForm, ChoiceField, FutureDateField, PastDateField, WordsField


class ReviseForm(BaseForm):
    because = ChoiceField(
        label="Why is a new version needed?", choices=WhyRevised.choices, missing="Select why a new version is needed"
    )
    words = WordsField(label="What is to change?", rows=4, max_length=2000, required=False)


class LookAgainForm(BaseForm):
    mark_optional = False
    on = PastDateField(label="When did you look at it together?", called="The day", missing="Enter the day")
    words = WordsField(
        label="What did each of you say?", hint="The person first", rows=5, max_length=4000,
        missing="Write down what each of you said",
    )  # fmt: skip
    next_on = FutureDateField(
        label="When do you look at it next?", called="The next day", hint="Within a year",
        missing="Enter the day on which you look at it next",
    )  # fmt: skip
