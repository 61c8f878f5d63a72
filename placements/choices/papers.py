"""Lists and moves of the two other agreements: between scheme and carers, and the licence of the room."""

from django.db import models

from sharedliving.core.states import Moves


class PaperState(models.TextChoices):
    DRAFT = "draft", "Being written"
    SIGNED = "signed", "Signed by both"
    SUPERSEDED = "superseded", "Replaced by a newer version"
    ENDED = "ended", "Ended"


PAPER_MOVES: Moves = {
    PaperState.DRAFT: frozenset({PaperState.SIGNED, PaperState.ENDED}),
    PaperState.SIGNED: frozenset({PaperState.SUPERSEDED, PaperState.ENDED}),
}


class CarerAgreementParty(models.TextChoices):
    CARER = "carer", "The Shared Lives carers"
    SCHEME = "scheme", "The scheme"


class LicenceParty(models.TextChoices):
    PERSON = "person", "The person"
    CARER = "carer", "The Shared Lives carer"
