"""Signing a paper: on screen in the signer's presence, or by a paper that is scanned in; and not signing it."""

from typing import Any

from placements.choices import AlsoAs, HowSigned, NotSignedWhy, Party
from placements.services.papers import Upload
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    ChoiceField,
    FileField,
    PastDateField,
    TextField,
    WordsField,
)

ON_BEHALF = (
    "An attorney or a deputy whose document the council has seen. Or with a best interests decision on record; "
    "when they live in and a licence comes with it, whoever made that decision."
)


class SignedForm(BaseForm):
    """Who signs, and how; for a paper the scan and the day that stands on it."""

    mark_optional = False
    name = TextField(
        label="Name of who signs", called="The name", max_length=200, missing="Enter the name of who signs"
    )
    how = ChoiceField(label="How do they sign?", choices=HowSigned.choices, required=False, initial=HowSigned.ON_SCREEN)
    paper = FileField(
        label="The signed paper", hint="A PDF or a picture (JPG or PNG) of at most 10 MB", endings=("pdf", "jpg", "jpeg", "png"),
        missing="Choose the scan of the signed paper",
    )  # fmt: skip
    on = PastDateField(
        label="Which day stands beside the signature?", called="The day of the signature",
        missing="Enter the day that stands beside the signature",
    )  # fmt: skip
    agreed = CheckField(label="They have read it, or had it read and explained, and agree", required=True,
                        missing="Confirm that they have read it and agree")  # fmt: skip
    reveals = {"how": {HowSigned.PAPER.value: ["paper", "on"]}}

    def answers(self) -> dict[str, Any]:
        """What the services of signing take."""
        said = {
            name: value for name, value in self.cleaned_data.items() if name not in ("agreed", "how", "paper", "on")
        }
        upload = self.cleaned_data.get("paper") if self.cleaned_data.get("how") == HowSigned.PAPER else None
        if upload is None:
            return said
        return said | {"paper": Upload(upload.name, upload.read()), "on": self.cleaned_data["on"]}


class SignForm(SignedForm):
    """For the person, the form also asks whether somebody with authority signs on their behalf."""

    on_behalf = CheckField(label="Somebody signs on the person’s behalf", hint=ON_BEHALF)
    sections = (("Who signs", ["name", "on_behalf"]), ("How they sign", ["how", "agreed"]))

    def __init__(self, *args: Any, party: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if party != Party.PERSON:
            del self.fields["on_behalf"]


class AlsoSignForm(SignedForm):
    capacity = ChoiceField(label="As what do they sign?", choices=AlsoAs.choices, missing="Select as what they sign")
    sections = (("Who signs", ["name", "capacity"]), ("How they sign", ["how", "agreed"]))


class NotSignedForm(BaseForm):
    mark_optional = False
    why = ChoiceField(
        label="Why do they not sign?", choices=NotSignedWhy.choices, missing="Select why they do not sign"
    )
    words = WordsField(
        label="What did they say, or what showed it?", rows=4, max_length=2000,
        missing="Write down what they said, or what showed it",
    )  # fmt: skip
