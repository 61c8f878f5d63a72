"""Requests for support."""

from typing import Any

from careplans.choices import ENDINGS, About, ContactWay, RequestOutcome, Route, Source
from people.choices import CircleRole
from people.models import CircleMember, User
from people.querysets import CircleQuerySet
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    PastDateField,
    RowField,
    SelectField,
    WordsField,
    YesNoField,
)

SHOWN = (
    ("open", "Waiting to be allocated"),
    ("triage", "Without a priority"),
    ("urgent", "Urgent"),
    ("late", "Past the date promised"),
    ("all", "All"),
)


class RequestForm(BaseForm):
    """The person's own words first, then the date that starts the clock."""

    about = ChoiceField(
        label="Who needs support?", choices=About, missing="Select who needs support", initial=About.PERSON
    )
    carer = RowField(
        label="Which unpaid carer?",
        hint="One of the people around them, as an unpaid carer. Add the carer there first if they are missing here.",
        queryset=CircleMember.objects.none(),
        missing="Select the unpaid carer",
    )
    wants = WordsField(
        label="What do they want, in their own words?",
        hint="Write it as they say it, or as the person who asked for them says it. This comes first in everything that follows.",
        missing="Enter what they want, in their own words",
        size="m",
        rows=6,
    )
    first_contact_on = PastDateField(
        label="When did they first contact you?",
        missing="Enter the date of first contact",
        called="Date of first contact",
    )
    source = SelectField(label="Who asked?", choices=Source, missing="Select who asked")
    route = SelectField(
        label="How did they come to ask?",
        hint="The route of access of the national return.",
        choices=Route,
        missing="Select how they came to ask",
    )
    urgent = YesNoField(
        label="Is there anything that cannot wait for an assessment?", missing="Select yes if something cannot wait"
    )
    urgent_needs = WordsField(label="What cannot wait?", rows=3, missing="Enter what cannot wait")
    urgent_help = WordsField(
        label="What was done about it at once?", rows=3, missing="Enter what was done about it at once"
    )
    reveals = {
        "about": {About.UNPAID_CARER.value: ["carer"]},
        "urgent": {"yes": ["urgent_needs", "urgent_help"]},
    }

    def __init__(self, *args: Any, circle: CircleQuerySet, **kwargs: Any) -> None:
        """`circle`: the people around the person, as far as the viewer may see them."""
        super().__init__(*args, **kwargs)
        self.fields["carer"].queryset = circle.filter(role=CircleRole.UNPAID_CARER)

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        return {name: value for name, value in self.cleaned_data.items() if name != "urgent"}


class CloseForm(BaseForm):
    """Close a request without an assessment: what became of it."""

    outcome = SelectField(
        label="What became of the request?",
        choices=[(outcome.value, outcome.label) for outcome in ENDINGS],
        missing="Select what became of the request",
    )
    advice = WordsField(
        label="What advice and information did you give?",
        hint="Needed when they were given advice. They may still ask for an assessment, at any time and whatever you advise.",
        missing="Enter the advice you gave",
        required=False,
        rows=6,
    )
    reason = WordsField(
        label="What happened, and what did you tell them?",
        hint="Needed for everything but advice.",
        missing="Enter what happened and what you told them",
        required=False,
        rows=4,
    )
    required_when = {
        "advice": lambda data: data.get("outcome") == RequestOutcome.ADVICE,
        "reason": lambda data: data.get("outcome") not in (None, "", RequestOutcome.ADVICE),
    }


class ExpectedForm(BaseForm):
    """When the person was told to expect their assessment."""

    expected_on = DateField(
        label="When can they expect the assessment?",
        hint="The date you told them. For example, 27 3 2027",
        missing="Enter the date they can expect it",
        called="Date they can expect it",
    )
    told_on = PastDateField(
        label="When were they told?",
        hint="For example, 20 3 2027",
        missing="Enter the date they were told",
        called="Date they were told",
    )
    told_how = SelectField(label="How were they told?", choices=ContactWay, missing="Select how they were told")


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
