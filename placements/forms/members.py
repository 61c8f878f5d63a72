"""Who lives in a carer household, their DBS, and confidential notes about the household."""

from typing import Any

from django.core.exceptions import ValidationError

from placements.choices import MemberKind
from placements.models import HouseholdMember
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    PastDateField,
    TextField,
    WholeNumberField,
    WordsField,
    YesNoField,
)

FIELDS = ("name", "kind", "year_of_birth", "relationship", "since", "consulted_on", "agrees", "said")


class MemberForm(BaseForm):
    reveals = {"kind": {MemberKind.CHILD: ["year_of_birth"]}}
    sections = (("Taking part", ["consulted_on", "agrees", "said"]),)
    required_when = {
        "agrees": lambda data: bool(data.get("consulted_on")),
        "consulted_on": lambda data: data.get("agrees") is not None,
    }

    name = TextField(label="Name", max_length=200, missing="Enter their name")
    kind = ChoiceField(label="Who are they in the household?", choices=MemberKind, missing="Select who they are")
    year_of_birth = WholeNumberField(
        label="Year of birth", hint="Like 2014", called="Year of birth", least=1990, most=2100, width=4,
        missing="Enter the year in which the child was born",
    )  # fmt: skip
    relationship = TextField(
        label="Relationship to the main carer", hint="Like husband, daughter, lodger", max_length=120, required=False
    )
    since = PastDateField(label="Lives there since", called="The day", required=False, hint="For example, 27 3 2019")
    consulted_on = PastDateField(
        label="When did you ask them?", called="The day you asked them", required=False, hint="Everybody is asked, children too",
        missing="Enter the day you asked them",
    )  # fmt: skip
    agrees = YesNoField(
        label="Do they agree that the household takes part?", required=False, missing="Select yes if they agree"
    )
    said = WordsField(label="What did they say?", rows=3, max_length=2000, required=False)

    def __init__(self, *args: Any, instance: HouseholdMember, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {name: getattr(instance, name) for name in FIELDS} | self.initial

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS}


class MemberDbsForm(BaseForm):
    number = TextField(
        label="Number of the certificate", hint="12 digits", called="The number", max_length=20, width=20, spellcheck=False,
        missing="Enter the number of the certificate",
    )  # fmt: skip
    is_home_based = YesNoField(
        label="Was the box for home-based work ticked?", missing="Select yes if the box for home-based work was ticked",
        hint="Only then can the police say something about the address. Without it the certificate does not count",
    )  # fmt: skip
    done_on = PastDateField(
        label="Date of the certificate",
        called="The date of the certificate",
        missing="Enter the date of the certificate",
    )
    valid_until = DateField(
        label="Until when does it hold?", called="The date it holds until", missing="Enter until when it holds",
        hint="Within three years of the certificate",
    )  # fmt: skip

    def clean_number(self) -> str:
        number = self.cleaned_data["number"].replace(" ", "")
        if not (number.isascii() and number.isdigit() and len(number) == 12):
            raise ValidationError("The number must be 12 digits", code="invalid")
        return number


class MemberLeftForm(BaseForm):
    on = PastDateField(label="When did they leave?", called="The day they left", missing="Enter the day they left")


class CarerNoteForm(BaseForm):
    on = PastDateField(label="Which day is it about?", called="The day", missing="Enter the day it is about")
    text = WordsField(
        label="Note", rows=8, max_length=10_000, missing="Write the note",
        hint="About the carers alone. What is about somebody who lives with them belongs on that person’s record",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", dates.today())
