"""Services promised in a plan."""

from typing import Any

from careplans.models import PlanNeed
from sharedliving.core.forms import (
    BaseForm,
    FutureDateField,
    PastDateField,
    RowField,
    SelectField,
    TextField,
    WordsField,
)

SHOWN = (("late", "Past their date"), ("delivered", "Delivered"), ("dropped", "Not going to happen"), ("all", "All"))


class PromiseForm(BaseForm):
    what = TextField(
        label="What is promised?", hint="For example, a place at college on Tuesdays.", max_length=200,
        missing="Enter what is promised",
    )  # fmt: skip
    provider = TextField(label="Who provides it?", max_length=200, missing="Enter who provides it")
    need = RowField(
        label="Which need is it for?", queryset=PlanNeed.objects.none(), empty="None in particular", required=False
    )
    by_when = FutureDateField(
        label="By when?", hint="If you leave this out, the council’s own timescale is used.", required=False
    )

    def __init__(self, *args: Any, needs: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["need"].queryset = needs


class ChaseForm(BaseForm):
    text = WordsField(
        label="What did you do, and what were you told?", missing="Enter what you did and what you were told", rows=4
    )
    by_when = FutureDateField(
        label="By when is it promised now?", called="The new date", missing="Enter the new date",
    )  # fmt: skip


class DeliverForm(BaseForm):
    on = PastDateField(label="Since when do they have it?", called="The date", missing="Enter the date")


class GiveUpForm(BaseForm):
    why = WordsField(
        label="Why is it not going to happen?",
        hint="And what the person has been told about it.",
        missing="Enter why it is not going to happen",
        rows=4,
    )


class PromiseFilterForm(BaseForm):
    """Which promised services are listed."""

    mark_optional = False
    show = SelectField(label="Show", choices=SHOWN, empty="Promised", required=False)
