"""The sections of a care and support plan."""

from copy import copy
from datetime import date
from decimal import Decimal
from typing import Any

from careplans.choices import BudgetMechanism, MetBy, Outcome, PaidBy, PersonAgrees, PlanningTool, PlanState
from careplans.choices.authority import COVERS, Subject
from careplans.forms.sections import SectionForm
from careplans.models import BestInterestsDecision, CapacityAssessment, LegalAuthority
from careplans.rules import charging
from careplans.rules.said import message
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    MoneyField,
    PastDateField,
    RowField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)

MOST_A_WEEK = 99_999


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
    planning_tool = ChoiceField(
        label="Was a planning tool used, for example a one-page profile?",
        hint="It does not suit everybody. “Offered and declined” is a full answer.",
        choices=PlanningTool,
        required=False,
    )
    planning_tool_note = TextField(label="Which, or what did they say to it?", max_length=200, required=False)


class MoneyForm(SectionForm):
    """The budget and its split. Aftercare and what the NHS pays for is free, and the charge is refused where it is typed."""

    weekly_budget = MoneyField(
        label="Personal budget for a week",
        hint="The whole cost of meeting the needs the council will meet.",
        required=False,
        most=MOST_A_WEEK,
    )
    weekly_contribution = MoneyField(
        label="Of this, the person pays for a week",
        hint="Enter 0 if they pay nothing. Section 117 aftercare and what the NHS pays for is free.",
        required=False,
        most=MOST_A_WEEK,
    )
    budget_mechanism = ChoiceField(label="How is the budget managed?", choices=BudgetMechanism, required=False)
    contribution_starts_on = DateField(label="From when do they pay?", required=False)
    contribution_notified_on = PastDateField(
        label="When were they told what they pay?", hint="In writing, before it starts.", called="Date they were told",
        required=False,
    )  # fmt: skip
    benefits_claimed = YesNoField(label="Have the benefits they can claim been claimed?", required=False)

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        self.plan = instance

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self.check_charge(data.get("weekly_budget"), data.get("weekly_contribution"))
        self.check_dates(data.get("contribution_notified_on"), data.get("contribution_starts_on"))
        return data

    def check_charge(self, budget: Decimal | None, pays: Decimal | None) -> None:
        """The most that may be charged is said at the field."""
        plan, needs = copy(self.plan), list(self.plan.needs.all()) if self.plan.pk else []
        plan.weekly_budget, plan.weekly_contribution = budget, pays
        rule = charging.s117_aftercare_is_not_charged
        if not rule(plan, needs):
            words = charging.words_of(plan, needs)
            self.add_error("weekly_contribution", message(rule, name=plan.person.name, **words))

    def check_dates(self, told: date | None, starts: date | None) -> None:
        if told and starts and told >= starts:
            self.add_error(
                "contribution_notified_on", "The date they were told must be before the day they begin to pay"
            )


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
    person_agrees = ChoiceField(label="Does the person agree with the plan?", choices=PersonAgrees, required=False)
    agreement_steps = WordsField(
        label="What did you do to reach agreement, and what do they disagree with?",
        missing="Enter the steps you took to agree",
        rows=4,
    )
    agreement_capacity = RowField(
        label="Which assessment found that they cannot decide about their plan?",
        hint="A completed one about their care and support plan. Begin it on their record if there is none.",
        queryset=CapacityAssessment.objects.none(),
        empty="None yet",
        required=False,
    )
    agreement_authority = RowField(
        label="Which attorney or deputy decides for them?",
        hint="For health and welfare. They count once somebody of the council has seen the document.",
        queryset=LegalAuthority.objects.none(),
        empty="Nobody: it is decided in their best interests",
        required=False,
    )
    agreement_best_interests = RowField(
        label="Which best interests decision is about this plan?",
        hint="Needed where no attorney or deputy decides.",
        queryset=BestInterestsDecision.objects.none(),
        empty="None yet",
        required=False,
    )
    reveals = {
        "person_agrees": {
            PersonAgrees.NO.value: ["agreement_steps"],
            PersonAgrees.CANNOT.value: ["agreement_capacity", "agreement_authority", "agreement_best_interests"],
        }
    }

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        person, about = instance.person, Subject.PLAN
        held = person.legal_authorities.filter(kind__in=COVERS[about], seen_on__isnull=False, ended_on__isnull=True)
        on, found = dates.today(), person.capacityassessment_rows.filter(subject=about)
        self.fields["agreement_capacity"].queryset = found.still_lacking(on)
        self.fields["agreement_authority"].queryset = held
        decided = person.bestinterestsdecision_rows.to_act_on(on).filter(subject=about)
        self.fields["agreement_best_interests"].queryset = decided


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
    how_we_know = WordsField(
        label="How will we know at a review?",
        hint="Something that can be seen or counted, for example “cooks twice a week”.",
        required=False,
        rows=2,
    )
    how_met = WordsField(label="How is it met, or why is it not?", required=False, rows=3)
    met_by = ChoiceField(label="Who meets it?", choices=MetBy, required=False)
    who = TextField(label="Their name", hint="If you know it already.", max_length=200, required=False)
    start_by = DateField(label="By when?", required=False)
    paid_by = ChoiceField(
        label="Who is responsible for paying?",
        hint="Section 117 aftercare and NHS Continuing Healthcare are never charged to the person.",
        choices=PaidBy,
        required=False,
    )
    weekly_cost = MoneyField(
        label="What does it cost a week?", hint="If you know it.", required=False, most=MOST_A_WEEK
    )
    nhs_pays = MoneyField(label="How much of it does the NHS pay a week?", required=False, most=MOST_A_WEEK)
    reveals = {"paid_by": {PaidBy.JOINT.value: ["nhs_pays"]}}

    def clean_paid_by(self) -> str:
        return self.cleaned_data["paid_by"] or PaidBy.SOCIAL_CARE

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        cost, nhs = data.get("weekly_cost"), data.get("nhs_pays")
        if nhs is not None and cost is None and "weekly_cost" not in self.errors:
            self.add_error("weekly_cost", "Enter what it costs a week, of which the NHS pays a part")
        if nhs is not None and cost is not None and nhs > cost:
            self.add_error("nhs_pays", "What the NHS pays cannot be more than what it costs")
        return data


class ReturnForm(BaseForm):
    why = WordsField(label="What has to change before you can sign off?", missing="Enter what has to change", rows=5)


class DeclineForm(BaseForm):
    why = WordsField(
        label="What did they say?",
        hint="In their own words, and what you offered instead. They can ask for a plan again at any time.",
        missing="Enter what they said",
        rows=5,
    )


class PlanFilterForm(BaseForm):
    """Which plans are listed."""

    mark_optional = False
    show = SelectField(
        label="Show", choices=[*PlanState.choices, ("all", "All")], empty="Being written or signed off", required=False
    )
