"""The arrangement agreement: its terms, its lines, its signatures."""

from typing import Any

from placements.choices import EndReason, Party
from placements.models import Agreement
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    CheckField,
    ChoiceField,
    DateField,
    MoneyField,
    PastDateField,
    SelectField,
    TextField,
    VersionedForm,
    WholeNumberField,
    WordsField,
    YesNoField,
)

HINT = "For example, 27 3 2027"


class AgreementForm(VersionedForm, BaseModelForm):
    """Room, rules, money in three parts, funding, and who steps in."""

    mark_optional = False
    planned_start = DateField(
        label="Planned start", called="The planned start", missing="Enter the planned start", hint=HINT
    )
    room = TextField(
        label="Which room is theirs?", hint="Like: first floor, back, own key", max_length=120, required=False
    )
    also_living_there = WordsField(label="Who else lives there?", rows=3, max_length=1000, required=False)
    house_rules = WordsField(
        label="How do they live together?", rows=6, max_length=4000, required=False,
        hint="Time alone, medicines, money, keys, visitors, house rules, breaks",
    )  # fmt: skip
    rules_restrict = YesNoField(
        label="Does any of this keep them from something, or watch over them?", required=False,
        hint="Like a locked door or cupboard, not going out alone, an alarm at night, somebody who reads their messages",
    )  # fmt: skip
    restrictive_rules = WordsField(
        label="What exactly, when and why?", rows=4, max_length=2000, missing="Enter what it is, when and why",
        hint="Once the agreement holds, the council looks whether they are deprived of their liberty",
    )  # fmt: skip
    speaks_up = TextField(
        label="Who helps the person to say what they think?", max_length=200, required=False,
        hint="Somebody outside the scheme and the household",
    )  # fmt: skip
    back_up_carer = TextField(label="Who steps in when the carer cannot?", max_length=200, required=False)
    notice_days = WholeNumberField(
        label="Notice", called="Notice", suffix="days", least=1, most=365, width=3, missing="Enter the days of notice"
    )
    weekly_care_fee = MoneyField(
        label="Care fee a week", called="Care fee", required=False, hint="The council pays the carer"
    )
    weekly_rent = MoneyField(label="Rent a week", called="Rent", required=False, hint="0 where there is none")
    weekly_food = MoneyField(label="Food and utilities a week", called="Food and utilities", required=False)
    funding_authorised_on = PastDateField(
        label="When did the council authorise the funding?", called="The date of the funding", required=False, hint=HINT
    )
    licence_on = PastDateField(
        label="When was the licence to live there agreed?", called="The date of the licence", required=False, hint=HINT
    )
    sections = (
        (
            "The home",
            [
                "planned_start",
                "room",
                "also_living_there",
                "house_rules",
                "rules_restrict",
                "restrictive_rules",
                "speaks_up",
                "back_up_carer",
                "notice_days",
            ],
        ),
        ("Money in three parts", ["weekly_care_fee", "weekly_rent", "weekly_food"]),
        ("Funding and licence", ["funding_authorised_on", "licence_on"]),
    )
    reveals = {"rules_restrict": {"yes": ["restrictive_rules"]}}

    class Meta:
        model = Agreement
        fields = (
            "planned_start", "room", "also_living_there", "house_rules", "rules_restrict", "restrictive_rules",
            "speaks_up", "back_up_carer", "notice_days",
            "weekly_care_fee", "weekly_rent", "weekly_food", "funding_authorised_on", "licence_on",
        )  # fmt: skip

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class LineForm(BaseForm):
    mark_optional = False
    what = WordsField(label="What is to be done?", rows=3, max_length=1000, missing="Say what is to be done")
    party = ChoiceField(label="Who has agreed to do it?", choices=[*Party.choices, ("", "Nobody yet")], required=False)
    how = WordsField(label="How, and how often?", rows=3, max_length=1000, required=False)


class SignForm(BaseForm):
    """For the person, the form also asks whether somebody with authority signs on their behalf."""

    name = TextField(
        label="Name of who signs", called="The name", max_length=200, missing="Enter the name of who signs"
    )
    on_behalf = CheckField(
        label="Somebody signs on the person’s behalf",
        hint="An attorney or a deputy whose document the council has seen. Or with a best interests decision on record; "
        "when they live in and a licence comes with it, whoever made that decision.",
    )
    agreed = CheckField(label="They have read it, or had it read and explained, and agree", required=True,
                        missing="Confirm that they have read it and agree")  # fmt: skip
    mark_optional = False

    def __init__(self, *args: Any, party: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if party != Party.PERSON:
            del self.fields["on_behalf"]


class VisitForm(BaseForm):
    on = PastDateField(label="When did you visit?", called="The date of the visit", missing="Enter the date", hint=HINT)
    how = WordsField(label="What did you see and hear?", required=False, rows=6, max_length=4000)


class EndForm(BaseForm):
    on = PastDateField(
        label="When did it end?", called="The date it ended", missing="Enter the date it ended", hint=HINT
    )
    reason = SelectField(label="Why did it end?", choices=EndReason, missing="Select why it ended")
    why = WordsField(
        label="What happened?", called="What happened", rows=5, max_length=4000, missing="Say what happened"
    )
