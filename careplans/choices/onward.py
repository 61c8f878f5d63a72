"""Lists and moves of referrals to other services."""

from django.db import models

from sharedliving.core.states import Moves


class ServiceKind(models.TextChoices):
    HEALTH = "health", "GP, hospital or community health"
    MENTAL_HEALTH = "mental_health", "Mental health service"
    REABLEMENT = "reablement", "Reablement"
    EQUIPMENT = "equipment", "Equipment and adaptations"
    HOUSING = "housing", "Housing"
    EMPLOYMENT = "employment", "Employment, training or education"
    BENEFITS = "benefits", "Money and benefits advice"
    COMMUNITY = "community", "Community or voluntary group"
    FAITH = "faith", "Faith or cultural group"
    CARERS = "carers", "Support for unpaid carers"
    POLICE = "police", "Police"
    SAFEGUARDING = "safeguarding", "Safeguarding team"
    OTHER = "other", "Another service"


WITHOUT_CONSENT = frozenset({ServiceKind.POLICE, ServiceKind.SAFEGUARDING})


class SharingBasis(models.TextChoices):
    """On what the person's information goes to somebody else."""

    CONSENT = "consent", "The person agrees"
    BEST_INTERESTS = "best_interests", "They cannot decide this, and it is in their best interests"
    LAW = "law", "A law asks for it or allows it"
    WITHOUT_CONSENT = "without_consent", "Without their agreement, to prevent harm or crime"


class OnwardState(models.TextChoices):
    SENT = "sent", "No answer yet"
    MORE_WANTED = "more_wanted", "They want to know more"
    WAITING_LIST = "waiting_list", "On their waiting list"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    CLOSED = "closed", "Finished"


ANSWERS = (OnwardState.ACCEPTED, OnwardState.WAITING_LIST, OnwardState.DECLINED, OnwardState.MORE_WANTED)
ONWARD_MOVES: Moves = {
    OnwardState.SENT: frozenset({*ANSWERS, OnwardState.CLOSED}),
    OnwardState.MORE_WANTED: frozenset(
        {OnwardState.SENT, OnwardState.ACCEPTED, OnwardState.WAITING_LIST, OnwardState.DECLINED, OnwardState.CLOSED}
    ),
    OnwardState.WAITING_LIST: frozenset({OnwardState.ACCEPTED, OnwardState.DECLINED, OnwardState.CLOSED}),
    OnwardState.ACCEPTED: frozenset({OnwardState.CLOSED}),
}
