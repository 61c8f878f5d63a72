"""Another scheme may use a carer household, or no longer."""

from typing import Any

from people.models import Organisation
from placements.models import CarerHousehold
from sharedliving.core.forms import BaseForm, RowField, TextField, WordsField
from sharedliving.core.viewer import Viewer


class LendForm(BaseForm):
    scheme = RowField(
        queryset=Organisation.objects.none(), label="Which scheme may use it too?", missing="Select the scheme"
    )
    agreed_with = TextField(
        label="Who agreed for that scheme?", hint="Name and role", max_length=200, missing="Enter who agreed for it"
    )
    why = WordsField(
        label="Why does it use this household?", called="Why", rows=3, max_length=2000,
        missing="Say why it uses this household",
    )  # fmt: skip

    def __init__(self, *args: Any, household: CarerHousehold, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Organisation.objects.visible_to(viewer).schemes().exclude(pk=household.scheme_id).order_by("name")
        self.fields["scheme"].queryset = others  # type: ignore[attr-defined]
