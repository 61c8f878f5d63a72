"""The sections of a yearly review with carers, theirs first. None needs every answer at once: the gate says what is missing."""

from typing import Any

from placements.choices import MET, CarerRecommendation, Fitness
from placements.models import Arrangement, CarerReview
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    ChoiceField,
    FutureDateField,
    PastDateField,
    TextField,
    VersionedForm,
    WordsField,
    YesNoField,
)

LONG = 10_000


def words(label: str, hint: str = "", rows: int = 5) -> WordsField:
    return WordsField(label=label, hint=hint, rows=rows, max_length=LONG, required=False)


class CarerSectionForm(VersionedForm, BaseModelForm):
    """One page of an open review."""

    mark_optional = False
    instance: CarerReview

    def answers(self) -> dict[str, Any]:
        """The answers of this page; empty words are an empty text."""
        return {name: self._answer(self.cleaned_data[name]) for name in self._meta.fields}

    def _answer(self, value: Any) -> Any:
        return value.strip() if isinstance(value, str) else value


class AgendaForm(CarerSectionForm):
    """First of all what the carers want to raise (G8-CAR)."""

    required_when = {"agenda": lambda data: data.get("agenda_raised") is True}

    agenda_asked_on = PastDateField(
        label="When did you ask the carers what they want to raise?", called="The date you asked",
        missing="Enter the date on which you asked the carers", hint="Before the review, or as it begins",
    )  # fmt: skip
    agenda_raised = YesNoField(
        label="Do they want to raise something?", yes="Yes", no="No, they were asked and have nothing to raise", inline=False,
        missing="Select whether the carers want to raise something",
    )  # fmt: skip
    agenda = WordsField(
        label="What do they want to raise?", called="What they want to raise", rows=6, max_length=LONG, required=False,
        hint="In their words", missing="Write down what the carers want to raise, in their words",
    )  # fmt: skip
    agenda_answer = words("What was said and agreed about it?", "You can come back to this after the review", 4)

    class Meta:
        model = CarerReview
        fields = ["agenda_asked_on", "agenda_raised", "agenda", "agenda_answer"]


class MeetingForm(CarerSectionForm):
    held_on = PastDateField(label="When was the review held?", called="The date of the review", required=False)
    place = TextField(
        label="Where?", max_length=120, required=False, hint="At their home, unless they want another place"
    )
    present = TextField(label="Who was there?", max_length=400, required=False)
    knows_privately = YesNoField(
        label="Do you know the carers privately?", required=False, hint="Whoever does lets somebody else review them"
    )

    class Meta:
        model = CarerReview
        fields = ["held_on", "place", "present", "knows_privately"]


class TrainingForm(CarerSectionForm):
    training = words("What training did they do, and what do they want or need next?")

    class Meta:
        model = CarerReview
        fields = ["training"]


class WellbeingForm(CarerSectionForm):
    wellbeing = ChoiceField(label="How are the carers?", choices=MET, required=False)
    wellbeing_words = words("What do they say of it?", "In their words", 4)
    breaks = words("Did they have the breaks that they need?", "Which they took, which are planned, who stepped in", 4)

    class Meta:
        model = CarerReview
        fields = ["wellbeing", "wellbeing_words", "breaks"]


class HomeForm(CarerSectionForm):
    at_home = words("What has changed at home, or will?", "Who lives there or visits often, the house, animals")

    class Meta:
        model = CarerReview
        fields = ["at_home"]


class ChecksForm(CarerSectionForm):
    checks = words(
        "What is done about checks that have run out or soon will?", "Nothing to write where all are in date", 3
    )

    class Meta:
        model = CarerReview
        fields = ["checks"]


class SupportForm(CarerSectionForm):
    support = words(
        "What do they say of the support from the scheme?", "What helps, what does not, what they need from you"
    )

    class Meta:
        model = CarerReview
        fields = ["support"]


class PeopleForm(CarerSectionForm):
    people_say = words("What do those who live there, or visit, say of it?", "Ask each of them without the carers")

    class Meta:
        model = CarerReview
        fields = ["people_say"]


class HealthForm(CarerSectionForm):
    health = words("How is their health, and does anything of it touch what they do?", "The scheme alone reads this")

    class Meta:
        model = CarerReview
        fields = ["health"]


class FitnessForm(CarerSectionForm):
    fitness = ChoiceField(label="Can they go on as Shared Lives carers?", choices=Fitness, required=False)
    fitness_words = words("What shows it?", "", 4)

    class Meta:
        model = CarerReview
        fields = ["fitness", "fitness_words"]


class RecommendationForm(CarerSectionForm):
    recommendation = ChoiceField(label="What do you recommend?", choices=CarerRecommendation, required=False)
    reasons = words("Why?", "The carers read this in their letter", 4)
    carers_say = words("What do the carers say of it?", "In their words", 3)
    next_due_on = FutureDateField(
        label="When is the next review?", called="The date of the next review", required=False,
        hint="Within a year of this one",
    )  # fmt: skip

    class Meta:
        model = CarerReview
        fields = ["recommendation", "reasons", "carers_say", "next_due_on"]


class ArrangementsForm(BaseForm):
    """A question for each arrangement: what the carers say of it."""

    mark_optional = False

    def __init__(self, *args: Any, living: list[Arrangement], heard: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.living = living
        for each in living:
            label = f"What do the carers say of supporting {each.person.name}?"
            self.fields[f"view_{each.pk}"] = WordsField(
                label=label, rows=4, max_length=LONG, required=False, initial=heard.get(each.pk, "")
            )

    def views(self) -> list[tuple[Arrangement, str]]:
        """What was written, by arrangement; what is empty is left for later."""
        found = [(each, self.cleaned_data[f"view_{each.pk}"]) for each in self.living]
        return [(each, said) for each, said in found if said.strip()]


class CarerReviewCompleteForm(BaseForm):
    """Nothing is asked any more: one button."""


FORMS: dict[str, type[CarerSectionForm]] = {
    "agenda": AgendaForm,
    "meeting": MeetingForm,
    "training": TrainingForm,
    "wellbeing": WellbeingForm,
    "home": HomeForm,
    "checks": ChecksForm,
    "support": SupportForm,
    "people": PeopleForm,
    "health": HealthForm,
    "fitness": FitnessForm,
    "recommendation": RecommendationForm,
}
"""By section, in the order of the pages; what the carers say of each arrangement has a form of its own."""
