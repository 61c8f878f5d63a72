"""A scheme's panel: its days, who was there, what it decided; appeals, conditions and the end of an approval."""

from datetime import date
from typing import Any

from placements.choices import APPROVING, MOST_PLACES, AppealOutcome, ArrangementKind, PanelOutcome
from placements.models import Panel
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    ChoiceField,
    DateField,
    FutureDateField,
    MultiChoiceField,
    PastDateField,
    RowField,
    TextField,
    WholeNumberField,
    WordsField,
    YesNoField,
)

CONDITIONS = (1, 2, 3)


class PanelForm(BaseForm):
    on = DateField(
        label="When does the panel sit?", called="The day of the panel", missing="Enter the day of the panel",
        earliest=date(2000, 1, 1),
    )  # fmt: skip
    chair = TextField(label="Who is in the chair?", max_length=200, missing="Enter who is in the chair")


class PresentForm(BaseForm):
    chair = TextField(label="Who was in the chair?", max_length=200, missing="Enter who was in the chair")
    present = WordsField(
        label="Who else was there?",
        rows=6,
        max_length=4000,
        hint="One a line, with their role",
        missing="Enter who was there",
    )


class AgendaForm(BaseForm):
    panel = RowField(queryset=Panel.objects.none(), label="Which panel?", missing="Select the panel")

    def __init__(self, *args: Any, panels: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["panel"]
        field.queryset = panels
        field.label_from_instance = lambda row: f"{dates.uk_date(row.on)}, chaired by {row.chair}"


def _approves(data: dict[str, Any]) -> bool:
    return data.get("outcome") in APPROVING


def _with_conditions(data: dict[str, Any]) -> bool:
    return data.get("outcome") == PanelOutcome.CONDITIONS


class DecisionForm(BaseForm):
    """What the panel decided, with the terms of an approval, up to three conditions, or the day it was deferred to."""

    required_when = {
        "places": _approves,
        "kinds": _approves,
        "condition_1": _with_conditions,
        "by_1": lambda data: bool(data.get("condition_1")),
        "by_2": lambda data: bool(data.get("condition_2")),
        "by_3": lambda data: bool(data.get("condition_3")),
        "deferred_until": lambda data: data.get("outcome") == PanelOutcome.DEFERRED,
    }
    sections = (
        ("If they are approved", ["places", "kinds", "youngest", "oldest"]),
        ("If there are conditions", [f"{name}_{n}" for n in CONDITIONS for name in ("condition", "by")]),
        ("If it is deferred", ["deferred_until"]),
    )

    outcome = ChoiceField(
        label="What did the panel decide?", choices=PanelOutcome, missing="Select what the panel decided"
    )
    reasons = WordsField(
        label="Why?", rows=5, max_length=4000, missing="Enter why",
        hint="The applicants are told this. If it was deferred, say what the panel needs to know",
    )  # fmt: skip
    places = WholeNumberField(
        label="For how many people at a time?", called="How many people", least=1, most=MOST_PLACES, width=2,
        required=False, missing="Enter for how many people", hint="One, two or three, over all councils",
    )  # fmt: skip
    kinds = MultiChoiceField(
        label="For which arrangements?", choices=ArrangementKind, required=False, missing="Select at least one kind"
    )
    youngest = WholeNumberField(
        label="Youngest age", called="Youngest age", least=16, most=120, width=3, initial=18, required=False
    )
    oldest = WholeNumberField(
        label="Oldest age", called="Oldest age", least=16, most=120, width=3, initial=120, required=False
    )
    condition_1 = TextField(label="First condition", max_length=1000, required=False, missing="Enter the condition")
    by_1 = FutureDateField(
        label="First condition met by", called="The day", required=False, missing="Enter by when it has to be met"
    )
    condition_2 = TextField(label="Second condition", max_length=1000, required=False, missing="Enter the condition")
    by_2 = FutureDateField(
        label="Second condition met by", called="The day", required=False, missing="Enter by when it has to be met"
    )
    condition_3 = TextField(label="Third condition", max_length=1000, required=False, missing="Enter the condition")
    by_3 = FutureDateField(
        label="Third condition met by", called="The day", required=False, missing="Enter by when it has to be met"
    )
    deferred_until = FutureDateField(
        label="Deferred to",
        called="The day it is deferred to",
        required=False,
        missing="Enter the day it is deferred to",
    )

    def answers(self) -> dict[str, Any]:
        data = self.cleaned_data
        names = ("outcome", "reasons", "places", "kinds", "youngest", "oldest", "deferred_until")
        conditions = [(data[f"condition_{n}"], data[f"by_{n}"]) for n in CONDITIONS if data[f"condition_{n}"]]
        return {name: data[name] for name in names} | {"conditions": conditions}


class SignForm(BaseForm):
    read = CheckField(
        label="I have read the report, what the applicants say about it and what the panel decided", required=True,
        missing="Tick the box once you have read them",
    )  # fmt: skip


class AppealForm(BaseForm):
    raised_by = TextField(label="Who appeals?", max_length=200, missing="Enter who appeals")
    raised_on = PastDateField(label="When did they appeal?", called="The day", missing="Enter when they appealed")
    grounds = WordsField(label="What do they say is wrong?", rows=6, max_length=4000, missing="Enter what they say")


class AppealAnswerForm(BaseForm):
    outcome = ChoiceField(label="What do you decide?", choices=AppealOutcome, missing="Select what you decide")
    words = WordsField(
        label="What were the applicants told, and why?", rows=5, max_length=4000, missing="Enter what they were told"
    )


class ConditionForm(BaseForm):
    on = PastDateField(label="When was it met?", called="The day", missing="Enter when it was met")
    how = WordsField(label="How was it met?", rows=3, max_length=2000, missing="Enter how it was met")


class EndingForm(BaseForm):
    reveals = {"is_confirmed": {"no": ["words"]}}
    is_confirmed = YesNoField(
        label="Does the approval end?", yes="Yes, it ends", no="No, it goes on", inline=False,
        missing="Select whether the approval ends",
    )  # fmt: skip
    words = WordsField(label="Why does it go on?", rows=4, max_length=2000, missing="Say why the approval goes on")
