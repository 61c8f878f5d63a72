"""What is recorded about a person."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from people import rules
from people.choices import EthnicGroup, SupportReason
from people.models import Person, User
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    CheckField,
    NhsNumberField,
    PastDateField,
    PhoneField,
    RowField,
    SelectField,
    TextField,
    VersionedForm,
    WordsField,
)

DISTRICT = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)( ?[0-9][A-Z]{2})?")
NAMES = ["given_name", "family_name", "preferred_name", "date_of_birth", "nhs_number"]
CONTACT = ["phone", "area"]
COMMUNICATION = ["communication", "languages", "alerts"]
SUPPORT = ["support_reason", "ethnic_group"]


class DetailFields(forms.Form):
    """The fields that adding and changing share."""

    given_name = TextField(
        label="Given names", max_length=100, width=20, spellcheck=False, missing="Enter their given name"
    )
    family_name = TextField(
        label="Family name", max_length=100, width=20, spellcheck=False, missing="Enter their family name"
    )
    preferred_name = TextField(
        label="What they like to be called",
        called="This name",
        required=False,
        max_length=100,
        width=20,
        spellcheck=False,
    )
    date_of_birth = PastDateField(label="Date of birth", hint="For example, 27 3 1985", required=False)
    nhs_number = NhsNumberField(required=False)
    phone = PhoneField(label="Telephone number", required=False, max_length=30)
    area = TextField(
        label="Area", hint="The first half of the postcode, like WM3", required=False, width=5, spellcheck=False
    )
    communication = WordsField(
        label="How they communicate, and what helps",
        called="How they communicate",
        required=False,
        rows=4,
        max_length=2000,
    )
    languages = TextField(
        label="Languages", hint="With a comma between them, like British Sign Language, Punjabi", required=False
    )
    alerts = WordsField(
        label="Alerts", hint="What everybody needs to know before they meet this person", required=False, rows=3,
        max_length=2000,
    )  # fmt: skip
    support_reason = SelectField(label="Main reason for support", choices=SupportReason, required=False)
    ethnic_group = SelectField(label="Ethnic group", choices=EthnicGroup, required=False, empty="Not recorded")

    def clean_area(self) -> str:
        typed = " ".join(self.cleaned_data["area"].upper().split())
        found = DISTRICT.fullmatch(typed)
        if typed and not found:
            raise ValidationError("Enter the first half of a postcode, like WM3", code="invalid")
        return found[1] if found else ""

    def clean_languages(self) -> list[str]:
        named = [" ".join(part.split()) for part in self.cleaned_data["languages"].split(",")]
        if any(len(part) > 40 for part in named):
            raise ValidationError("Put a comma between the languages", code="invalid")
        return [part for part in named if part]

    def clean_support_reason(self) -> str:
        return self.cleaned_data["support_reason"] or SupportReason.UNKNOWN


class AddPersonForm(BaseForm, DetailFields):
    """A new person. Where others look alike, `seen` holds their keys, and the decision about them has to be named."""

    owner = RowField(label="Owner", queryset=User.objects.none(), required=False)
    is_different = CheckField(
        label="This is a different person",
        required=True,
        missing="Open the record of the person you mean, or tick that this is a different person",
    )
    different_because = WordsField(
        label="How do you know?",
        rows=3,
        max_length=1000,
        missing="Enter how you know that this is a different person",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    sections = (
        ("Your decision", ["is_different", "different_because"]),
        ("Who they are", NAMES),
        ("Where and how to reach them", CONTACT),
        ("How to talk with them", COMMUNICATION),
        ("Support", [*SUPPORT, "owner"]),
    )

    def __init__(self, *args: Any, owners: QuerySet, nobody: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners
        self.fields["owner"].empty_label = nobody
        if not self.data.get("seen"):
            del self.fields["is_different"], self.fields["different_because"]
            self.sections = self.sections[1:]

    @property
    def decided_about(self) -> list[str]:
        """The keys of those whom the decision is about."""
        return self.data.get("seen", "").split()

    def facts(self) -> dict[str, Any]:
        """What the service takes."""
        kept = {"is_different", "seen"}
        facts = {name: value for name, value in self.cleaned_data.items() if name not in kept}
        return facts | {"different_from": self.decided_about if self.cleaned_data.get("is_different") else []}


class PersonDetailsForm(VersionedForm, BaseModelForm, DetailFields):
    """Change what is recorded; says so when somebody else has changed it meanwhile."""

    died_on = PastDateField(
        label="Date of death",
        hint="Only if the person has died. Reminders stop.",
        called="Date of death",
        required=False,
    )
    sections = (
        ("Who they are", [*NAMES, "died_on"]),
        ("Where and how to reach them", CONTACT),
        ("How to talk with them", COMMUNICATION),
        ("Support", SUPPORT),
    )

    class Meta:
        model = Person
        fields = [*NAMES, "died_on", *CONTACT, *COMMUNICATION, *SUPPORT]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["languages"] = ", ".join(self.instance.languages)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if not rules.death_follows_birth(data.get("date_of_birth"), data.get("died_on")):
            self.add_error("died_on", rules.message(rules.death_follows_birth))
        return data

    def facts(self) -> dict[str, Any]:
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields} | {"version": self.cleaned_data["version"]}
