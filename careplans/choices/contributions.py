"""Lists and moves of what other professionals are asked to contribute to an assessment."""

from django.db import models

from sharedliving.core.states import Moves


class Profession(models.TextChoices):
    OCCUPATIONAL = "occupational", "Occupational therapist"
    PHYSIOTHERAPIST = "physiotherapist", "Physiotherapist"
    NURSE = "nurse", "Community nurse"
    DOCTOR = "doctor", "Doctor"
    SPEECH = "speech", "Speech and language therapist"
    PSYCHOLOGIST = "psychologist", "Psychologist"
    HOUSING = "housing", "Housing"
    EMPLOYMENT = "employment", "Employment"
    VOLUNTARY = "voluntary", "Voluntary sector"
    OTHER = "other", "Somebody else"


class ContributionState(models.TextChoices):
    ASKED = "asked", "Asked for"
    RECEIVED = "received", "Received"
    NOT_COMING = "not_coming", "Not coming"


CONTRIBUTION_MOVES: Moves = {
    ContributionState.ASKED: frozenset({ContributionState.RECEIVED, ContributionState.NOT_COMING}),
}
