"""Drawing a sample, answering for a standard, concluding, saying that it is done."""

from typing import Any

from careplans.choices.quality import ASKS_WHY, Sampled, Verdict
from careplans.forms.sections import SectionForm
from people.models import Team, User
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    FutureDateField,
    PastDateField,
    RowField,
    WholeNumberField,
    WordsField,
)


class DrawForm(BaseForm):
    of = ChoiceField(label="What do you want to check?", choices=Sampled, missing="Select what you want to check")
    team = RowField(label="Of which team?", queryset=Team.objects.none(), missing="Select a team")
    since = PastDateField(label="Completed from", called="The first day", missing="Enter the first day")
    until = PastDateField(label="Completed up to", called="The last day", missing="Enter the last day")
    size = WholeNumberField(
        label="How many?", least=1, most=20, missing="Enter how many to draw",
        hint="Each worker appears at least once, so it may be more. Your own work is left out",
    )  # fmt: skip

    def __init__(self, *args: Any, teams: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams


class StandardForm(SectionForm):
    """How far one standard is met."""

    verdict = ChoiceField(
        label="Is the record like this?", choices=Verdict, missing="Select how far the standard is met"
    )
    why = WordsField(
        label="In a sentence: what shows it, or what is missing?", required=False, rows=3, max_length=2000,
        missing="Enter in a sentence what is missing", hint="Needed when it is partly met or not met",
    )  # fmt: skip
    required_when = {"why": lambda data: data.get("verdict") in ASKS_WHY}


class ConclusionForm(SectionForm):
    """What was good comes first; a change has somebody who makes it."""

    good = WordsField(label="What was good?", rows=4, max_length=4000, required=False)
    change = WordsField(
        label="What should change?", rows=4, max_length=4000, required=False,
        hint="One thing that helps this person or the next one. Leave it empty when nothing has to",
    )  # fmt: skip
    change_owner = RowField(
        label="Who makes the change?", queryset=User.objects.none(), empty="Nobody yet", required=False
    )
    change_by = FutureDateField(label="By when?", called="The date", required=False)

    def __init__(self, *args: Any, colleagues: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if colleagues is not None:
            self.fields["change_owner"].queryset = colleagues


class ReadForm(BaseForm):
    said = WordsField(
        label="Is there something you want to say to it?", rows=4, max_length=4000, required=False,
        hint="Whoever checked it sees it",
    )  # fmt: skip


class ChangedForm(BaseForm):
    said = WordsField(label="What was changed?", rows=4, max_length=4000, missing="Enter what was changed")


FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "conclusion": ("What was good, and what should change", ConclusionForm)
}
