"""An emergency, asked in the order of a telephone call: nothing is required while it is written down, all of it is before
a scheme is asked.
"""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from people.models import Organisation, Person
from placements.choices import Avoidable, EmergencyOutcome, RefusedBecause
from placements.models import Emergency
from placements.rules import ITEMS
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    ChoiceField,
    FutureDateField,
    PastDateField,
    PhoneField,
    RowRadiosField,
    SelectField,
    TextField,
    TimeField,
    VersionedForm,
    WordsField,
    YesNoField,
)

ASKED_AVOIDABLE = [(value, label) for value, label in Avoidable.choices if value != Avoidable.UNASKED]
LINES = {"asked_by": 200, "funded_by": 200}
SECTIONS = (
    ("The call", ["who", "scheme", "called_on", "called_time", "asked_by", "out_of_hours", "why_now", "avoidable",
                  "avoidable_words"]),
    ("Who they are", ["identity", "communication", "capacity", "consent", "authority", "next_of_kin"]),
    ("Keeping everybody safe", ["risks_to", "risks_from", "calms", "upsets"]),
    ("Health", ["medication", "allergies", "gp"]),
    ("The stay", ["expected_length", "funded_by"]),
)  # fmt: skip


def _field(item: Any) -> Any:
    """The field of one thing that has to be known."""
    given = {"label": item.question, "called": item.label, "hint": item.hint, "required": False}
    if item.field == "avoidable":
        return ChoiceField(choices=ASKED_AVOIDABLE, **given)
    if item.field == "out_of_hours":
        return PhoneField(**given)
    if item.field in LINES:
        return TextField(max_length=LINES[item.field], **given)
    return WordsField(rows=3, max_length=4000, **given)


