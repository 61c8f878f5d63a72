"""The support plan of an unpaid carer, section by section."""

from typing import Any

from careplans.choices.authority import WELFARE, Subject
from careplans.choices.support import CarerArea, CarerBudgetBy, GivenTo, PersonSays, SupportMetBy, SupportState
from careplans.forms.sections import SectionForm
from careplans.models import BestInterestsDecision, LegalAuthority
from careplans.rules.support import NEEDS_WORDS
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

MOST = 20_000


class StartSupportForm(BaseForm):
    """Nothing to fill in where the carer is eligible; else why needs are met all the same."""

    power_reason = WordsField(
        label="Why does the council meet their needs all the same?",
        hint="They were found not eligible. The council may still meet their needs (Care Act section 20(6)).",
        missing="Enter why the council meets their needs all the same", rows=4,
    )  # fmt: skip

    def __init__(self, *args: Any, eligible: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if eligible:
            del self.fields["power_reason"]


class SupportWordsForm(SectionForm):
    own_words = WordsField(
        label="What does the carer say about caring, and about their own life?",
        hint="The carer’s own words, not those of the person they care for.",
        required=False, size="m", rows=7,
    )  # fmt: skip
    what_matters = WordsField(label="What matters to them, and what do they want to achieve?", required=False, rows=5)


class EmergencyForm(SectionForm):
    back_up = TextField(
        label="Who steps in when the carer suddenly cannot?",
        hint="Name and telephone number; and who, if that person is away.", max_length=200, required=False,
    )  # fmt: skip
    emergency_plan = WordsField(
        label="What should happen then, from the first hour on?",
        hint="Who is told first, where keys and medicines are, what must not be forgotten, who can stay the night.",
        required=False, rows=6,
    )  # fmt: skip


class SupportMoneyForm(SectionForm):
    """The carer's budget, and whether they are charged: seldom, and never without a reason."""

    weekly_budget = MoneyField(
        label="Personal budget of the carer for a week",
        hint="The cost of meeting the needs that the council meets. Enter 0 if no money is needed.",
        required=False, most=MOST,
    )  # fmt: skip
    one_off_budget = MoneyField(
        label="A sum paid once, if there is one", hint="For example, for a course or a washing machine.",
        required=False, most=MOST,
    )  # fmt: skip
    budget_by = ChoiceField(label="How does it reach them?", choices=CarerBudgetBy, required=False)
    is_charged = YesNoField(
        label="Is the carer charged for it?",
        hint="Councils seldom charge carers: support that keeps somebody caring is worth more than the charge.",
        required=False,
    )
    weekly_charge = MoneyField(label="How much a week?", missing="Enter what they are charged a week", most=MOST)
    charge_reason = WordsField(
        label="Why are they charged?", missing="Enter why they are charged", rows=3
    )  # fmt: skip
    reveals = {"is_charged": {"yes": ["weekly_charge", "charge_reason"]}}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        charge, budget = data.get("weekly_charge"), data.get("weekly_budget")
        if charge is not None and budget is not None and charge > budget:
            self.add_error("weekly_charge", "What they are charged cannot be more than their budget")
        return data


class SupportAdviceForm(SectionForm):
    advice_on_needs = WordsField(label="What can meet or reduce the carer’s needs?", required=False, rows=5)
    advice_on_prevention = WordsField(label="What can prevent or delay needs to come?", required=False, rows=5)


class SupportAgreementForm(SectionForm):
    involved = WordsField(label="Who took part in writing the plan, and how did the carer?", required=False, rows=4)
    carer_agrees = YesNoField(label="Does the carer agree with the plan?", required=False)
    agreement_steps = WordsField(
        label="What did you do to reach agreement, and what do they disagree with?",
        missing="Enter the steps you took to agree", rows=4,
    )  # fmt: skip
    person_says = ChoiceField(
        label="What does the person they care for say to care that is given to them for it?",
        hint="Only where a need is met by care for that person.", choices=PersonSays, required=False,
    )  # fmt: skip
    person_authority = RowField(
        label="Which attorney or deputy agrees for them?",
        hint="For health and welfare. They count once somebody of the council has seen the document.",
        queryset=LegalAuthority.objects.none(), empty="None yet", required=False,
    )  # fmt: skip
    person_decision = RowField(
        label="Which best interests decision is about this care?",
        hint="A completed one about their care or their plan. Make it on their record if there is none.",
        queryset=BestInterestsDecision.objects.none(), empty="None yet", required=False,
    )  # fmt: skip
    person_said = WordsField(
        label="Their words; or who decides for them, by what right, and how",
        missing="Enter who decides for them, by what right, and how", required=False, rows=3,
    )  # fmt: skip
    reveals = {
        "carer_agrees": {"no": ["agreement_steps"]},
        "person_says": {
            PersonSays.AUTHORISED.value: ["person_authority"], PersonSays.BEST_INTERESTS.value: ["person_decision"],
        },
    }  # fmt: skip
    required_when = {"person_said": lambda data: data.get("person_says") in NEEDS_WORDS}

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        person = instance.person
        held = person.legal_authorities.filter(kind__in=WELFARE, seen_on__isnull=False, ended_on__isnull=True)
        decided = person.bestinterestsdecision_rows.to_act_on(dates.today())
        self.fields["person_authority"].queryset = held
        self.fields["person_decision"].queryset = decided.filter(subject__in=(Subject.HOME, Subject.PLAN))


class SupportReviewDateForm(SectionForm):
    review_on = DateField(
        label="By which day is the plan looked at again?",
        hint="At most a year away. For example, 27 3 2027", called="Day of the review", required=False,
    )  # fmt: skip


class SupportNeedForm(SectionForm):
    """One need of the carer: what should change, how a review will know, how it is met, to whom, by whom and by when."""

    area = SelectField(
        label="Which part of their life is this about?", choices=CarerArea, missing="Select a part of life"
    )
    need = WordsField(label="What is the need?", missing="Enter the need", rows=3)
    outcome = WordsField(label="What should change for the carer?", required=False, rows=3)
    how_we_know = WordsField(
        label="How will we know at a review?",
        hint="Something that can be seen or counted, for example “sings with the choir on Tuesdays”.",
        required=False, rows=2,
    )  # fmt: skip
    how_met = WordsField(label="How is it met, or why is it not?", required=False, rows=3)
    met_by = ChoiceField(label="Who meets it?", choices=SupportMetBy, required=False)
    given_to = ChoiceField(
        label="To whom is support given?",
        hint="A carer’s need may be met by care for the person they care for, who then has to agree to it.",
        choices=GivenTo, required=False,
    )  # fmt: skip
    who = TextField(label="Name of whoever meets it", hint="If you know it already.", max_length=200, required=False)
    start_by = DateField(label="By when?", required=False)
    weekly_cost = MoneyField(label="What does it cost a week?", hint="If you know it.", required=False, most=MOST)


class SupportCopyForm(BaseForm):
    """The carer has their copy."""

    given_on = PastDateField(
        label="When did they get it?", called="Date they got it",
        missing="Enter the date they got it",
    )  # fmt: skip
    how = TextField(
        label="In which form?", hint="For example, on paper and read through together.", max_length=200,
        missing="Enter in which form they got it",
    )  # fmt: skip
    others = TextField(label="Who else did the carer ask you to give one to?", max_length=200, required=False)


class LookedAtForm(BaseForm):
    """Nothing has to change: what the carer says, how far it has come, and when next."""

    on = PastDateField(
        label="When did you look at it together?",
        called="Day you looked at it",
        missing="Enter the day you looked at it",
    )
    carer_said = WordsField(label="What does the carer say?", missing="Enter what the carer says", rows=4)
    found = WordsField(
        label="How far has each outcome come, and why does the plan stay as it is?",
        missing="Enter how far each outcome has come", rows=5,
    )  # fmt: skip
    next_on = DateField(
        label="By which day is it looked at again?", hint="At most a year away. For example, 27 3 2027",
        called="Day of the next review", missing="Enter the day by which it is looked at again",
    )  # fmt: skip


class EndSupportForm(BaseForm):
    why = WordsField(
        label="Why does it end?", hint="For example, they no longer care for them. What have they been told?",
        missing="Enter why it ends", rows=4,
    )  # fmt: skip


class SupportFilterForm(BaseForm):
    """Which support plans are listed."""

    mark_optional = False
    show = SelectField(
        label="Show", choices=[("late", "Past their date"), *SupportState.choices, ("all", "All")],
        empty="Being written, or in force", required=False,
    )  # fmt: skip


FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "words": ("In the carer’s own words", SupportWordsForm),
    "emergency": ("When the carer cannot care", EmergencyForm),
    "money": ("Personal budget of the carer", SupportMoneyForm),
    "advice": ("Advice", SupportAdviceForm),
    "agreement": ("Taking part and agreeing", SupportAgreementForm),
    "review": ("Looked at again", SupportReviewDateForm),
}
