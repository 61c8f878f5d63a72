"""A carer household's application: the enquiry, each stage, what is gathered on the way, its stop."""

from typing import Any

from placements.choices import HeardFrom, RiskSubject, Stage, StageResult, StopReason, VettingItem, VettingResult
from placements.models import Application, Reference
from placements.rules import OPTIONAL_STAGES
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    MultiChoiceField,
    PastDateField,
    SelectField,
    TextField,
    VersionedForm,
    WordsField,
    YesNoField,
)


class BeginForm(BaseForm):
    """The enquiry of a household that is here already."""

    enquired_on = PastDateField(
        label="When did they ask?", called="The day they asked", missing="Enter the day they asked",
    )  # fmt: skip
    heard_from = SelectField(
        label="How did they hear of Shared Lives?", choices=HeardFrom, missing="Select how they heard of it"
    )


class EnquiryForm(BeginForm):
    """Somebody new: who they are and about where."""

    name = TextField(
        label="The applicants’ names", hint="Like Maria and John Okafor", max_length=200, missing="Enter their names"
    )
    area = TextField(
        label="Area", hint="Postcode district, like WM3", max_length=8, width=5, missing="Enter the postcode district"
    )
    field_order = ("name", "area", "enquired_on", "heard_from")


class DeclareForm(BaseForm):
    reveals = {"knows_them": {"yes": ["how"]}}
    knows_them = YesNoField(
        label="Do you know the applicants privately?", missing="Select yes if you know them privately",
        hint="As family, friends, neighbours, or from work elsewhere. Whoever does has no part in the assessment",
    )  # fmt: skip
    how = WordsField(label="How do you know them?", rows=3, max_length=1000, missing="Say how you know them")


class StageForm(BaseForm):
    """How a stage went; the home visit asks also where risks were looked for in vain."""

    result = ChoiceField(label="How did it go?", choices=StageResult, missing="Select how it went")
    on = PastDateField(label="When was it done?", called="The date", missing="Enter when it was done")
    nothing_in = MultiChoiceField(
        label="Where did you look for risks and find none?", choices=RiskSubject, required=False,
        hint="Leave out what you have written down a risk about",
    )  # fmt: skip
    found = WordsField(
        label="What was found?", rows=6, max_length=10_000, missing="Say what was found, or why it is not needed",
        hint="If the stage is not needed, say why. No council reads this",
    )  # fmt: skip

    def __init__(self, *args: Any, stage: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if stage != Stage.HOME_VISIT:
            del self.fields["nothing_in"]
        if stage not in OPTIONAL_STAGES:
            results = [pair for pair in StageResult.choices if pair[0] != StageResult.NOT_NEEDED]
            self.fields["result"].choices = results  # type: ignore[attr-defined]
            self.fields["found"].help_text = "No council reads this"
        self.initial.setdefault("on", dates.today())


class VettingForm(BaseForm):
    item = SelectField(label="Which item?", choices=VettingItem, missing="Select which item")
    result = ChoiceField(label="Was it seen?", choices=VettingResult, missing="Select whether it was seen")
    note = WordsField(
        label="What was seen, and where is it kept?", rows=3, max_length=2000,
        hint="If it is not needed, say why", missing="Say what was seen and where it is kept, or why it is not needed",
    )  # fmt: skip


class ReferenceForm(BaseForm):
    name = TextField(label="Who gives the reference?", max_length=200, missing="Enter who gives the reference")
    relationship = TextField(
        label="How do they know the applicants?", hint="Like neighbour, or colleague at the school", max_length=120,
        missing="Enter how they know them",
    )  # fmt: skip
    is_relative = YesNoField(label="Are they related?", missing="Select yes if they are related")
    known_since = PastDateField(
        label="Since when have they known them?", called="The day since when", hint="About is enough: for example, 1 1 2019",
        missing="Enter since when they have known them",
    )  # fmt: skip
    asked_on = PastDateField(label="When did you ask?", called="The day you asked", missing="Enter when you asked")
    received_on = PastDateField(label="When did it come?", called="The day it came", required=False)
    verified_on = PastDateField(
        label="When did you verify it?", called="The day you verified it", required=False,
        hint="You spoke with them, and it was they who wrote it",
    )  # fmt: skip
    said = WordsField(label="What does it say?", rows=5, max_length=4000, required=False)

    def __init__(self, *args: Any, instance: Reference, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if instance.pk:
            self.initial = {name: getattr(instance, name) for name in self.fields} | self.initial
        self.initial.setdefault("asked_on", dates.today())


class ObservationForm(BaseForm):
    on = PastDateField(label="When was it?", called="The day", missing="Enter the day")
    with_whom = TextField(
        label="Where, and with whom?", hint="Like “At the day club, with two people”: no full names", max_length=200,
        missing="Enter where and with whom",
    )  # fmt: skip
    seen = WordsField(label="What did you see?", rows=6, max_length=4000, missing="Enter what you saw")


class ReportForm(VersionedForm, BaseForm):
    instance: Application
    report = WordsField(
        label="The assessment report", rows=15, max_length=40_000, missing="Write the report",
        hint="What they bring, what worries you, what you recommend",
    )  # fmt: skip
    comments = WordsField(
        label="What do the applicants say about it?", rows=5, max_length=10_000, required=False,
        hint="In their words. If they have nothing to add, write that down",
    )  # fmt: skip
    comments_on = PastDateField(label="When did they say it?", called="The day", missing="Enter when they said it",
                                required=False)  # fmt: skip
    required_when = {"comments_on": lambda data: bool(data.get("comments"))}

    def __init__(self, *args: Any, instance: Application, **kwargs: Any) -> None:
        self.instance = instance
        super().__init__(*args, **kwargs)
        shown = {name: getattr(instance, name) for name in ("report", "comments", "comments_on")}
        self.initial = shown | self.initial

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("report", "comments", "comments_on")}


class StopForm(BaseForm):
    reason = ChoiceField(label="Why does it stop?", choices=StopReason, missing="Select why it stops")
    words = WordsField(label="In your words", rows=4, max_length=2000, required=False, missing="Say which other reason")
    required_when = {"words": lambda data: data.get("reason") == StopReason.OTHER}
