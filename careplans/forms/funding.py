"""Applications to panel."""

from careplans.choices.funding import DECISIONS, FundingState
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FutureDateField,
    MoneyField,
    NumberField,
    SelectField,
    TextField,
    WordsField,
)

SHOWN = (("late", "Past their date"), ("decided", "Decided"), ("all", "All"))


class FundingForm(BaseForm):
    asks = WordsField(label="What is panel asked for?", missing="Enter what panel is asked for", rows=3)
    why = WordsField(
        label="Why is it needed?", hint="And what else was considered.", missing="Enter why it is needed", rows=5
    )


class LineForm(BaseForm):
    what = TextField(label="What is it?", hint="For example, day support.", max_length=200, missing="Enter what it is")
    units = NumberField(
        label="How many units a week?", hint="Hours, days or nights.", least=None, most=9_999,
        missing="Enter how many units a week",
    )  # fmt: skip
    unit_cost = MoneyField(label="What does one unit cost?", most=99_999, missing="Enter what one unit costs")

    def clean(self) -> dict:
        data = super().clean()
        for name, words in (("units", "The number of units"), ("unit_cost", "What one unit costs")):
            if data.get(name) is not None and data[name] <= 0:
                self.add_error(name, f"{words} must be more than 0")
        if not self.errors and data["units"] * data["unit_cost"] > 99_999:
            self.add_error("units", "This line comes to more than £99,999 a week")
        return data


class SendForm(BaseForm):
    panel_on = FutureDateField(
        label="When does panel sit?", hint="If you leave this out, the council’s own timescale is used.", required=False
    )


class DecideForm(BaseForm):
    decision = ChoiceField(label="What does panel decide?", choices=DECISIONS, missing="Select what panel decides")
    amount = MoneyField(label="How much a week is approved?", most=99_999, missing="Enter how much a week is approved")
    conditions = WordsField(label="Conditions", required=False, rows=3)
    reasons = WordsField(label="Reasons", missing="Enter the reasons", rows=4)
    reveals = {"decision": {FundingState.IN_PART.value: ["amount"]}}


class WithdrawForm(BaseForm):
    why = WordsField(label="Why is it withdrawn?", missing="Enter why it is withdrawn", rows=3)


class FundingFilterForm(BaseForm):
    """Which applications are listed."""

    mark_optional = False
    show = SelectField(label="Show", choices=SHOWN, empty="Open", required=False)
