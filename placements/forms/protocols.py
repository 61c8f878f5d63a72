"""What a council and a scheme have written down together."""

from typing import Any

from django.core.validators import URLValidator

from people.choices import Role
from people.models import Organisation, User
from placements.choices import ProtocolKind
from placements.models import Protocol
from sharedliving.core.forms import (
    BaseForm,
    DateField,
    FutureDateField,
    RowField,
    SelectField,
    TextField,
    VersionedForm,
    WordsField,
)
from sharedliving.core.viewer import SYSTEM, Viewer

FIELDS = ("kind", "title", "in_force_from", "text", "link")
MANAGERS = (Role.LINE_MANAGER, Role.SCHEME_MANAGER)


class ProtocolForm(VersionedForm, BaseForm):
    """Kind and title, from when, the words or a link to them, who answers for it and when it is looked at again."""

    instance: Protocol
    other_side = RowField(
        queryset=Organisation.objects.none(), label="With whom?", missing="Select with whom it was agreed"
    )
    kind = SelectField(label="What kind?", choices=ProtocolKind, missing="Select the kind")
    title = TextField(
        label="Title", hint="Like “How we work together”", max_length=200, missing="Enter the title"
    )  # fmt: skip
    in_force_from = DateField(label="In force from", missing="Enter the day from which it is in force")
    text = WordsField(label="What it says", rows=12, max_length=40_000, required=False)
    link = TextField(
        label="Link to where it is kept", max_length=500, required=False, validators=[URLValidator(["https", "http"])],
        hint="The text or a link: one of the two is needed", error_messages={"invalid": "Enter a link that begins with https://"},
    )  # fmt: skip
    owner = RowField(
        queryset=User.objects.none(), label="Who answers for it?", hint="A manager: they are reminded 60 days before",
        missing="Select who answers for it",
    )  # fmt: skip
    review_on = FutureDateField(
        label="By when do both sides look at it again?", called="The day to look at it again",
        missing="Enter the day by which you look at it again",
    )  # fmt: skip

    required_when = {"text": lambda data: not data.get("link")}

    def __init__(self, *args: Any, instance: Protocol, viewer: Viewer, others: Any = None, **kwargs: Any) -> None:
        self.instance = instance
        super().__init__(*args, **kwargs)
        staff = User.objects.visible_to(viewer).active().with_role(*MANAGERS)
        current = User.objects.visible_to(SYSTEM).filter(pk=instance.owner_id)
        self.fields["owner"].queryset = (staff | current).distinct().order_by("name")  # type: ignore[attr-defined]
        self.fields["text"].error_messages["required"] = "Enter what it says, or a link to where it is kept"
        now = {name: getattr(instance, name) for name in FIELDS}
        now |= {"owner": instance.owner_id or viewer.user_id, "review_on": instance.due_on}
        self.initial = now | self.initial
        if others is None:
            del self.fields["other_side"]
        else:
            self.fields["other_side"].queryset = others  # type: ignore[attr-defined]

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in (*FIELDS, "owner", "review_on")}


class EndProtocolForm(BaseForm):
    why = WordsField(
        label="Why does it no longer hold?", called="Why", rows=4, max_length=2000, missing="Say why it no longer holds"
    )
