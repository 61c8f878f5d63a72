"""Notice, where somebody goes next, what is learnt, what comes next for the carers."""

from typing import Any

from placements.choices import CarersNext, EndReason, HomeKind, Party
from placements.models import HostCouncil, LearningReview, NextHome
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


class NoticeForm(BaseForm):
    given_by = ChoiceField(label="Who gives notice?", choices=Party, missing="Select who gives notice")
    given_on = PastDateField(
        label="When was notice given?", called="The day of the notice", missing="Enter the day of the notice"
    )
    in_writing = YesNoField(label="Was it given in writing?")
    ends_on = DateField(
        label="On which day does the arrangement end?", called="The day it ends",
        missing="Enter the day on which it ends",
    )  # fmt: skip
    shorter_because = WordsField(
        label="If the notice is shorter than agreed, or not in writing: how did all agree?", called="How all agreed",
        rows=3, max_length=2000, required=False,
    )  # fmt: skip
    reason = SelectField(label="Why does it end?", choices=EndReason, missing="Select why it ends")
    why = WordsField(label="What led to it?", rows=5, max_length=4000, missing="Say what led to it")
    person_view = WordsField(
        label="What does the person say about it?", hint="In their words", rows=4, max_length=4000,
        missing="Write down what the person says",
    )  # fmt: skip
    who_disagrees = WordsField(
        label="Who does not agree, and why?", rows=3, max_length=2000, required=False
    )  # fmt: skip


class NextHomeForm(VersionedForm, BaseModelForm):
    """What the person wants, what was looked at, what was decided."""

    mark_optional = False
    wants = WordsField(
        label="Where does the person want to go?", hint="In their words", rows=4, max_length=4000, required=False
    )
    options = WordsField(
        label="What was looked at?", hint="What speaks for each, and what against it", rows=6, max_length=4000,
        required=False,
    )  # fmt: skip
    decided = SelectField(
        label="Where do they go?", choices=HomeKind, empty="Not decided yet", required=False
    )  # fmt: skip
    decided_how = WordsField(
        label="Where exactly, and how was it decided?", rows=4, max_length=4000, required=False
    )  # fmt: skip

    class Meta:
        model = NextHome
        fields = ("wants", "options", "decided", "decided_how")

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class MovedForm(BaseForm):
    on = PastDateField(label="When did they move?", called="The day of the move", missing="Enter the day of the move")


class LearningForm(VersionedForm, BaseModelForm):
    """The scheme's part. Saved as far as it has come."""

    mark_optional = False
    happened = WordsField(label="What happened?", rows=6, max_length=4000, required=False)
    early_signs = WordsField(
        label="What were the early signs?", hint="And who saw them", rows=4, max_length=4000, required=False
    )
    would_have_helped = WordsField(label="What would have helped?", rows=4, max_length=4000, required=False)
    changes = WordsField(
        label="What changes from now on?", hint="Who does what, by when", rows=4, max_length=4000, required=False
    )

    class Meta:
        model = LearningReview
        fields = ("happened", "early_signs", "would_have_helped", "changes")

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class CouncilPartForm(BaseForm):
    words = WordsField(
        label="What did the council learn?", called="What the council learnt", rows=6, max_length=4000,
        missing="Write down what the council learnt",
    )  # fmt: skip


class CarersNextForm(BaseForm):
    decided = ChoiceField(label="What comes next for them?", choices=CarersNext, missing="Select what comes next")
    words = WordsField(
        label="What do the carers say, and what was agreed?", called="What the carers say", rows=5, max_length=4000,
        missing="Write down what the carers say",
    )  # fmt: skip


class HostCouncilForm(VersionedForm, BaseModelForm):
    name = TextField(
        label="In which council’s area do they live?", hint="Its official name, like Northbrook", max_length=100,
        missing="Enter the name of the council",
    )  # fmt: skip
    told_on = PastDateField(label="When was that council told?", called="The day it was told", required=False)
    told_how = WordsField(
        label="Whom did you tell, how, and what did they answer?", rows=3, max_length=2000, required=False
    )

    required_when = {"told_how": lambda data: data.get("told_on")}

    class Meta:
        model = HostCouncil
        fields = ("name", "told_on", "told_how")

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["told_how"].error_messages["required"] = "Say whom you told, and how"
