"""What a home has or lacks, in the words of a shortlist."""

from placements.choices import DIETS, FAITHS, SKILLS, Brings, Trait
from sharedliving.core.words import inside

LACKS: dict[str, str] = {
    Trait.WHEELCHAIR: "No wheelchair access",
    Trait.STEP_FREE: "Steps to the door, or nobody has said",
    Trait.GROUND_FLOOR: "No bedroom on the ground floor",
    Trait.EN_SUITE: "No bathroom of their own",
    Trait.WET_ROOM: "No wet room",
    Trait.HOIST: "No hoist",
    Trait.BUS: "No bus stop nearby",
    Trait.PARKING: "No room to park",
    Trait.QUIET: "Not known as a quiet home",
    Trait.LIVELY: "Not known as a lively home",
    Trait.NO_PETS: "Has pets",
    Trait.PETS: "No pets there",
    Trait.NO_SMOKE: "Somebody smokes",
    Trait.NO_CHILDREN: "Children live there, or nobody has said",
    Trait.CHILDREN: "No children live there, or nobody has said",
    Trait.LGBT: "Nobody has said that LGBT+ people are welcome",
    Trait.WOMEN: "Men care there too, or nobody has said",
    Trait.MEN: "Women care there too, or nobody has said",
    Trait.AWAKE: "Nobody can be awake at night",
}
CANNOT: dict[str, str] = {
    Trait.NO_PETS: "Has pets, and the person cannot live with pets.",
    Trait.NO_SMOKE: "Somebody smokes, and the person cannot live with smoke.",
    Trait.NO_CHILDREN: "Children live there, or nobody has said, and the person cannot live with children.",
}
DOES: dict[str, str] = {
    Brings.SMOKES: "smokes indoors",
    Brings.PETS: "brings a pet",
    Brings.NIGHTS: "needs somebody at night",
    Brings.BEHAVIOUR: "behaves in ways that challenge",
    Brings.MAN: "is a man",
    Brings.WOMAN: "is a woman",
}


def small(label: str) -> str:
    """The label inside a sentence; names keep their capital."""
    return label if label in {Trait(faith).label for faith in FAITHS} else inside(label)


def has(trait: str) -> str:
    """Knows about dementia. / A hoist."""
    label = Trait(trait).label
    if trait in SKILLS:
        return f"Knows about {small(label)}"
    if trait in DIETS:
        return f"Can keep to the diet: {small(label)}"
    return f"A {label} home" if trait in FAITHS else label


def lacks(trait: str) -> str:
    """Nobody there is known to know about dementia. / No hoist."""
    label = Trait(trait).label
    if trait in SKILLS:
        return f"Nobody there is known to know about {small(label)}"
    if trait in DIETS:
        return f"Not known to keep to the diet: {small(label)}"
    return f"Not known as a {label} home" if trait in FAITHS else LACKS[trait]


def must_have(trait: str) -> str:
    """No hoist; the person must have: a hoist."""
    return CANNOT.get(trait) or f"{lacks(trait)}; the person must have: {_wish(trait)}."


def would_like(trait: str) -> str:
    return f"{lacks(trait)}; the person would like: {_wish(trait)}"


def _wish(trait: str) -> str:
    """The trait as something that somebody wants."""
    if trait in SKILLS:
        return f"somebody who knows about {small(Trait(trait).label)}"
    return f"a {Trait(trait).label} home" if trait in FAITHS else small(Trait(trait).label)
