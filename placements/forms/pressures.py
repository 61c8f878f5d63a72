"""What hurries or bends a referral: a section of it, and an answer where nothing does (G14-ASS-6)."""

from django import forms

from placements.choices import Pressure
from placements.forms.sections import SectionForm, words
from placements.models import Referral
from placements.rules import SECTIONS
from sharedliving.core.forms import DateField, MultiChoiceField
from sharedliving.core.forms.conditions import chosen

SECTION = next(section for section in SECTIONS if section.key == "pressures")


class PressuresForm(SectionForm):
    pressures = MultiChoiceField(
        label="What hurries or bends this referral?", choices=Pressure.choices, required=False,
        hint="Select all that apply. The scheme sees this too, so that nobody is matched in a hurry without knowing it",
    )  # fmt: skip
    discharge_on = DateField(
        label="Planned discharge", called="The planned discharge",
        missing="Enter the planned day of discharge",
    )  # fmt: skip
    notice_until = DateField(
        label="By when do they have to leave?", called="The day by which they have to leave",
        missing="Enter the day by which they have to leave",
    )  # fmt: skip
    pressure_words = words("What should the scheme know about it?", "What is being done, and by whom", rows=4)

    reveals = {"pressures": {Pressure.DISCHARGE: ["discharge_on"], Pressure.NOTICE: ["notice_until"]}}
    required_when = {
        "pressure_words": lambda data: any(
            chosen("pressures", kind)(data) for kind in (Pressure.HURRY, Pressure.OTHER)
        ),
    }

    class Meta:
        model = Referral
        fields = SECTION.fields

    def clean_pressures(self) -> list[str]:
        selected: list[str] = self.cleaned_data["pressures"]
        if Pressure.NONE in selected and len(selected) > 1:
            raise forms.ValidationError("Select what there is, or “None of these”, but not both", code="none_and_some")
        return selected
