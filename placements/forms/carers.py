"""Carer households: what they are like, what they are approved for, their checks and where they live."""

from typing import Any

from placements.choices import MOST_PLACES, ArrangementKind, CheckKind
from placements.models import CarerAddress, CarerHousehold
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    CheckField,
    DateField,
    MultiChoiceField,
    PastDateField,
    PhoneField,
    PostcodeField,
    SelectField,
    TextField,
    VersionedForm,
    WholeNumberField,
    WordsField,
)


class CarerForm(VersionedForm, BaseModelForm):
    name = TextField(
        label="The carers’ names", hint="Like Maria and John Okafor", max_length=200, missing="Enter the carers’ names"
    )
    area = TextField(
        label="Area", hint="Postcode district, like WM3", max_length=8, width=5, missing="Enter the postcode district"
    )
    about = WordsField(
        label="About the household", required=False, rows=6, max_length=4000,
        hint="Who lives there, interests, pace of life. Shown on shortlists: no address here",
    )  # fmt: skip
    languages = TextField(
        label="Languages besides English", hint="With commas between them", max_length=200, required=False
    )
    wheelchair_access = CheckField(label="The home has wheelchair access")
    has_pets = CheckField(label="There are pets")
    smokes = CheckField(label="Somebody smokes")

    class Meta:
        model = CarerHousehold
        fields = ("name", "area", "about", "languages", "wheelchair_access", "has_pets", "smokes")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["languages"] = ", ".join(self.instance.languages)

    def clean_languages(self) -> list[str]:
        return [word.strip() for word in self.cleaned_data["languages"].split(",") if word.strip()]

    def clean_area(self) -> str:
        return self.cleaned_data["area"].upper()

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class ApprovalForm(BaseForm):
    """Until a panel with a second named person stands in the system, scheme staff record its decision with the date."""

    on = PastDateField(label="When was this decided?", called="The date of the decision", missing="Enter the date")
    places = WholeNumberField(
        label="For how many people at a time?", called="How many people", least=1, most=MOST_PLACES, width=2,
        missing="Enter for how many people", hint="One, two or three, over all councils",
    )  # fmt: skip
    kinds = MultiChoiceField(
        label="For which arrangements?", choices=ArrangementKind, missing="Select at least one kind"
    )
    youngest = WholeNumberField(label="Youngest age", called="Youngest age", least=16, most=120, width=3, initial=18,
                                missing="Enter the youngest age")  # fmt: skip
    oldest = WholeNumberField(label="Oldest age", called="Oldest age", least=16, most=120, width=3, initial=120,
                              missing="Enter the oldest age")  # fmt: skip


class CheckForm(BaseForm):
    kind = SelectField(label="Which check?", choices=CheckKind, missing="Select which check")
    done_on = PastDateField(label="When was it made?", called="The date it was made", missing="Enter when it was made")
    valid_until = DateField(label="Until when does it hold?", called="The date it holds until", missing="Enter until when",
                            hint="For example, 27 3 2029")  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        done, until = data.get("done_on"), data.get("valid_until")
        if done and until and until < done:
            self.add_error("valid_until", f"The date it holds until must be after {dates.uk_date(done)}")
        return data


class AddressForm(BaseModelForm):
    lines = WordsField(label="Address", rows=3, max_length=400, missing="Enter the address")
    postcode = PostcodeField(label="Postcode", missing="Enter the postcode")
    phone = PhoneField(label="Telephone", required=False)

    class Meta:
        model = CarerAddress
        fields = ("lines", "postcode", "phone")
