"""Looking for a person."""

from typing import Any

from people.finding import Asked, read
from sharedliving.core.forms import BaseForm, TextField


class FindForm(BaseForm):
    """One field that understands names, NHS numbers, references and dates of birth. Cleaned `q` is an Asked."""

    q = TextField(
        label="Name, NHS number, reference or date of birth",
        hint="For example, Ann Carr, 999 000 0018, SL-000123 or 12 3 1985. A name may have a letter wrong in each word.",
        called="Search",
        missing="Enter a name, an NHS number, a reference or a date of birth",
        max_length=200,
        autocomplete="off",
        spellcheck=False,
    )

    def clean_q(self) -> Asked:
        return read(self.cleaned_data["q"])


def prefilled(asked: Asked) -> dict[str, Any]:
    """What the search already said about somebody, for the form that adds them."""
    given, family = asked.names
    return {
        "given_name": given,
        "family_name": family,
        "date_of_birth": asked.born,
        "nhs_number": asked.number,
    }
