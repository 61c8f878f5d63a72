"""Raising a concern with the household that it may name."""

from collections.abc import Sequence
from typing import Any

from careplans.choices.safeguarding import OF_THE_HOUSEHOLD
from careplans.forms.safeguarding import RaiseForm
from placements.models import CarerHousehold
from sharedliving.core.forms import BaseForm, ChoiceField

HOUSEHOLD = {
    "label": "Which carer household?",
    "hint": "New matches with it are paused at once. Who lives there stays.",
    "missing": "Select the carer household",
}


def choices_of(households: Sequence[CarerHousehold]) -> list[tuple[str, str]]:
    return [(str(household.pk), household.name) for household in households]


class RaiseConcernForm(RaiseForm):
    """Asks for the household only where the person has one, and needs it only when its people are named."""

    household = ChoiceField(choices=(), required=False, **HOUSEHOLD)
    required_when = {"household": lambda data: data.get("alleged") in OF_THE_HOUSEHOLD}

    def __init__(self, *args: Any, households: Sequence[CarerHousehold], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not households:
            self.needed_when.pop("household")
            del self.fields["household"]
            return
        self.fields["household"].choices = choices_of(households)

    def answers(self) -> dict[str, Any]:
        """What the journey takes besides the household, which counts only when its people are named."""
        return {name: value for name, value in self.cleaned_data.items() if name != "household"}

    @property
    def names_household(self) -> str:
        named = self.cleaned_data.get("alleged") in OF_THE_HOUSEHOLD
        return self.cleaned_data.get("household", "") if named else ""


class HouseholdForm(BaseForm):
    """Which household a concern names."""

    household = ChoiceField(choices=(), **HOUSEHOLD)

    def __init__(self, *args: Any, households: Sequence[CarerHousehold], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["household"].choices = choices_of(households)
