"""On which terms an arrangement runs: where, for how long, how often, on whose money."""

from datetime import date
from typing import Any

from placements.choices import STAYS_OVERNIGHT, Funding, Setting
from placements.models import Arrangement
from placements.rules import Terms
from sharedliving.core.forms import (
    EXAMPLE,
    BaseForm,
    ChoiceField,
    DateField,
    SelectField,
    VersionedForm,
    WholeNumberField,
    WordsField,
)

TERMS = ("setting", "planned_end", "nights_a_week", "days_a_week", "hours_a_week", "funding")


class TermsFields(BaseForm):
    """The questions themselves. Nights are asked only where the person sleeps at the carer's."""

    setting = ChoiceField(label="Where are they supported?", choices=Setting, missing="Select where they are supported")
    planned_end = DateField(
        label="When is it planned to end?", called="The planned end", required=False, latest=date(2100, 12, 31),
        hint=f"{EXAMPLE}. Leave it empty when it is open",
    )  # fmt: skip
    nights_a_week = WholeNumberField(
        label="Nights a week", called="Nights a week", required=False, most=7, width=2, hint="On average"
    )
    days_a_week = WholeNumberField(label="Days a week", called="Days a week", required=False, most=7, width=2)
    hours_a_week = WholeNumberField(label="Hours a week", called="Hours a week", required=False, most=168, width=3)
    funding = SelectField(label="Who pays for the support?", choices=Funding, missing="Select who pays")

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kind not in STAYS_OVERNIGHT:
            del self.fields["nights_a_week"]

    def terms(self) -> Terms:
        return Terms(**{name: self.cleaned_data[name] for name in TERMS if name in self.cleaned_data})


class TermsForm(VersionedForm, TermsFields):
    """The terms of an arrangement that is live."""

    instance: Arrangement

    def __init__(self, *args: Any, instance: Arrangement, **kwargs: Any) -> None:
        self.instance = instance
        super().__init__(*args, kind=instance.kind, **kwargs)
        self.initial = {name: getattr(instance, name) for name in TERMS} | self.initial


class ContactForm(BaseForm):
    """How often the care manager is in contact where life is complex."""

    days = WholeNumberField(
        label="How often will you be in contact?", called="The number of days", prefix="Every", suffix="days", least=1,
        most=365, width=3, missing="Enter the number of days",
    )  # fmt: skip
    words = WordsField(
        label="With whom was it agreed, and how do you keep in contact?", called="With whom and how", rows=4,
        max_length=2000, missing="Say with whom it was agreed and how you keep in contact",
    )  # fmt: skip
