"""The parts of a risk assessment: the person's words first, and what they gain beside what could happen."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from careplans.choices.risk import RiskArea, RiskMark, RiskOwner, RiskParty
from careplans.forms.sections import SectionForm
from careplans.models import Restriction
from careplans.rules.risk import g14_risk_3_household_is_the_schemes as household_is_the_schemes
from careplans.rules.said import message
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    ChoiceField,
    FutureDateField,
    PastDateField,
    RowField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)


def tomorrow() -> date:
    """The first day on which something can be looked at again."""
    return dates.today() + timedelta(days=1)


class RiskWordsForm(SectionForm):
    own_words = WordsField(
        label="What do they say about taking risks?",
        hint="In their own words: what they want to do, what worries them, what they think others worry about too much.",
        required=False,
        rows=8,
    )


class JointForm(SectionForm):
    is_joint = YesNoField(label="Is this made together with the scheme?", required=False)
    joint_reason = WordsField(label="Why, or why not?", required=False, rows=4)


class ReviewDateForm(SectionForm):
    review_on = FutureDateField(
        label="By when is it looked at again?",
        hint="Everybody involved sees this date. For example, 27 3 2027",
        called="The review date",
        earliest=tomorrow,
        missing="Enter the date by which it is looked at again",
    )


class RiskForm(SectionForm):
    """One risk. What may wait is asked for when agreement is asked for."""

    sections = (
        ("What it is about", ["area"]),
        ("Why the person wants it", ["person_view", "benefit"]),
        ("What could happen", ["what_could_happen", "how_likely"]),
        ("What you do together", ["strategy", "owner_role", "restriction"]),
        ("If it changes or goes wrong", ["early_signs", "triggers", "contingency"]),
    )

    area = SelectField(label="Which part of life is this about?", choices=RiskArea, missing="Select a part of life")
    person_view = WordsField(label="What does the person think about it?", required=False, rows=3)
    benefit = WordsField(
        label="What do they gain?", hint="What would be lost if they did not do it at all?", required=False, rows=3
    )
    what_could_happen = WordsField(label="What could happen?", missing="Enter what could happen", rows=3)
    how_likely = WordsField(
        label="How likely is it, and how serious would it be?", hint="In words, with what you know from before.",
        required=False, rows=3,
    )  # fmt: skip
    strategy = WordsField(label="What do you do so that it goes well?", required=False, rows=4)
    owner_role = ChoiceField(label="Who owns this risk?", choices=RiskOwner, required=False)
    who_does_what = WordsField(label="Who does what?", missing="Enter who does what", rows=3)
    restriction = RowField(
        label="Is it met by one of their restrictions?", queryset=Restriction.objects.none(), empty="No", required=False
    )
    early_signs = WordsField(label="What are the early signs?", required=False, rows=3)
    triggers = WordsField(label="What makes you all look at this again early?", required=False, rows=3)
    contingency = WordsField(
        label="What do you do when it goes wrong?", hint="Who does what, in what order.", required=False, rows=3
    )
    reveals = {"owner_role": {RiskOwner.JOINTLY.value: ["who_does_what"]}}

    def __init__(self, *args: Any, restrictions: Any, **kwargs: Any) -> None:
        """`restrictions` are those of the person that are in place."""
        super().__init__(*args, **kwargs)
        self.fields["restriction"].queryset = restrictions

    def clean_area(self) -> str:
        area = self.cleaned_data["area"]
        if not household_is_the_schemes(area):
            raise ValidationError(message(household_is_the_schemes), code="of_the_scheme")
        return area


class BehaviourForm(SectionForm):
    """One behaviour, as somebody needs it who has never met the person (G14-ASS-9)."""

    behaviour = WordsField(label="What do you see?", missing="Enter what you see", rows=3)
    trigger = WordsField(label="What sets it off?", required=False, rows=3)
    early_sign = WordsField(label="What is the first sign?", required=False, rows=3)
    what_helps = WordsField(label="What helps?", required=False, rows=3)
    what_makes_it_worse = WordsField(label="What makes it worse?", required=False, rows=3)
    communication = WordsField(label="How do they like to be spoken to then?", required=False, rows=3)


class DeclareForm(BaseForm):
    declared = CheckField(
        label="All information about risk that is known to us is in this risk assessment",
        missing="Tick the box once everything that is known is written down",
        required=True,
    )


class ChangeForm(BaseForm):
    why = WordsField(label="What has to change?", missing="Enter what has to change", rows=4)


class EndForm(BaseForm):
    why = WordsField(label="Why does it end?", missing="Enter why it ends", rows=4)


class MarkForm(BaseForm):
    """One of the four marks."""

    mark = ChoiceField(label="Do they agree?", choices=RiskMark, missing="Select whether they agree")
    reason = WordsField(
        label="If they decline or are not able to, why?", hint="In their words, if you can.", missing="Enter why", rows=3,
        required=False,
    )  # fmt: skip
    on_behalf = CheckField(
        label="Somebody else says so for them",
        hint="Only an attorney or a deputy whose document was seen, or with a best interests decision on record.",
    )
    name = TextField(label="Who says so?", hint="Their full name", max_length=200, missing="Enter who says so")
    on = PastDateField(label="When?", called="The date", missing="Enter when")
    required_when = {"reason": lambda data: data.get("mark") in (RiskMark.DECLINED, RiskMark.NOT_ABLE)}

    def __init__(self, *args: Any, party: str = RiskParty.PERSON, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if party != RiskParty.PERSON:
            del self.fields["on_behalf"]
