"""What a service costs, what a scheme costs to run, a move on paper, and a published table."""

from typing import Any

from commissioning.costs.choices import BY_UNITS, Basis, Frequency, Service
from commissioning.costs.weekly import financial_year, year_name
from people.models import Organisation
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FileField,
    MoneyField,
    NumberField,
    RowField,
    SelectField,
    TextField,
    WholeNumberField,
    WordsField,
    YesNoField,
)

SOURCE = "Like “Finance, budget book page 12” or “Contract of 1 April”"
YEARS_BACK = 4


def years() -> list[tuple[int, str]]:
    """The financial year of today and those before it."""
    now = financial_year(dates.today())
    return [(year, year_name(year)) for year in range(now, now - YEARS_BACK - 1, -1)]


def source_field() -> TextField:
    return TextField(
        label="Where does the amount come from?", called="Where the amount comes from", hint=SOURCE, max_length=200,
        missing="Say where the amount comes from",
    )  # fmt: skip


class YearForm(BaseForm):
    """A form with a financial year in it."""

    def clean_financial_year(self) -> int:
        return int(self.cleaned_data["financial_year"])


class AmountForm(BaseForm):
    """What a service costs, and by what it is counted."""

    mark_optional = False
    amount = MoneyField(label="Amount", called="The amount", least=1, most=99_999, missing="Enter the amount")
    per = SelectField(
        label="The amount is for", choices=[choice for choice in Frequency.choices if choice[0] != Frequency.ONE_OFF],
        missing="Select what the amount is for",
    )  # fmt: skip
    units = NumberField(
        label="How many are planned in a week?", called="How many are planned in a week",
        hint="For an hour, a day or a session", required=False, most=168, width=4,
        missing="Enter how many are planned in a week",
    )  # fmt: skip
    with_day = YesNoField(
        label="Does the amount include what people do in the day?",
        missing="Select yes if the amount includes what people do in the day",
    )
    source = source_field()
    required_when = {"units": lambda data: data.get("per") in BY_UNITS}


class UnitCostForm(YearForm, AmountForm):
    service = SelectField(label="Service", choices=Service, missing="Select the service")
    financial_year = SelectField(label="Financial year", choices=years, missing="Select the financial year")
    basis = ChoiceField(
        label="The amount is", choices=Basis.choices, called="What the amount is",
        missing="Select whether it is before or after what people contribute",
    )  # fmt: skip
    field_order = ["service", "financial_year", "amount", "per", "units", "basis", "with_day", "source"]


class UnitCostChangeForm(AmountForm):
    why = WordsField(label="Why does it change?", rows=3, max_length=1000, missing="Say why it changes")


class OverheadAmountForm(BaseForm):
    mark_optional = False
    amount = MoneyField(
        label="What does it cost to run the scheme in this year?", called="The amount",
        hint="Staff, offices, training and everything else the council pays for the scheme, also what is paid arrangement by "
        "arrangement. Leave out what carers are paid.",
        most=99_999_999, missing="Enter what it costs to run the scheme",
    )  # fmt: skip
    source = source_field()


class OverheadForm(YearForm, OverheadAmountForm):
    scheme = RowField(queryset=Organisation.objects.none(), label="Scheme", missing="Select the scheme")
    financial_year = SelectField(label="Financial year", choices=years, missing="Select the financial year")
    field_order = ["scheme", "financial_year", "amount", "source"]

    def __init__(self, *args: Any, schemes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scheme"].queryset = schemes  # type: ignore[attr-defined]


class OverheadChangeForm(OverheadAmountForm):
    why = WordsField(label="Why does it change?", rows=3, max_length=1000, missing="Say why it changes")


class WhatIfForm(BaseForm):
    """Asked in the address, so that the answer can be sent to somebody."""

    mark_optional = False
    people = WholeNumberField(label="How many people?", called="The number of people", least=1, most=1000, width=4)
    from_key = SelectField(label="They move from", choices=(), missing="Select what they move from")
    to_key = SelectField(label="They move to", choices=(), missing="Select what they move to")

    def __init__(self, *args: Any, services: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("from_key", "to_key"):
            self.fields[name].choices = [("", "Select from the list"), *services]  # type: ignore[attr-defined]


class CommunityForm(BaseForm):
    """A published table, as it was downloaded."""

    mark_optional = False
    upload = FileField(
        label="The table", called="The table", endings=("csv",), missing="Choose the file with the table",
        hint="A CSV file of ONS table TS021 (ethnic group), or of the Department’s table of adults, as it was downloaded",
    )  # fmt: skip
    area = TextField(
        label="Code of your council’s area", called="The code of the area", width=10, max_length=9,
        hint="The ONS code in the table, like E06000001", missing="Enter the code of your council’s area",
    )  # fmt: skip
