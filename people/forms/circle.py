"""Somebody around a person."""

from people.choices import CircleRole, Closeness
from people.models import CircleMember
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    ChoiceField,
    PastDateField,
    PhoneField,
    SelectField,
    TextField,
    VersionedForm,
    YesNoField,
)


class CircleForm(VersionedForm, BaseModelForm):
    """Who somebody is to the person, how to reach them, and whether the person agrees to share with them (G14-PCP-3)."""

    name = TextField(label="Name", max_length=200, spellcheck=False, missing="Enter their name")
    role = SelectField(
        label="Who are they to the person?",
        hint="A named person or an advocate is independent: never a carer, a scheme worker or a care manager",
        choices=CircleRole,
        missing="Select who they are to the person",
    )
    relationship = TextField(label="Relationship", hint="For example, sister", required=False, max_length=100, width=20)
    closeness = ChoiceField(
        label="How close are they, as the person sees it?",
        hint="Ask the person: it is their circle",
        choices=Closeness,
        required=False,
    )
    phone = PhoneField(label="Telephone number", required=False, max_length=30)
    is_paid_to_support = YesNoField(label="Are they paid to support the person?")
    may_be_told = YesNoField(label="Does the person agree that we share with them what concerns the person?")

    class Meta:
        model = CircleMember
        fields = ["name", "role", "relationship", "closeness", "phone", "is_paid_to_support", "may_be_told"]

    def facts(self) -> dict[str, object]:
        """What the service takes."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class NamedPersonForm(BaseForm):
    """Whether somebody independent of the scheme was offered (G14-ADV-1)."""

    offered_on = PastDateField(
        label="When was a named person offered?",
        hint="Somebody of their own, independent of the scheme and of the council. For example, 27 3 2027",
        called="The day a named person was offered",
        missing="Enter the day a named person was offered",
    )
    wanted = YesNoField(label="Do they want one?", required=False)
