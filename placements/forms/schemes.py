"""What a scheme is and can offer; and the filters of vacancies."""

from typing import Any

from placements.choices import SKILLS, ArrangementKind, Offer, RunBy, Trait
from placements.models import Scheme
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    CheckField,
    ChoiceField,
    DateField,
    MultiChoiceField,
    SelectField,
    TextField,
    VersionedForm,
    WholeNumberField,
    WordsField,
)

ACCESS = (Trait.STEP_FREE, Trait.GROUND_FLOOR, Trait.WET_ROOM, Trait.HOIST)
CAN = (*ACCESS, Trait.AWAKE, *SKILLS)


class OfferForm(VersionedForm, BaseModelForm):
    about = WordsField(
        label="What should a care manager know about the scheme?", rows=5, max_length=4000, required=False,
        hint="Read by councils before there is a referral. Name nobody who is supported",
    )  # fmt: skip
    contact = WordsField(
        label="How do people reach you with a question?", rows=3, max_length=400, required=False,
        hint="Telephone, e-mail, and when",
    )  # fmt: skip
    offers = MultiChoiceField(
        label="Which local needs can the scheme meet?", choices=Offer, required=False, small=True,
        hint="Tick what you could offer today, with the carers you have",
    )  # fmt: skip
    kinds = MultiChoiceField(label="Which kinds of arrangement?", choices=ArrangementKind, required=False, small=True)
    youngest = WholeNumberField(
        label="Youngest age", called="Youngest age", least=16, most=120, width=3, missing="Enter the youngest age"
    )  # fmt: skip
    oldest = WholeNumberField(
        label="Oldest age", called="Oldest age", least=16, most=120, width=3, missing="Enter the oldest age"
    )  # fmt: skip
    run_by = ChoiceField(label="Who runs the scheme?", choices=RunBy, required=False)
    registered_manager = TextField(label="Registered manager", max_length=200, required=False)
    registration = TextField(
        label="Registration with the CQC", hint="The location ID, like 1-123456789", max_length=40, required=False, width=20
    )  # fmt: skip
    sections = (
        ("What it can offer", ["about", "offers", "kinds", "youngest", "oldest"]),
        ("Who it is", ["run_by", "registered_manager", "registration", "contact"]),
    )

    class Meta:
        model = Scheme
        fields = (
            "about", "contact", "offers", "kinds", "youngest", "oldest", "run_by", "registered_manager", "registration",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        youngest, oldest = data.get("youngest"), data.get("oldest")
        if youngest and oldest and youngest > oldest:
            self.add_error("oldest", "The oldest age cannot be below the youngest")
        return data

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class VacancyFilterForm(BaseForm):
    """Sent by GET, so that the address keeps what was looked for. Nothing in it is about anybody."""

    mark_optional = False
    kind = SelectField(label="Kind of arrangement", choices=ArrangementKind, required=False, empty="Any kind")
    area = TextField(
        label="Area", hint="Postcode district, or its letters, like WM3 or WM", max_length=8, width=5, required=False
    )  # fmt: skip
    places = WholeNumberField(label="Free places, at least", least=1, most=3, width=2, required=False)
    by = DateField(label="Free by", called="The date it is free by", required=False)
    language = TextField(label="Language", max_length=40, width=20, required=False)
    wheelchair = CheckField(label="Wheelchair access")
    emergency = CheckField(label="Approved and trained for emergencies")
    can = MultiChoiceField(
        label="The home and the carers can do", choices=[(each.value, each.label) for each in CAN], required=False,
        small=True,
    )  # fmt: skip

    def wanted(self) -> dict[str, Any]:
        """What was asked and makes sense; nothing else narrows the list."""
        self.is_valid()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return given | ({"area": given["area"].strip().upper()} if "area" in given else {})
