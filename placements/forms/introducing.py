"""The steps of getting to know each other: planned, held, not held, and the care manager's own part."""

from datetime import date, timedelta

from placements.choices import ON_PAPER, Came, CarersAnswer, Step
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    DateField,
    FutureDateField,
    MultiChoiceField,
    PastDateField,
    WordsField,
)


def in_a_year() -> date:
    """The furthest day that a step is planned for."""
    return dates.today() + timedelta(days=365)


class IntroductionForm(BaseForm):
    reveals = {"step": {Step.CARER_DECIDES: ["answer"], Step.TRIAL: ["until"]}}

    step = ChoiceField(label="What happened?", choices=Step, missing="Select which step it was")
    answer = ChoiceField(
        label="What did the carers answer?", choices=CarersAnswer, missing="Select what the carers answered"
    )
    until = DateField(
        label="Until when was or is the trial stay?", called="The last day of the trial stay",
        missing="Enter the last day of the trial stay", latest=in_a_year,
    )  # fmt: skip
    on = PastDateField(label="When?", called="The date", missing="Enter the date")
    came = MultiChoiceField(
        label="Who was there?", choices=Came, required=False, missing="Select who was there",
        hint="Not needed where something was only sent or answered",
    )  # fmt: skip
    how_it_went = WordsField(
        label="How did it go, for both?", called="How it went", rows=5, max_length=4000, missing="Say how it went"
    )
    care_manager_part = WordsField(
        label="What was the care manager’s part in it?", called="The care manager’s part", rows=3, max_length=2000,
        missing="Say what the care manager did in this step",
        hint="As they told you. They can add it in their own words, too",
    )  # fmt: skip
    skipped_because = WordsField(
        label="If steps were left out: why?", called="Why steps were left out", rows=2, max_length=2000, required=False,
        missing="Say why the steps before this one were left out",
    )  # fmt: skip
    required_when = {"came": lambda data: bool(data.get("step")) and data["step"] not in ON_PAPER}


class PlanStepForm(BaseForm):
    step = ChoiceField(label="Which step?", choices=Step, missing="Select which step it is")
    on = FutureDateField(
        label="When?", called="The date", missing="Enter the date", latest=in_a_year,
        hint="For example, 27 3 2027. Both sides agreed to it",
    )  # fmt: skip


class MissedForm(BaseForm):
    why = WordsField(
        label="Why did it not happen?", called="Why", rows=4, max_length=2000, missing="Say why it did not happen",
        hint="The step stays due, to be arranged again",
    )  # fmt: skip


class OwnPartForm(BaseForm):
    words = WordsField(
        label="What did you do in this step, and what did you see?", called="Your part", rows=5, max_length=4000,
        missing="Say what you did in this step, and what you saw", hint="Everybody who may see the introductions reads this",
    )  # fmt: skip
