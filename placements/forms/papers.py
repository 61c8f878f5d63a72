"""The licence of the room, and the carer agreement."""

from typing import Any

from placements.models import CarerAgreement, Licence
from placements.rules.carer_agreement import CARER_SECTIONS
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    DateField,
    MoneyField,
    TextField,
    VersionedForm,
    WordsField,
)


class LicenceForm(VersionedForm, BaseModelForm):
    """The room, and what it costs in three parts; a year at most."""

    room = TextField(label="Which room is it for?", max_length=120, missing="Enter the room")
    shared_rooms = WordsField(
        label="What do they share?", hint="Kitchen, bathroom, garden", rows=2, max_length=1000, required=False
    )
    weekly_rent = MoneyField(
        label="Rent a week", called="Rent", most=99_999, missing="Enter the rent; 0 where there is none"
    )
    weekly_food = MoneyField(
        label="Food a week", called="Food", most=99_999, missing="Enter the food; 0 where there is none"
    )
    weekly_utilities = MoneyField(
        label="Heating, light and water a week", called="Heating, light and water", most=99_999,
        missing="Enter heating, light and water; 0 where there is none",
    )  # fmt: skip
    starts_on = DateField(label="From", called="The first day", missing="Enter the first day")
    until = DateField(
        label="Until", called="The last day", hint="Empty: a year from the first day", required=False
    )  # fmt: skip
    terms = WordsField(label="Anything else they agree on", rows=4, max_length=4000, required=False)

    class Meta:
        model = Licence
        fields = (
            "room", "shared_rooms", "weekly_rent", "weekly_food", "weekly_utilities", "starts_on", "until", "terms",
        )  # fmt: skip

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class CarerAgreementForm(VersionedForm, BaseForm):
    """Each part of it; a draft begins with the usual words."""

    mark_optional = False
    instance: CarerAgreement

    def __init__(self, *args: Any, instance: CarerAgreement, **kwargs: Any) -> None:
        self.instance = instance
        super().__init__(*args, **kwargs)
        for section in CARER_SECTIONS:
            self.fields[section.field] = WordsField(
                label=section.title, rows=4, max_length=4000, required=False, initial=getattr(instance, section.field)
            )

    def answers(self) -> dict[str, Any]:
        return {section.field: self.cleaned_data[section.field] for section in CARER_SECTIONS}


class LookedAtForm(BaseForm):
    mark_optional = False
    words = WordsField(
        label="What did each of you say?", rows=5, max_length=4000, missing="Write down what each of you said"
    )
