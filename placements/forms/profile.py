"""What a home and its carers are like, can do and would not have: the household's side of a match (6.3)."""

from typing import Any

from people.models import Person
from placements.choices import DIETS, FAITHS, HOME, LIFE, SKILLS, Brings, Trait
from placements.forms.word_list import WordListField
from placements.models import CarerHousehold
from sharedliving.core import dates
from sharedliving.core.forms import (
    BaseForm,
    BaseModelForm,
    DateField,
    MultiChoiceField,
    RowField,
    VersionedForm,
    WordsField,
    YesNoField,
)

GROUPS: dict[str, tuple[Trait, ...]] = {"home": HOME, "life": LIFE, "skills": SKILLS, "diets": DIETS, "faiths": FAITHS}


def ticks(label: str, traits: tuple[Trait, ...], hint: str = "") -> MultiChoiceField:
    """Small checkboxes for some traits; none may be ticked."""
    choices = [(trait.value, trait.label) for trait in traits]
    return MultiChoiceField(label=label, hint=hint, choices=choices, required=False, small=True)


class ProfileForm(VersionedForm, BaseModelForm):
    """Ticks in groups become one list of traits."""

    mark_optional = False
    room = WordsField(
        label="The room", hint="What it is like, where it is in the house", rows=3, max_length=2000, required=False
    )
    home = ticks("What does the home have?", HOME, "Wheelchair access is asked with the household’s details")
    pets = WordsField(
        label="Animals",
        hint="Which there are, and how they are with new people",
        rows=2,
        max_length=1000,
        required=False,
    )
    children = YesNoField(label="Do children live there?", required=False)
    life = ticks("What is life there like?", LIFE)
    interests = WordListField(
        label="What do they like to do?", hint="With commas between them, like gardening, football, church", longest=40,
        change=str.lower,
    )  # fmt: skip
    skills = ticks("What do the carers know about and do well?", SKILLS)
    diets = ticks("Which diets can they keep to?", DIETS)
    faiths = ticks("Is it a home of a faith?", FAITHS)
    wont = MultiChoiceField(
        label="Whom would the carers not have?", hint="They are never suggested for somebody like this", small=True,
        choices=[(each.value, each.label) for each in Brings], required=False,
    )  # fmt: skip
    others_wont = MultiChoiceField(
        label="With whom would those who live there not live?", hint="Ask everybody who lives there by arrangement",
        choices=[(each.value, each.label) for each in Brings], required=False, small=True,
    )  # fmt: skip
    rather_not = MultiChoiceField(
        label="What would they rather not have, but can be asked about?", small=True,
        choices=[(each.value, each.label) for each in Brings], required=False,
    )  # fmt: skip
    free_from = DateField(
        label="From when is a free place free?", called="The date it is free from", required=False,
        hint="Leave empty if it is free now",
    )  # fmt: skip
    free_until = DateField(
        label="Until when?",
        called="The date it is free until",
        required=False,
        hint="Leave empty if it is free for good",
    )
    sections = (
        ("The home", ["room", "home", "pets"]),
        ("Life there", ["children", "life", "interests"]),
        ("What the carers can do", ["skills", "diets", "faiths"]),
        ("What does not go", ["wont", "others_wont", "rather_not"]),
        ("When there is room", ["free_from", "free_until"]),
    )

    class Meta:
        model = CarerHousehold
        fields = (
            "room", "pets", "children", "interests", "wont", "others_wont", "rather_not", "free_from", "free_until",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, traits in GROUPS.items():
            self.initial[name] = [trait.value for trait in traits if trait in self.instance.offers]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        start, end = data.get("free_from"), data.get("free_until")
        if start and end and end < start:
            self.add_error("free_until", f"The date it is free until must be after {dates.uk_date(start)}")
        if {Trait.WOMEN, Trait.MEN} <= set(data.get("life", [])):
            self.add_error("life", "Tick “Only women care” or “Only men care”, not both")
        return data

    def answers(self) -> dict[str, Any]:
        ticked = {each for name in GROUPS for each in self.cleaned_data[name]}
        offers = [trait.value for trait in Trait if trait in ticked]
        return {name: self.cleaned_data[name] for name in self._meta.fields} | {"offers": offers}


class OnlyForForm(BaseForm):
    """Approved for one named person alone, or for anybody."""

    person = RowField(
        label="For whom alone?", queryset=Person.objects.none(), required=False, empty="For anybody",
        hint="Somebody who was referred to the scheme, or lives with one of its carers",
    )  # fmt: skip
