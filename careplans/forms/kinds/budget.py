"""The questions of an indicative personal budget, and one line of it."""

from careplans.choices import Unit
from careplans.forms.sections import SectionForm
from sharedliving.core.forms import (
    BaseForm,
    MoneyField,
    NumberField,
    PastDateField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)

UNITS_A_WEEK = 2000


class BasisForm(SectionForm):
    worked_out_from = WordsField(
        label="Which needs was it worked out from?", hint="From the Care Act assessment.", required=False, rows=5
    )
    rates_from = WordsField(
        label="Where do the rates come from?", hint="For example, the council’s fee bands.", required=False, rows=3
    )


class EnoughForm(SectionForm):
    enough = YesNoField(label="Is it enough to meet the needs?", required=False)
    enough_reasons = WordsField(label="Why?", required=False, rows=4)
    told_person_on = PastDateField(
        label="When was the person told the indicative amount?", called="Date they were told", required=False
    )


class LineForm(BaseForm):
    what = TextField(label="What is it for?", hint="For example, a Shared Lives arrangement", max_length=200)
    quantity = NumberField(label="How many a week?", called="Number a week", least=0, most=UNITS_A_WEEK)
    unit = SelectField(label="Of what?", choices=Unit, called="what is counted")
    rate = MoneyField(label="Pounds for one", called="Rate")

    def clean_quantity(self) -> object:
        """Nothing a week is no line."""
        quantity = self.cleaned_data["quantity"]
        if quantity == 0:
            self.add_error("quantity", "Number a week must be more than 0")
        return quantity


FORMS = {"basis": ("What it was worked out from", BasisForm), "enough": ("Whether it is enough", EnoughForm)}
