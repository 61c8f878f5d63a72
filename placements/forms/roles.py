"""One cell of the roles table."""

from typing import Any

from careplans.models import Risk
from placements.choices import RoleHolder, RoleTask
from sharedliving.core.forms import BaseForm, RowField, SelectField, TextField, WholeNumberField, WordsField


class RoleForm(BaseForm):
    mark_optional = False
    task = SelectField(label="What is to be done?", choices=RoleTask, missing="Select what is to be done")
    every_days = WholeNumberField(
        label="At least every", called="How often", suffix="days", least=1, most=365, width=3,
        missing="Enter at least how often they are in touch",
    )  # fmt: skip
    risk = RowField(queryset=Risk.objects.none(), label="Which risk?", missing="Select which risk they answer for")
    what = TextField(label="What is it?", max_length=500, missing="Say what it is")
    holder = SelectField(label="Who does it?", choices=RoleHolder, missing="Select who does it")
    name = TextField(label="Their name", max_length=200, missing="Enter their name")
    how = WordsField(label="How?", rows=3, max_length=1000, required=False)
    reveals = {
        "task": {
            RoleTask.CONTACT.value: ["every_days"],
            RoleTask.RISK.value: ["risk"],
            RoleTask.OTHER.value: ["what"],
        }
    }

    def __init__(self, *args: Any, risks: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["risk"].queryset = risks  # type: ignore[attr-defined]
