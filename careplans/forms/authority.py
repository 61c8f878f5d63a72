"""Who may decide for somebody by law: recording it, seeing its document, ending it."""

from typing import Any

from careplans.choices.authority import AuthorityKind, DocumentKind
from people.models import CircleMember
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    PastDateField,
    RowField,
    TextField,
    WordsField,
)


class AuthorityForm(BaseForm):
    kind = ChoiceField(label="What is it?", choices=AuthorityKind, missing="Select what it is")
    name = TextField(
        label="Who holds it?",
        hint="Their full name as it stands in the document. Of an advance decision, who keeps it.",
        max_length=200,
        missing="Enter who holds it",
    )
    circle_member = RowField(
        label="Are they in the person’s circle?",
        queryset=CircleMember.objects.none(),
        empty="No, or not yet",
        required=False,
    )
    contact = WordsField(label="How are they reached?", rows=3, required=False)
    scope = WordsField(
        label="What does it cover?",
        hint="With any conditions, and whether several act together or each alone.",
        missing="Enter what it covers",
        rows=4,
    )
    reference = TextField(
        label="Reference number", hint="Of the Public Guardian, the court or the DWP.", max_length=60, required=False
    )
    registered_on = PastDateField(
        label="When was it registered?",
        hint="A lasting power of attorney cannot be used before. For example, 27 3 2027",
        called="Date of registration",
        required=False,
    )
    valid_from = DateField(label="Valid from", hint="If the document says so. For example, 27 3 2027", required=False)
    valid_until = DateField(label="Valid until", hint="If the document says so. For example, 27 3 2029", required=False)

    def __init__(self, *args: Any, circle: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["circle_member"].queryset = circle


class DocumentSeenForm(BaseForm):
    document = ChoiceField(label="What did you see?", choices=DocumentKind, missing="Select what you saw")
    on = PastDateField(label="When did you see it?", called="Date you saw it", missing="Enter the date")


class EndAuthorityForm(BaseForm):
    on = PastDateField(label="When did it end?", called="Date it ended", missing="Enter the date")
    why = WordsField(
        label="Why?",
        hint="Revoked, the attorney died, the order ran out, or it was a mistake.",
        missing="Enter why",
        rows=3,
    )
