"""What an arrangement costs: one more part, another amount, an end, a mistake."""

from decimal import Decimal
from typing import Any

from placements.choices import MoneyPart, Payer, Per
from placements.models import FeeBand
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    MoneyField,
    NumberField,
    RowField,
    SelectField,
    TextField,
    WordsField,
)

UNITS = (Per.NIGHT, Per.DAY, Per.SESSION)
"""What is counted by the week."""


class MoneyLineForm(BaseForm):
    """One more part of what it costs. `bands`: the scheme's rates, for whoever may read them."""

    part = SelectField(label="What is paid for?", choices=MoneyPart, missing="Select what is paid for")
    what = TextField(
        label="In other words", hint="Like “Day centre, Tuesdays”", max_length=200, required=False
    )  # fmt: skip
    payer = ChoiceField(label="Who pays?", choices=Payer.choices, missing="Select who pays")
    amount = MoneyField(label="Amount", called="The amount", most=99_999, missing="Enter the amount")
    per = ChoiceField(label="The amount is", choices=Per.choices, missing="Select what the amount is for")
    units = NumberField(
        label="How many a week?", called="How many a week", hint="For nights, days and sessions", required=False,
        places=2, least=0, most=99, width=4,
        missing="Enter how many a week",
    )  # fmt: skip
    band = RowField(queryset=FeeBand.objects.none(), label="Fee band", required=False, empty="No band")
    starts_on = DateField(label="From", called="The first day", missing="Enter the first day")
    why = WordsField(label="Why, or where it is written down", rows=3, max_length=1000, required=False)
    required_when = {"units": lambda data: data.get("per") in UNITS}

    def __init__(self, *args: Any, bands: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["band"].queryset = bands  # type: ignore[attr-defined]

    def answers(self) -> dict[str, Any]:
        said = dict(self.cleaned_data)
        return said | {"units": said.get("units") or (Decimal(1) if said["per"] == Per.WEEK else None)}


class MoneyChangeForm(BaseForm):
    mark_optional = False
    amount = MoneyField(label="New amount", called="The new amount", most=99_999, missing="Enter the new amount")
    starts_on = DateField(
        label="From which day?", called="The day", hint="A day gone by is all right: it is shown when you entered it",
        missing="Enter the day from which it holds",
    )  # fmt: skip
    why = WordsField(label="Why does it change?", rows=3, max_length=1000, missing="Say why the amount changes")


class MoneyStopForm(BaseForm):
    mark_optional = False
    on = DateField(label="Paid for the last time on", called="The last day", missing="Enter the last day")
    why = WordsField(label="Why does it end?", rows=3, max_length=1000, missing="Say why it ends")


class MoneyStrikeForm(BaseForm):
    mark_optional = False
    why = WordsField(label="What was wrong with it?", rows=3, max_length=1000, missing="Say what was wrong with it")
