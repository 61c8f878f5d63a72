"""Referrals to other services."""

from typing import Any

from django import forms

from careplans.choices.onward import ANSWERS, WITHOUT_CONSENT, OnwardState, ServiceKind, SharingBasis
from careplans.models import PlanNeed
from careplans.rules import onward as rules
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    PastDateField,
    RowField,
    SelectField,
    TextField,
    WordsField,
)

SHOWN = (("open", "Under way"), ("late", "Nobody answered in time"), ("closed", "Finished"), ("all", "All"))


class ReferOnwardForm(BaseForm):
    """To whom, what for, what went there and on what basis."""

    kind = SelectField(label="What kind of service is it?", choices=ServiceKind, missing="Select the kind of service")
    service = TextField(label="Its name", hint="For example, Westmere Housing Options", max_length=200,
                        missing="Enter the name of the service")  # fmt: skip
    contact = TextField(label="Whom to ask there", hint="A name, a telephone number or an e-mail address",
                        max_length=200, required=False)  # fmt: skip
    what_for = WordsField(label="What are they referred for?", rows=3, missing="Enter what they are referred for")
    need = RowField(label="Which need of the plan is it for?", queryset=PlanNeed.objects.none(), required=False,
                    empty="None of them")  # fmt: skip
    sent_what = WordsField(
        label="Which information about the person went there?",
        hint="No more than the service needs to answer",
        rows=3,
        missing="Enter which information went there",
    )
    basis = ChoiceField(
        label="May it go there?",
        hint="Only the police and safeguarding may be told without the person’s agreement",
        choices=SharingBasis,
        missing="Select why the information may go there",
    )
    basis_reason = WordsField(
        label="How did they agree, or why does it go without?", rows=3,
        missing="Enter how they agreed, or why it goes without",
    )  # fmt: skip
    sent_on = PastDateField(
        label="When was it sent?",
        called="The date it was sent",
        missing="Enter the date it was sent",
    )
    sections = (
        ("The service", ["kind", "service", "contact", "what_for", "need"]),
        ("The person’s information", ["sent_what", "basis", "basis_reason", "sent_on"]),
    )

    def __init__(self, *args: Any, needs: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["need"].queryset = needs

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        kind, basis = data.get("kind", ""), data.get("basis", "")
        if kind and not rules.dpa_without_consent_only_to_prevent_harm(basis, kind):
            allowed = " and ".join(ServiceKind(each).label.lower() for each in sorted(WITHOUT_CONSENT))
            self.add_error(
                "basis", forms.ValidationError(f"Only {allowed} may be told without agreement", code="basis")
            )
        return data


class ChaseForm(BaseForm):
    """Asked again."""

    on = PastDateField(label="When did you ask?", called="The date you asked", missing="Enter the date you asked")
    note = WordsField(
        label="Whom did you ask, and what did they say?", missing="Enter whom you asked and what they said", rows=4
    )


class AnswerForm(BaseForm):
    """What they answered; a refusal needs what happens instead."""

    state = ChoiceField(
        label="What did they answer?", choices=[(each.value, each.label) for each in ANSWERS],
        missing="Select what they answered",
    )  # fmt: skip
    on = PastDateField(label="When did they answer?", called="The date of the answer",
                       missing="Enter the date of the answer")  # fmt: skip
    answer = WordsField(label="In their words", required=False, rows=3)
    outcome = WordsField(
        label="What happens for the person instead?", missing="Enter what happens for the person instead", rows=3
    )
    reveals = {"state": {OnwardState.DECLINED.value: ["outcome"]}}


class SendMoreForm(BaseForm):
    more = WordsField(label="What went to them now?", missing="Enter what went to them", rows=4)


class CloseOnwardForm(BaseForm):
    outcome = WordsField(
        label="What came of it for the person?", missing="Enter what came of it for the person", rows=4
    )


class OnwardFilterForm(BaseForm):
    """Which referrals are listed."""

    mark_optional = False
    show = SelectField(label="Show", choices=SHOWN, empty="Under way", required=False)
