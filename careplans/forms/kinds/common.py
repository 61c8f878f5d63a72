"""Starting an assessment of a kind, and recording that its copy was given."""

from typing import Any

from careplans.choices import Kind
from careplans.rules.kinds import KINDS
from people.models import CircleMember, User
from sharedliving.core.forms import BaseForm, Choice, ChoiceField, PastDateField, RowField, TextField


def choices() -> list[Choice]:
    """Every kind that is started by itself, with one line about it."""
    return [Choice(key, kind.label, hint=kind.why) for key, kind in KINDS.items()]


class StartForm(BaseForm):
    """Which kind, who carries it out, and for an unpaid carer, which of them."""

    kind = ChoiceField(label="Which assessment?", choices=choices, size="m", missing="Select which assessment to start")
    carer = RowField(
        label="Which unpaid carer?", queryset=CircleMember.objects.none(), missing="Select which unpaid carer it is about",
        hint="Unpaid carers in the person’s circle. A Shared Lives carer is paid, and is not assessed here.",
    )  # fmt: skip
    assessor = RowField(label="Who carries it out?", queryset=User.objects.none(), missing="Select who carries it out")
    reveals = {"kind": {Kind.UNPAID_CARER.value: ["carer"]}}

    def __init__(self, *args: Any, assessors: Any, carers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assessor"].queryset = assessors
        self.fields["carer"].queryset = carers


class CopyGivenForm(BaseForm):
    given_on = PastDateField(label="When was the copy given?", called="Date the copy was given")
    how = TextField(
        label="How?", hint="For example, read aloud and left in easy read", called="How the copy was given", max_length=200,
        missing="Enter how the copy was given",
    )  # fmt: skip
