"""What a person must have, would like and cannot live with, in codes that a search can use; in words as well (6.3)."""

from typing import Any

from placements.choices import DIETS, FAITHS, HOME, LIFE, SKILLS, WISHED, Brings, Trait
from placements.forms.profile import ticks
from placements.forms.sections import SectionForm, words
from placements.forms.word_list import WordListField
from placements.models import Referral
from placements.rules.needed import FIELDS_OF
from sharedliving.core.forms import CheckField, MultiChoiceField

COMPANY = (Trait.PETS, Trait.CHILDREN, Trait.NO_CHILDREN)
GROUPS: dict[str, tuple[Trait, ...]] = {
    "home": (Trait.WHEELCHAIR, *HOME), "life": (*LIFE, *COMPANY), "skills": SKILLS, "diets": DIETS, "faiths": FAITHS,
}  # fmt: skip


class WishesForm(SectionForm):
    """Ticks in groups become the list of traits of one column."""

    column = ""

    class Meta:
        model = Referral
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, traits in GROUPS.items():
            self.initial[name] = [trait.value for trait in traits if trait in getattr(self.instance, self.column)]

    def answers(self) -> dict[str, Any]:
        ticked = {each for name in GROUPS for each in self.cleaned_data[name]}
        return super().answers() | {self.column: [trait.value for trait in WISHED if trait in ticked]}


class MustsForm(WishesForm):
    """A household that lacks one of these is never suggested, so that every tick makes the choice smaller."""

    column = "musts"
    home = ticks(
        "What must the home have?", GROUPS["home"], "Homes without it are left out, so tick only what has to be"
    )
    life = ticks("How must life there be?", GROUPS["life"])
    skills = ticks("What must the carers know about?", SKILLS)
    diets = ticks("Which diet must they keep to?", DIETS)
    faiths = ticks("Must it be a home of a faith?", FAITHS)
    area_must = CheckField(label="They have to live where they want to live, and nowhere else")
    language_must = CheckField(label="Somebody there must speak their language")
    brings = MultiChoiceField(
        label="What must carers be ready for?", hint="Some carers, or others who live there, would not have it",
        choices=[(each.value, each.label) for each in Brings], required=False, small=True,
    )  # fmt: skip
    sections = (
        ("The home", ["home", "life"]),
        ("The carers", ["skills", "diets", "faiths"]),
        ("Where, and in which language", ["area_must", "language_must"]),
        ("What they bring", ["brings"]),
    )

    class Meta:
        model = Referral
        fields = tuple(name for name in FIELDS_OF["musts"] if name != "musts")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        life = set(data.get("life", []))
        for one, other in ((Trait.WOMEN, Trait.MEN), (Trait.CHILDREN, Trait.NO_CHILDREN), (Trait.QUIET, Trait.LIVELY)):
            if {one, other} <= life:
                self.add_error("life", f"No home can be both: “{one.label}” and “{other.label}”")
        return data


class LikesForm(WishesForm):
    """These bring a household up the list and leave nobody out."""

    column = "likes"
    home = ticks("What would they like of the home?", GROUPS["home"])
    life = ticks("How would they like life there?", GROUPS["life"])
    skills = ticks("What should the carers know about, if possible?", SKILLS)
    diets = ticks("Which diet would they like?", DIETS)
    faiths = ticks("Would they like a home of a faith?", FAITHS)
    other_areas = WordListField(
        label="Where else would they live?", hint="Postcode districts with commas between them, like WM4, WM7", longest=8,
        change=str.upper,
    )  # fmt: skip
    interests = WordListField(
        label="What do they like to do?", hint="With commas between them, like gardening, football, church", longest=40,
        change=str.lower,
    )  # fmt: skip
    wish_words = words("Anything else about the home they want, or cannot live with?", rows=4)
    sections = (
        ("The home", ["home", "life", "other_areas"]),
        ("The carers", ["skills", "diets", "faiths", "interests"]),
        ("In words", ["wish_words"]),
    )

    class Meta:
        model = Referral
        fields = tuple(name for name in FIELDS_OF["likes"] if name != "likes")
