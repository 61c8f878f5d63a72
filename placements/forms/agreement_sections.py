"""The sections of the arrangement agreement: one page each. All of it may be left and come back to."""

from collections.abc import Mapping
from typing import Any

from placements.choices import Payer
from placements.models import Agreement
from sharedliving.core.forms import (
    EXAMPLE,
    BaseModelForm,
    CheckField,
    ChoiceField,
    DateField,
    MoneyField,
    PastDateField,
    TextField,
    VersionedForm,
    WholeNumberField,
    WordsField,
    YesNoField,
)

CARE_PAYERS = [(each.value, each.label) for each in (Payer.COUNCIL, Payer.NHS)]
RENT_PAYERS = [(each.value, each.label) for each in (Payer.PERSON, Payer.BENEFIT)]


def words(label: str, hint: str = "", rows: int = 4) -> WordsField:
    return WordsField(label=label, hint=hint, rows=rows, max_length=4000, required=False)


class AgreementSectionForm(VersionedForm, BaseModelForm):
    """One page of the agreement; the gate says what is missing."""

    mark_optional = False
    instance: Agreement

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class HomeForm(AgreementSectionForm):
    planned_start = DateField(label="Planned start", called="The planned start", missing="Enter the planned start")
    planned_end = DateField(
        label="Planned end", called="The planned end", hint="Empty: for as long as it suits everybody", required=False
    )
    room = TextField(
        label="Which room is theirs?", hint="Like: first floor, back, own key", max_length=120, required=False
    )
    also_living_there = words(
        "Who else lives there?", "The family, other people by arrangement, and pets; or that nobody does"
    )

    class Meta:
        model = Agreement
        fields = ("planned_start", "planned_end", "room", "also_living_there")


class SupportForm(AgreementSectionForm):
    supervision = words("How much support do they have, by day and by night?")
    time_alone = words("How long may they be alone, at home and out?", "And what helps: a telephone, a neighbour")
    medicines = words("Who looks after their medicines?", "Who orders, keeps and gives them; or that they take none")
    money_handling = words("Who handles their money, and up to which amount?", "And where receipts are kept")

    class Meta:
        model = Agreement
        fields = ("supervision", "time_alone", "medicines", "money_handling")


class TogetherForm(AgreementSectionForm):
    house_rules = words("House rules", "What everybody in the house keeps to; or that there is none", rows=5)
    rules_restrict = YesNoField(
        label="Does any of this keep them from something, or watch over them?", required=False,
        hint="Like a locked door or cupboard, not going out alone, an alarm at night, somebody who reads their messages",
    )  # fmt: skip
    restrictive_rules = WordsField(
        label="What exactly, when and why?", rows=4, max_length=2000, missing="Enter what it is, when and why",
        hint="Once the agreement holds, the council looks whether they are deprived of their liberty",
    )  # fmt: skip
    keys = words("Which keys do they have?", rows=2)
    visitors = words("Visitors, partners and staying overnight")
    family_contact = words("How do they keep in touch with family and friends?")
    reveals = {"rules_restrict": {"yes": ["restrictive_rules"]}}

    class Meta:
        model = Agreement
        fields = ("house_rules", "rules_restrict", "restrictive_rules", "keys", "visitors", "family_contact")


class BreaksForm(AgreementSectionForm):
    holidays = words("Holidays", "With the household, or apart; who pays for what")
    carer_breaks = words("When do the carers have a break, and who supports the person then?")
    back_up_carer = TextField(label="Who steps in when the carer cannot?", max_length=200, required=False)
    notice_days = WholeNumberField(
        label="Notice", called="Notice", suffix="days", least=1, most=365, width=3, missing="Enter the days of notice"
    )
    notice_words = words("How can each of the four end the agreement?", "And what happens then", rows=3)

    class Meta:
        model = Agreement
        fields = ("holidays", "carer_breaks", "back_up_carer", "notice_days", "notice_words")


class SayForm(AgreementSectionForm):
    speaks_up = TextField(
        label="Who helps the person to say what they think?", max_length=200, required=False,
        hint="Somebody outside the scheme and the household; or that they want nobody",
    )  # fmt: skip
    complaints = words("How can the person complain, and to whom?")
    information_sharing = words("What is shared with whom?")
    review_triggers = words("What makes everybody look at this again before its day?")
    review_on = DateField(
        label="When is it looked at again?",
        called="The day",
        hint=f"Within a year of the start. {EXAMPLE}",
        required=False,
    )

    class Meta:
        model = Agreement
        fields = ("speaks_up", "complaints", "information_sharing", "review_triggers", "review_on")


class MoneyForm(AgreementSectionForm):
    weekly_care_fee = MoneyField(label="Care fee a week", called="Care fee", required=False, hint="Paid to the carer")
    care_fee_paid_by = ChoiceField(label="Who pays the care fee?", choices=CARE_PAYERS, missing="Select who pays it")
    weekly_rent = MoneyField(label="Rent a week", called="Rent", required=False, hint="0 where there is none")
    rent_paid_by = ChoiceField(label="Who pays the rent?", choices=RENT_PAYERS, missing="Select who pays it")
    weekly_food = MoneyField(
        label="Food and utilities a week", called="Food and utilities", required=False, hint="The person pays the carer"
    )
    no_private_money = CheckField(
        label="No money passes between the carer and the person outside this agreement: both have said so"
    )
    funding_authorised_on = PastDateField(
        label="When did the council authorise the funding?", called="The date of the funding", required=False
    )

    class Meta:
        model = Agreement
        fields = (
            "weekly_care_fee", "care_fee_paid_by", "weekly_rent", "rent_paid_by", "weekly_food", "no_private_money",
            "funding_authorised_on",
        )  # fmt: skip


SECTION_FORMS: Mapping[str, type[AgreementSectionForm]] = {
    "home": HomeForm,
    "support": SupportForm,
    "together": TogetherForm,
    "breaks": BreaksForm,
    "say": SayForm,
    "money": MoneyForm,
}