class EmergencyFields(BaseForm):
    mark_optional = False
    scheme = RowRadiosField(queryset=Organisation.objects.none(), label="Which scheme?", missing="Select a scheme")
    called_on = PastDateField(label="On which day did the call come?", called="The day of the call",
                              missing="Enter the day of the call")  # fmt: skip
    called_time = TimeField(label="At what time?", called="The time of the call", hint="For example, 5:30pm",
                            missing="Enter the time of the call")  # fmt: skip
    avoidable_words = WordsField(
        label="What would have prevented it?", called="What would have prevented it", rows=3, max_length=2000,
        required=False,
    )  # fmt: skip
    sections = SECTIONS

    def __init__(self, *args: Any, schemes: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scheme"].queryset = schemes  # type: ignore[attr-defined]

    def answers(self) -> dict[str, Any]:
        """What the services take: the moment of the call instead of its day and time."""
        data = dict(self.cleaned_data)
        moment = datetime.combine(data.pop("called_on"), data.pop("called_time"))
        data.pop("who", None)
        return data | {"called_at": timezone.make_aware(moment)}


for each in ITEMS:
    EmergencyFields.base_fields[each.field] = EmergencyFields.declared_fields[each.field] = _field(each)


class EmergencyCallForm(EmergencyFields):
    """A new call, about somebody who is on record."""

    who = TextField(
        label="Who is it about?", called="Who it is about", max_length=20, missing="Enter their reference or NHS number",
        hint="Their reference, like SL-000123, or their NHS number. Somebody new is added first, under People",
    )  # fmt: skip

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        now = timezone.localtime()
        self.initial = {"called_on": now.date(), "called_time": now.time()} | self.initial

    def clean_who(self) -> Person | None:
        typed = str(self.cleaned_data["who"]).upper().replace(" ", "")
        found = self.people.filter(reference=typed).first() or self.people.filter(nhs_number=typed).first()
        if found is None:
            self.add_error("who", "Nobody in your sight has this reference or NHS number. Find them, or add them first")
        return found


class EmergencyChangeForm(VersionedForm, EmergencyFields):
    """More has become known."""

    instance: Emergency

    def __init__(self, *args: Any, instance: Emergency, **kwargs: Any) -> None:
        self.instance = instance
        super().__init__(*args, **kwargs)
        called = timezone.localtime(instance.called_at)
        now = {item.field: getattr(instance, item.field) for item in ITEMS}
        now |= {"called_on": called.date(), "called_time": called.time(), "scheme": instance.scheme_id}
        self.initial = now | {"avoidable_words": instance.avoidable_words} | self.initial


class AskForm(BaseForm):
    all_risk_told = CheckField(
        label="All known risk, to them and from them, is told here", required=True,
        missing="Confirm that all known risk is told here",
    )  # fmt: skip


class RefuseForm(BaseForm):
    because = ChoiceField(label="Why does the scheme refuse?", choices=RefusedBecause, missing="Select why")
    words = WordsField(
        label="What would have made it possible?", called="What would have made it possible", rows=4, max_length=2000,
        missing="Say what would have made it possible", hint="Managers and commissioners learn from it. Do not name anybody",
    )  # fmt: skip


class HouseholdForm(BaseForm):
    """Which carers, and what both sides say. Those the person knows stand first."""

    household = ChoiceField(label="Which carers?", choices=(), missing="Select the carers")
    person_words = WordsField(
        label="What does the person say?", called="What the person says", rows=3, max_length=2000,
        missing="Write down what the person says", hint="That they are willing to go there, in their words",
    )  # fmt: skip
    carer_words = WordsField(
        label="What do the carers say?", called="What the carers say", rows=3, max_length=2000,
        missing="Write down what the carers say", hint="That they are willing to take them in, in their words",
    )  # fmt: skip

    all_the_same = WordsField(
        label="Why these carers, though something is lacking?", called="Why these carers", rows=3, max_length=2000,
        required=False, hint="Only for carers who lack something that the person must have. You decide that it can wait",
    )  # fmt: skip

    def __init__(
        self, *args: Any, homes: list[tuple[str, str]], lacking: list[tuple[str, str]], **kwargs: Any
    ) -> None:  # fmt: skip
        """`lacking`: those that only a manager chooses, with the reason."""
        super().__init__(*args, **kwargs)
        self.fields["household"].choices = [*homes, *lacking]  # type: ignore[attr-defined]
        self.lacking = {value for value, _ in lacking}
        if not lacking:
            del self.fields["all_the_same"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("household") in self.lacking and not data.get("all_the_same", "").strip():
            self.add_error("all_the_same", "Say why these carers, though something is lacking")
        return data


class FirstNightForm(BaseForm):
    told = CheckField(
        label="The carers have been told everything that is known", required=True,
        missing="Confirm that the carers have been told everything",
    )  # fmt: skip


class MeetingForm(BaseForm):
    on = PastDateField(label="When was the planning meeting?", called="The day", missing="Enter the day")
    who = WordsField(label="Who came?", called="Who came", rows=3, max_length=2000, missing="Say who came",
                     hint="And whether the person was there")  # fmt: skip
    decided = WordsField(label="What was decided?", called="What was decided", rows=5, max_length=4000,
                         missing="Say what was decided")  # fmt: skip


class EmergencyReviewForm(BaseForm):
    on = PastDateField(label="When was it held?", called="The day", missing="Enter the day")
    face_to_face = YesNoField(label="Was it face to face?", missing="Select whether it was face to face")
    who_came = WordsField(label="Who came?", called="Who came", rows=3, max_length=2000, missing="Say who came")
    person_view = WordsField(label="What does the person say?", called="What the person says", rows=4, max_length=4000,
                             missing="Write down what the person says")  # fmt: skip
    found = WordsField(label="How does it go, and what happens next?", called="How it goes", rows=5, max_length=4000,
                       missing="Say how it goes and what happens next")  # fmt: skip


class OptionsForm(BaseForm):
    on = PastDateField(label="When was it held?", called="The day", missing="Enter the day")
    who_came = WordsField(label="Who came?", called="Who came", rows=3, max_length=2000, missing="Say who came")
    person_view = WordsField(label="Where does the person want to live?", called="What the person wants", rows=4,
                             max_length=4000, missing="Write down what the person says")  # fmt: skip
    options = WordsField(
        label="Which options did you look at?", called="The options", rows=6, max_length=4000,
        missing="Write down every option", hint="Each with what speaks for it and against it; staying is one among them",
    )  # fmt: skip
    came_to = WordsField(label="What did it come to?", called="What it came to", rows=3, max_length=2000,
                         missing="Say what it came to")  # fmt: skip


class LongerForm(BaseForm):
    until = FutureDateField(label="Until when?", called="The day", missing="Enter the day")
    why = WordsField(label="Why does it have to last longer?", called="Why", rows=4, max_length=2000, missing="Say why")


class DecideLongerForm(BaseForm):
    agrees = YesNoField(label="May it last longer?", missing="Select yes or no")
    words = WordsField(label="Why?", called="Why", rows=4, max_length=2000, missing="Say why")


class EmergencyEndForm(BaseForm):
    on = PastDateField(label="When did they leave?", called="The day", missing="Enter the day")
    outcome = SelectField(label="Where did they go?", choices=EmergencyOutcome, missing="Select where they went")
    why = WordsField(
        label="What happened?", called="What happened", rows=4, max_length=2000, missing="Say what happened"
    )
