"""The sections of a care and support plan."""

from typing import Any

from django.db.models import Case, IntegerField, Value, When

from careplans.choices import BudgetMechanism, MetBy, Outcome, PlanState
from careplans.forms.sections import SectionForm
from people.models import Organisation
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    MoneyField,
    RowRadiosField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)


class PlanWordsForm(SectionForm):
    own_words = WordsField(
        label="What do they say about their life and this plan?", hint="In their own words.", required=False, rows=8
    )
    what_matters = WordsField(
        label="What matters to them, and what should change?",
        hint="People, places, routines, faith, work, what a good day looks like. A plan is not just a list of services.",
        required=False,
        rows=6,
    )


class MoneyForm(SectionForm):
    weekly_budget = MoneyField(
        label="Personal budget for a week",
        hint="The whole cost of meeting the needs the council will meet.",
        required=False,
    )
    weekly_contribution = MoneyField(
        label="Of this, the person pays for a week", hint="Enter 0 if they pay nothing.", required=False
    )
    budget_mechanism = ChoiceField(label="How is the budget managed?", choices=BudgetMechanism, required=False)


class AdviceForm(SectionForm):
    advice_on_needs = WordsField(label="What can be done to meet or reduce their needs?", required=False, rows=5)
    advice_on_prevention = WordsField(label="What can prevent or delay needs to come?", required=False, rows=5)


class BackUpForm(SectionForm):
    back_up = TextField(
        label="Who steps in when the usual support cannot?",
        hint="A name, and what they are to the person.",
        max_length=200,
        required=False,
    )
    contingency = WordsField(label="What should happen when something goes wrong?", required=False, rows=5)


class AgreementForm(SectionForm):
    involved = WordsField(label="Who took part in writing the plan, and how did the person?", required=False, rows=4)
    person_agrees = YesNoField(label="Does the person agree with the plan?", required=False)
    agreement_steps = WordsField(
        label="What did you do to reach agreement, and what do they disagree with?",
        missing="Enter the steps you took to agree",
        rows=4,
    )
    reveals = {"person_agrees": {"no": ["agreement_steps"]}}


class SharedLivesForm(SectionForm):
    shared_lives_considered = YesNoField(label="Was Shared Lives considered with the person?", required=False)
    shared_lives_reason = WordsField(
        label="Why was Shared Lives not considered?", missing="Enter why Shared Lives was not considered", rows=4
    )
    reveals = {"shared_lives_considered": {"no": ["shared_lives_reason"]}}


class NeedForm(SectionForm):
    """One need: what should change, how, by whom and by when."""

    area = SelectField(label="Which part of life is this about?", choices=Outcome, missing="Select a part of life")
    need = WordsField(label="What is the need?", missing="Enter the need", rows=3)
    is_eligible = YesNoField(
        label="Is it an eligible need?",
        hint="The council must meet eligible needs; it may meet others.",
        missing="Select yes if it is an eligible need",
    )
    outcome = WordsField(label="What should change for the person?", required=False, rows=3)
    how_met = WordsField(label="How is it met, or why is it not?", required=False, rows=3)
    met_by = ChoiceField(label="Who meets it?", choices=MetBy, required=False)
    who = TextField(label="Their name", hint="If you know it already.", max_length=200, required=False)
    start_by = DateField(label="By when?", hint="For example, 27 3 2027", required=False)


class ReturnForm(BaseForm):
    why = WordsField(label="What has to change before you can sign off?", missing="Enter what has to change", rows=5)


class ReleaseForm(BaseForm):
    """Which scheme receives the plan, and how the person agreed; the council's own scheme comes first."""

    scheme = RowRadiosField(label="Which scheme?", queryset=Organisation.objects.none(), missing="Select a scheme")
    consent = WordsField(
        label="How did the person agree?",
        hint="What you explained, and what they said. If they cannot decide this, why it is in their best interests.",
        missing="Enter how the person agreed, or why it is in their best interests",
        rows=4,
    )

    def __init__(self, *args: Any, schemes: Any, council_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own_first = Case(When(parent_id=council_id, then=Value(0)), default=Value(1), output_field=IntegerField())
        self.fields["scheme"].queryset = schemes.order_by(own_first, "name")


class PlanFilterForm(BaseForm):
    """Which plans are listed."""

    mark_optional = False
    show = SelectField(
        label="Show", choices=[*PlanState.choices, ("all", "All")], empty="Being written or signed off", required=False
    )
