"""Recording a restriction, looking at it again, lifting it."""

from typing import Any

from careplans.forms.risk import tomorrow
from careplans.models import CapacityAssessment
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FutureDateField,
    PastDateField,
    RowField,
    TextField,
    WordsField,
)

GROUNDS = (
    ("consent", "The person agrees to it"),
    ("capacity", "It was decided that they lack capacity for this decision, and it is in their best interests"),
)


class RestrictionForm(BaseForm):
    """What, why, since when, and on what ground: consent, or a decision about capacity (G14-RISK-9)."""

    what = WordsField(label="What are they kept from?", missing="Enter what they are kept from", rows=3)
    why = WordsField(label="Why?", missing="Enter why", rows=3)
    since = PastDateField(label="Since when?", called="The first day", missing="Enter since when")
    asked_by = TextField(label="Who asked for it?", max_length=200, missing="Enter who asked for it")
    less_restrictive = WordsField(
        label="Which less restrictive ways did you consider, and why are they not enough?",
        missing="Enter which less restrictive ways were considered",
        rows=4,
    )
    ground = ChoiceField(
        label="On what ground?", hint="Everybody is presumed to have capacity until it was decided otherwise.",
        choices=GROUNDS, missing="Select consent or a decision about their capacity",
    )  # fmt: skip
    consent_on = PastDateField(
        label="When did they agree?", called="The date of consent", missing="Enter when they agreed"
    )
    consent_how = WordsField(
        label="How did they agree?",
        hint="What you explained, and what they said.",
        missing="Enter how they agreed",
        rows=3,
    )
    capacity = RowField(
        label="Which assessment decided it?", hint="Completed assessments that found they lack capacity stand here.",
        queryset=CapacityAssessment.objects.none(), missing="Select the assessment of their capacity",
    )  # fmt: skip
    look_again_on = FutureDateField(
        label="By when is it looked at again?", called="The day", earliest=tomorrow,
        missing="Enter the day by which it is looked at again",
    )  # fmt: skip
    reveals = {
        "ground": {
            "consent": ["consent_on", "consent_how"],
            "capacity": ["capacity"],
        }
    }

    def __init__(self, *args: Any, assessments: Any, **kwargs: Any) -> None:
        """`assessments` are the completed ones of the person that found they lack capacity."""
        super().__init__(*args, **kwargs)
        self.fields["capacity"].queryset = assessments

    def answers(self) -> dict[str, Any]:
        """What the service takes."""
        return {name: value or "" for name, value in self.cleaned_data.items() if name in WORDS} | {
            name: self.cleaned_data.get(name) for name in AS_THEY_ARE
        }


WORDS = ("what", "why", "asked_by", "less_restrictive", "consent_how")
AS_THEY_ARE = ("since", "consent_on", "look_again_on", "capacity")


class KeepForm(BaseForm):
    found = WordsField(label="Why is it still needed?", missing="Enter why it is still needed", rows=4)
    look_again_on = FutureDateField(
        label="By when is it looked at again?", called="The day", earliest=tomorrow,
        missing="Enter the day by which it is looked at again",
    )  # fmt: skip


class LiftForm(BaseForm):
    why = WordsField(label="Why is it lifted?", missing="Enter why it is lifted", rows=4)
