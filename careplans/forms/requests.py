"""Requests for support."""

from typing import Any

from careplans.choices import Source
from people.models import User
from sharedliving.core.forms import (
    BaseForm,
    PastDateField,
    RowField,
    SelectField,
    WordsField,
    YesNoField,
)

SHOWN = (("open", "Waiting to be allocated"), ("late", "Past the date promised"), ("all", "All"))


class RequestForm(BaseForm):
    """The person's own words first, then the date that starts the clock."""

    wants = WordsField(
        label="What do they want, in their own words?",
        hint="Write it as they say it, or as the person who asked for them says it. This comes first in everything that follows.",
        missing="Enter what they want, in their own words",
        size="m",
        rows=6,
    )
    first_contact_on = PastDateField(
        label="When did they first contact you?",
        hint="For example, 27 3 2027",
        missing="Enter the date of first contact",
        called="Date of first contact",
    )
    source = SelectField(label="Who asked?", choices=Source, missing="Select who asked")
    urgent = YesNoField(
        label="Is there anything that cannot wait for an assessment?", missing="Select yes if something cannot wait"
    )
    urgent_needs = WordsField(label="What cannot wait?", rows=3, missing="Enter what cannot wait")
    urgent_help = WordsField(
        label="What was done about it at once?", rows=3, missing="Enter what was done about it at once"
    )
    reveals = {"urgent": {"yes": ["urgent_needs", "urgent_help"]}}

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        return {name: value for name, value in self.cleaned_data.items() if name != "urgent"}


class AdviceForm(BaseForm):
    """Close a request without an assessment."""

    advice = WordsField(
        label="What advice and information did you give?",
        hint="They can ask again at any time, and they may ask for an assessment whatever you advise.",
        missing="Enter the advice you gave",
        rows=6,
    )


class AllocateForm(BaseForm):
    """Who carries out the assessment."""

    assessor = RowField(
        label="Who carries out the assessment?", queryset=User.objects.none(), missing="Select who carries it out"
    )

    def __init__(self, *args: Any, assessors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assessor"].queryset = assessors


class RequestFilterForm(BaseForm):
    """Which requests are listed."""

    mark_optional = False
    show = SelectField(label="Show", choices=SHOWN, empty="Waiting to be allocated", required=False)
