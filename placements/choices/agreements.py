"""Lists and moves of arrangement agreements and arrangements."""

from django.db import models

from sharedliving.core.states import Moves


class Party(models.TextChoices):
    PERSON = "person", "The person"
    CARER = "carer", "The Shared Lives carer"
    SCHEME = "scheme", "The scheme"
    COUNCIL = "council", "The council"


class AgreementState(models.TextChoices):
    DRAFT = "draft", "Being written"
    SIGNING = "signing", "Ready to sign"
    SIGNED = "signed", "Signed by all"
    SUPERSEDED = "superseded", "Replaced by a newer version"


AGREEMENT_MOVES: Moves = {
    AgreementState.DRAFT: frozenset({AgreementState.SIGNING}),
    AgreementState.SIGNING: frozenset({AgreementState.DRAFT, AgreementState.SIGNED}),
    AgreementState.SIGNED: frozenset({AgreementState.SUPERSEDED}),
}

BEING_MADE = (AgreementState.DRAFT, AgreementState.SIGNING)
"""An agreement that is written or signed now; a person and a household have one such at a time."""


class WhyRevised(models.TextChoices):
    """What makes people write a new version of an agreement that is signed (W12, NI13)."""

    YEARLY = "yearly", "The yearly look at it"
    PLAN = "plan", "The care and support plan has changed"
    REVIEW = "review", "Something came out of a review"
    ASKED = "asked", "One of the four asked for it"
    MONEY = "money", "The money has changed"


class ArrangementState(models.TextChoices):
    LIVE = "live", "Live"
    ENDED = "ended", "Ended"


ARRANGEMENT_MOVES: Moves = {
    ArrangementState.LIVE: frozenset({ArrangementState.ENDED}),
}


class EndReason(models.TextChoices):
    MOVED_ON = "moved_on", "Moved on as planned"
    OWN_HOME = "own_home", "Moved to their own home"
    CARER_STOPPED = "carer_stopped", "Carer stopped"
    CARER_DEAPPROVED = "carer_deapproved", "The carer’s approval ended"
    CHOSE_TO_LEAVE = "chose_to_leave", "The person chose to leave"
    HEALTH = "health", "Health needs"
    SAFEGUARDING = "safeguarding", "Safeguarding"
    FAMILY = "family", "Family reasons"
    FUNDING = "funding", "Funding"
    BREAKDOWN = "breakdown", "Breakdown"
    DIED = "died", "The person died"


UNPLANNED = frozenset(
    {
        EndReason.BREAKDOWN,
        EndReason.CARER_STOPPED,
        EndReason.CARER_DEAPPROVED,
        EndReason.SAFEGUARDING,
        EndReason.FUNDING,
    }
)
"""Ends that nobody had planned for: the person had to go somewhere else."""
