"""A risk of a carer household or its home."""

from datetime import date, timedelta
from typing import Any

from placements.choices import RiskSubject
from placements.models import HouseholdRisk
from sharedliving.core import dates
from sharedliving.core.forms import BaseModelForm, ChoiceField, FutureDateField, TextField, WordsField


def tomorrow() -> date:
    """The first day on which something can be looked at again."""
    return dates.today() + timedelta(days=1)


class HouseholdRiskForm(BaseModelForm):
    subject = ChoiceField(label="What is it about?", choices=RiskSubject, missing="Select what it is about")
    who = TextField(
        label="Who or what is it?", hint="Like “Bruno, the dog”, or “the cellar stairs”", max_length=200,
        missing="Enter who or what it is",
    )  # fmt: skip
    what = WordsField(
        label="What could happen, and to whom?", rows=3, max_length=4000, missing="Enter what could happen"
    )
    what_is_done = WordsField(
        label="What do you do about it?", rows=3, max_length=4000, missing="Enter what you do about it"
    )
    look_again_on = FutureDateField(
        label="By when is it looked at again?", called="The day", earliest=tomorrow,
        missing="Enter the day by which it is looked at again",
    )  # fmt: skip

    class Meta:
        model = HouseholdRisk
        fields = ("subject", "who", "what", "what_is_done")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("look_again_on", self.instance.due_on)
