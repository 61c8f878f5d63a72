"""When and how somebody was told who is responsible now."""

from reviews.choices import ToldHow
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, ChoiceField, PastDateField


class OwnerToldForm(BaseForm):
    on = PastDateField(
        label="When were they told?", called="The day they were told", initial=dates.today,
        missing="Enter the day they were told", hint="For example, 27 3 2027",
    )  # fmt: skip
    how = ChoiceField(
        label="How?", called="How they were told", choices=ToldHow, missing="Select how they were told",
        hint="In the way that they understand best: their record says how they communicate",
    )  # fmt: skip
