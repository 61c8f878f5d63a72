"""Lists and moves of emergencies: from the call to where the person went afterwards (1.7)."""

from django.db import models

from placements.choices.agreements import EndReason
from sharedliving.core.states import Moves


class EmergencyState(models.TextChoices):
    TAKEN = "taken", "Call taken"
    ASKED = "asked", "Waiting for the scheme"
    ACCEPTED = "accepted", "Accepted, household to be found"
    LIVE = "live", "Living there"
    ENDED = "ended", "Ended"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "No longer needed"


EMERGENCY_MOVES: Moves = {
    EmergencyState.TAKEN: frozenset({EmergencyState.ASKED, EmergencyState.WITHDRAWN}),
    EmergencyState.ASKED: frozenset({EmergencyState.ACCEPTED, EmergencyState.REFUSED, EmergencyState.WITHDRAWN}),
    EmergencyState.ACCEPTED: frozenset({EmergencyState.LIVE, EmergencyState.REFUSED, EmergencyState.WITHDRAWN}),
    EmergencyState.LIVE: frozenset({EmergencyState.ENDED}),
}


class EmergencyStep(models.TextChoices):
    """What an open emergency waits for next; with the day by which, on its row."""

    ASK = "ask", "Ask a scheme"
    ANSWER = "answer", "Answer the emergency"
    HOUSEHOLD = "household", "Find a household"
    MEETING = "meeting", "Hold the planning meeting"
    REVIEW = "review", "Review the emergency"
    LIMIT = "limit", "End it, or decide on longer"


class Avoidable(models.TextChoices):
    """Whether it had to come to an emergency; managers see it counted (G14-EMG-4, G14-EMG-6)."""

    NOT_FORESEEN = "no", "Nobody could have foreseen it"
    FORESEEN = "foreseen", "It could have been foreseen"
    AVOIDABLE = "avoidable", "It could have been avoided"
    UNASKED = "unasked", "Not asked at the time"


class RefusedBecause(models.TextChoices):
    NO_CARER = "no_carer", "No approved and trained carers with room"
    RISK = "risk", "Risks that no household can carry"
    INFORMATION = "information", "Not enough is known to protect everybody"
    ASKED_LATE = "asked_late", "It could have been asked earlier in the week"
    FUNDING = "funding", "Nobody has authorised the funding"
    OTHER = "other", "Something else"


class EmergencyOutcome(models.TextChoices):
    HOME = "home", "Went back home"
    MOVED_ON = "moved_on", "Moved on somewhere else"
    LONG_TERM = "long_term", "A home for the long term"
    HOSPITAL = "hospital", "Went into hospital"
    BREAKDOWN = "breakdown", "It could not go on"
    DIED = "died", "The person died"


END_REASONS: dict[str, EndReason] = {
    EmergencyOutcome.HOME: EndReason.OWN_HOME,
    EmergencyOutcome.MOVED_ON: EndReason.MOVED_ON,
    EmergencyOutcome.LONG_TERM: EndReason.MOVED_ON,
    EmergencyOutcome.HOSPITAL: EndReason.HEALTH,
    EmergencyOutcome.BREAKDOWN: EndReason.BREAKDOWN,
    EmergencyOutcome.DIED: EndReason.DIED,
}
"""Why the arrangement of an emergency ended, by where the person went."""

OUTCOMES: dict[str, EmergencyOutcome] = {
    EndReason.OWN_HOME: EmergencyOutcome.HOME,
    EndReason.MOVED_ON: EmergencyOutcome.MOVED_ON,
    EndReason.HEALTH: EmergencyOutcome.HOSPITAL,
    EndReason.DIED: EmergencyOutcome.DIED,
}
"""The other way round, where the arrangement was ended on its own page; for any other reason it could not go on."""
