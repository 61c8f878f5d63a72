"""The questions of a financial assessment."""

from careplans.choices.kinds import Benefit, ChargeOutcome, MoneyHandledBy
from careplans.forms.sections import SectionForm
from sharedliving.core.forms import (
    ChoiceField,
    DateField,
    MoneyField,
    PastDateField,
    TextField,
    WordsField,
    YesNoField,
)


class HowForm(SectionForm):
    light_touch = YesNoField(
        label="Is a light-touch assessment enough?",
        hint="For example, when they are clearly able to pay, or clearly cannot.", required=False,
    )  # fmt: skip
    light_touch_reason = WordsField(label="Why is it enough?", missing="Enter why it is enough", rows=3)
    evidence_seen = WordsField(
        label="What was seen?", hint="Letters, statements, an online check.", required=False, rows=3
    )
    reveals = {"light_touch": {"yes": ["light_touch_reason"]}}


class OutcomeForm(SectionForm):
    assessed_on = PastDateField(label="When was it assessed?", called="Date of the assessment", required=False)
    outcome = ChoiceField(label="What came of it?", choices=ChargeOutcome, required=False)
    contribution = MoneyField(label="What do they pay a week?", called="What they pay a week", required=False)
    starts_on = DateField(label="From which day?", called="First day of paying", required=False)
    disability_expenditure = MoneyField(
        label="Disability-related expenditure allowed a week", hint="0 if there is none.", required=False
    )
    disability_words = WordsField(label="What is it for?", required=False, rows=3)
    reveals = {"outcome": {ChargeOutcome.CONTRIBUTION.value: ["contribution", "starts_on"]}}


class BenefitsForm(SectionForm):
    pip = ChoiceField(label="Personal Independence Payment (PIP)", choices=Benefit, required=False)
    universal_credit = ChoiceField(label="Universal Credit", choices=Benefit, required=False)
    esa = ChoiceField(label="Employment and Support Allowance (ESA)", choices=Benefit, required=False)
    housing_benefit = ChoiceField(label="Housing Benefit", choices=Benefit, required=False)
    benefits_words = WordsField(label="Who helps with claims, and what is still to do?", required=False, rows=3)


class AuthorityForm(SectionForm):
    money_handled_by = ChoiceField(label="Who handles their money?", choices=MoneyHandledBy, required=False)
    money_handler_name = TextField(
        label="Name of the appointee, deputy or attorney", max_length=200, called="Name", required=False
    )


class ToldForm(SectionForm):
    notified_on = PastDateField(
        label="When was the person told in writing?", called="Date they were told", required=False
    )
    notified_how = TextField(
        label="How?", hint="For example, letter by post and easy read", called="How they were told", max_length=200,
        required=False,
    )  # fmt: skip


FORMS = {
    "how": ("Light-touch or full", HowForm),
    "outcome": ("What they pay", OutcomeForm),
    "benefits": ("Benefits", BenefitsForm),
    "authority": ("Who handles their money", AuthorityForm),
    "told": ("Told in writing", ToldForm),
}
