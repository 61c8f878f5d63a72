"""How urgent a request is, contact while waiting, and why something is late."""

from careplans.choices import PRIORITY_HINTS, ContactWay, DelayReason, Priority
from sharedliving.core.forms import (
    BaseForm,
    Choice,
    ChoiceField,
    PastDateField,
    SelectField,
    WordsField,
    YesNoField,
)


class TriageForm(BaseForm):
    """The priority and why."""

    priority = ChoiceField(
        label="How urgent is it?",
        choices=[Choice(value, label, hint=PRIORITY_HINTS[value]) for value, label in Priority.choices],
        missing="Select how urgent it is",
    )
    reason = WordsField(
        label="Why?",
        hint="What holds for now, what could change, and how soon.",
        missing="Enter why you decided this",
        rows=4,
    )


class WaitingContactForm(BaseForm):
    """Asked how they are while they wait."""

    on = PastDateField(
        label="When were you in contact?",
        missing="Enter the date of the contact",
        called="Date of the contact",
    )
    how = SelectField(label="How?", choices=ContactWay, missing="Select how you were in contact")
    said = WordsField(
        label="How are they, and what did they say?",
        hint="In their own words, or as they show it.",
        missing="Enter how they are and what they said",
        rows=5,
    )
    more_urgent = YesNoField(
        label="Has it become more urgent?",
        hint="If so, the priority is looked at again.",
        missing="Select yes if it has become more urgent",
    )


class DelayForm(BaseForm):
    """Why it is past its date."""

    code = SelectField(label="What holds it up?", choices=DelayReason, missing="Select what holds it up")
    reason = WordsField(label="Say it in words", missing="Enter why it is late, in words", rows=4)
