"""Lists and moves of section 117 aftercare."""

from django.db import models

from sharedliving.core.states import Moves


class DetainedUnder(models.TextChoices):
    """The sections of the Mental Health Act 1983 after which aftercare is owed."""

    SECTION_3 = "3", "Section 3"
    SECTION_37 = "37", "Section 37"
    SECTION_45A = "45A", "Section 45A"
    SECTION_47 = "47", "Section 47"
    SECTION_48 = "48", "Section 48"


class AftercareState(models.TextChoices):
    OWED = "owed", "Owed"
    ENDED = "ended", "Ended by both"


AFTERCARE_MOVES: Moves = {AftercareState.OWED: frozenset({AftercareState.ENDED})}
