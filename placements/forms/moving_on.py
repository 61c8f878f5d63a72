"""Somebody wants to move on: the wish, bids, what is in the way."""

from typing import Any

from placements.choices import BidOutcome, Blocker, HomeKind
from placements.models import HousingBid, MoveOnGoal
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    ChoiceField,
    DateField,
    PastDateField,
    SelectField,
    TextField,
    VersionedForm,
    WordsField,
    YesNoField,
)


class MoveOnForm(VersionedForm, BaseModelForm):
    words = WordsField(
        label="What do they want?", hint="In their words", rows=4, max_length=4000, missing="Write down what they want"
    )
    kind = ChoiceField(label="What kind of home is that?", choices=HomeKind, missing="Select the kind of home")
    where = TextField(label="Where?", hint="Like “near the bus, in Westmere”", max_length=200, required=False)
    said_on = PastDateField(
        label="When did they say so?", called="The day they said so", missing="Enter the day they said so"
    )
    by_when = DateField(label="By when do they want to move?", called="The day they want to move", required=False)
    register_number = TextField(label="Number on the housing register", max_length=60, required=False)
    band = TextField(label="Band", hint="As the register says it", max_length=40, required=False)
    registered_on = PastDateField(label="On the register since", called="The day of registration", required=False)
    views_differ = YesNoField(
        label="Does anybody around them want something else for them?",
        missing="Select whether anybody wants something else",
    )
    who_differs = WordsField(
        label="Who, and what do they want?", rows=3, max_length=2000, missing="Say who, and what they want"
    )
    sections = (
        ("The home they want", ["words", "kind", "where", "said_on", "by_when"]),
        ("Housing register", ["register_number", "band", "registered_on"]),
        ("Whether all agree", ["views_differ", "who_differs"]),
    )
    reveals = {"views_differ": {"yes": ["who_differs"]}}

    class Meta:
        model = MoveOnGoal
        fields = (
            "words", "kind", "where", "said_on", "by_when", "register_number", "band", "registered_on", "views_differ",
            "who_differs",
        )  # fmt: skip

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class LookAgainForm(BaseForm):
    what_was_done = WordsField(
        label="What was done for them since?", called="What was done", rows=5, max_length=4000,
        hint="Or why nothing could be done", missing="Write down what was done",
    )  # fmt: skip


class BidForm(BaseModelForm):
    where = TextField(
        label="Which home?", hint="Street or scheme, and size", max_length=200, missing="Enter which home"
    )
    on = PastDateField(label="When did they bid?", called="The day of the bid", missing="Enter the day of the bid")
    outcome = ChoiceField(label="What came of it?", choices=BidOutcome, missing="Select what came of it")
    words = WordsField(label="What else is there to know?", rows=3, max_length=2000, required=False)

    class Meta:
        model = HousingBid
        fields = ("where", "on", "outcome", "words")


class BlockerForm(BaseForm):
    kind = SelectField(label="What stands in the way?", choices=Blocker, missing="Select what stands in the way")
    words = WordsField(label="What exactly?", rows=3, max_length=2000, missing="Say what exactly")
    since = PastDateField(label="Since when?", called="The day", missing="Enter since when")


class ClearForm(BaseForm):
    on = PastDateField(label="When was it cleared?", called="The day", missing="Enter when it was cleared")
    how = WordsField(label="How?", rows=3, max_length=2000, missing="Say how it was cleared")


class GoalEndForm(BaseForm):
    reached_on = PastDateField(label="If they have moved: when?", called="The day they moved", required=False)
    because = WordsField(
        label="What came of it?", hint="Where they live now, or why they no longer want to move", rows=4,
        max_length=4000, missing="Say what came of it",
    )  # fmt: skip
