"""The household's side of a match as lines of a summary."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from placements.choices import DIETS, FAITHS, HOME, LIFE, SKILLS, Brings, Trait
from placements.models import CarerHousehold, Referral
from placements.rules.trait_words import has

YES_NO = {True: "Yes", False: "No", None: ""}


def labels(kinds: type[models.TextChoices], values: Iterable[str], of: Iterable[str] | None = None) -> list[str]:
    """The labels of some codes, in the order of the list; only those `of` a group."""
    given = set(values)
    group = set(kinds.values if of is None else of)
    return [each.label for each in kinds if each.value in given and each.value in group]


def profile_rows(row: CarerHousehold) -> list[tuple[str, Any]]:
    """What shortlists look at, as far as somebody has said it."""
    rows: list[tuple[str, Any]] = [
        ("The room", row.room),
        ("The home has", labels(Trait, row.offers, HOME)),
        ("Animals", row.pets),
        ("Children live there", YES_NO[row.children]),
        ("Life there", labels(Trait, row.offers, LIFE)),
        ("They like", ", ".join(row.interests)),
        ("The carers know about", labels(Trait, row.offers, SKILLS)),
        ("Diets", labels(Trait, row.offers, DIETS)),
        ("Faith", labels(Trait, row.offers, FAITHS)),
        ("The carers would not have somebody who", labels(Brings, row.wont)),
        ("Who lives there would not live with somebody who", labels(Brings, row.others_wont)),
        ("They would rather not, but can be asked", labels(Brings, row.rather_not)),
        ("A free place is free from", row.free_from),
        ("Free until", row.free_until),
        ("Approved for one person alone", "Yes" if row.only_for_id else ""),
    ]
    return [(label, value) for label, value in rows if value]


def wish_rows(row: Referral) -> list[tuple[str, Any]]:
    """What the person must have, brings and would like: the codes that a search uses, then their words."""
    return [
        ("They must have", [has(trait) for trait in Trait if trait in row.musts]),
        ("They can live nowhere else", "Yes" if row.area_must else "No"),
        ("Somebody must speak their language", "Yes" if row.language_must else "No"),
        ("Carers must be ready for", labels(Brings, row.brings)),
        ("They would like", [has(trait) for trait in Trait if trait in row.likes]),
        ("They would also live in", ", ".join(row.other_areas)),
        ("They like", ", ".join(row.interests)),
        ("What else they said of the home", row.wish_words),
    ]
