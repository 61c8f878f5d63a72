"""Section 117 aftercare."""

from typing import Any

from careplans.choices.aftercare import DetainedUnder
from sharedliving.core.forms import BaseForm, PastDateField, SelectField, TextField, WordsField


class AftercareForm(BaseForm):
    """Who owes it and what for."""

    detained_under = SelectField(
        label="Which section were they detained under?", choices=DetainedUnder, missing="Select the section"
    )
    detained_on = PastDateField(
        label="When were they detained?", called="Day of detention", missing="Enter the day of detention",
        hint="For example, 27 3 2024",
    )  # fmt: skip
    discharged_on = PastDateField(label="When were they discharged?", called="Day of discharge", required=False)
    responsible_council = TextField(
        label="Which council is responsible?",
        hint="Where they lived immediately before they were detained.",
        max_length=200,
        missing="Enter the responsible council",
    )
    responsible_icb = TextField(
        label="Which integrated care board (NHS) is responsible?", max_length=200,
        missing="Enter the responsible integrated care board",
    )  # fmt: skip
    needs = WordsField(
        label="Which needs is the aftercare for?", hint="Apart from all their other needs.",
        missing="Enter the aftercare needs", rows=5,
    )  # fmt: skip
    split = TextField(label="How do council and NHS share the cost?", max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        detained, discharged = data.get("detained_on"), data.get("discharged_on")
        if detained and discharged and discharged < detained:
            self.add_error("discharged_on", "The day of discharge cannot be before the day of detention")
        return data


class AftercareReviewForm(BaseForm):
    reviewed_on = PastDateField(
        label="When was it reviewed?", called="Day of the review", missing="Enter the day of the review"
    )
    notes = WordsField(label="What did the review find?", missing="Enter what the review found", rows=5)


class AftercareEndForm(BaseForm):
    """One alone cannot end it."""

    council_satisfied_on = PastDateField(
        label="When was the council satisfied that it is no longer needed?", called="The council’s date",
        missing="Enter the council’s date",
    )  # fmt: skip
    council_reasons = WordsField(label="The council’s reasons", missing="Enter the council’s reasons", rows=4)
    nhs_satisfied_on = PastDateField(
        label="When was the NHS satisfied that it is no longer needed?", called="The NHS’s date",
        missing="Enter the NHS’s date",
    )  # fmt: skip
    nhs_reasons = WordsField(label="The NHS’s reasons", missing="Enter the NHS’s reasons", rows=4)
