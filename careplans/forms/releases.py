"""Giving a plan to somebody, writing down that they have it, deciding about a new version, ending it."""

from typing import Any

from django.db.models import Case, IntegerField, QuerySet, Value, When

from careplans.choices.releases import LEVELS, Holder, How
from people.models import CircleMember, Organisation
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    PastDateField,
    RowRadiosField,
    TextField,
    WordsField,
    YesNoField,
)

CONSENT_HINT = "What you explained, and what they said. If they cannot decide this, why it is in their best interests."
NOT_HERE = [(value, label) for value, label in How.choices if value != How.SYSTEM]


class Consent(BaseForm):
    """How the person agreed, and whether to new versions as well."""

    consent = WordsField(
        label="How did the person agree?",
        hint=CONSENT_HINT,
        missing="Enter how the person agreed, or why it is in their best interests",
        rows=4,
    )
    consent_lasts = YesNoField(
        label="Does this cover new versions of the plan too?",
        hint="If it does, they are given each new version when it comes into force. If not, you are asked each time.",
        required=False,
    )


class ReleaseForm(Consent):
    """Which scheme receives the plan; the council's own scheme comes first."""

    scheme = RowRadiosField(label="Which scheme?", queryset=Organisation.objects.none(), missing="Select a scheme")
    field_order = ("scheme", "consent", "consent_lasts")

    def __init__(self, *args: Any, schemes: Any, council_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own_first = Case(When(parent_id=council_id, then=Value(0)), default=Value(1), output_field=IntegerField())
        self.fields["scheme"].queryset = schemes.order_by(own_first, "name")


class CarerCopyForm(Consent):
    """A Shared Lives carer, by way of a scheme that has the plan."""

    carer_name = TextField(label="Name of the Shared Lives carer", missing="Enter their name", max_length=200)
    through = RowRadiosField(
        label="Which scheme gives it to them?",
        hint="The schemes that have this plan.",
        queryset=Organisation.objects.none(),
        missing="Select a scheme",
    )
    level = ChoiceField(
        label="How much of the plan do they get?",
        choices=[(level.value, level.label) for level in LEVELS[Holder.CARER]],
        missing="Select how much they get",
    )
    field_order = ("carer_name", "through", "level", "consent", "consent_lasts")

    def __init__(self, *args: Any, rows: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["through"].queryset = rows


class PersonCopyForm(BaseForm):
    """The person has their own copy: theirs by law, so nobody's consent is asked."""

    level = ChoiceField(
        label="Which copy do they get?",
        choices=[(level.value, level.label) for level in LEVELS[Holder.PERSON]],
        missing="Select a copy",
    )
    how = ChoiceField(label="How was it given?", choices=NOT_HERE, missing="Select how it was given")
    on = PastDateField(
        label="When did they get it?", called="Date they got it",
        missing="Enter the date they got it",
    )  # fmt: skip
    words = WordsField(
        label="How was it gone through, and what did they say?",
        hint="For example: read aloud at home, with the pictures. Whom else they want to have one is asked on the plan’s page.",
        missing="Enter how it was gone through, and what they said",
        rows=3,
    )


class CircleCopyForm(Consent):
    """Somebody of the circle: whom the person agrees is told, or an advocate."""

    member = RowRadiosField(
        label="Who?",
        hint="Those of the circle whom the person agrees to share with, and advocates.",
        queryset=CircleMember.objects.none(),
        missing="Select somebody",
    )
    level = ChoiceField(
        label="Which copy do they get?",
        choices=[(level.value, level.label) for level in LEVELS[Holder.CIRCLE]],
        missing="Select a copy",
    )
    how = ChoiceField(label="How is it given?", choices=NOT_HERE, missing="Select how it is given")
    field_order = ("member", "level", "how", "consent", "consent_lasts")

    def __init__(self, *args: Any, rows: QuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].queryset = rows


class ReceiptForm(BaseForm):
    """They have it: since when, and how one knows."""

    on = PastDateField(label="When did they say that they have it?")
    how_known = WordsField(
        label="How did they say so, and who took it?",
        hint="For example: read through it together at home; she asked about Fridays.",
        missing="Enter how they said so, and who took it",
        rows=3,
    )


class AgainForm(BaseForm):
    """The new plan too, or why not."""

    give = YesNoField(label="Do they get the new plan?", missing="Select yes if they get the new plan")
    consent = WordsField(
        label="How did the person agree?",
        hint=CONSENT_HINT,
        missing="Enter how the person agreed, or why it is in their best interests",
        rows=4,
    )
    consent_lasts = YesNoField(label="Does this cover new versions of the plan too?", required=False)
    why = WordsField(
        label="Why not?",
        hint="They will not see the old plan in this system any more.",
        missing="Enter why they do not get it",
        rows=4,
    )
    reveals = {"give": {"yes": ["consent", "consent_lasts"], "no": ["why"]}}


class WithdrawForm(BaseForm):
    why = WordsField(
        label="Why do they no longer have it?",
        hint="For example: the person no longer agrees. Say what you asked to be given back or destroyed.",
        missing="Enter why they no longer have it",
        rows=4,
    )
