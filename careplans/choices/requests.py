"""Lists and moves of requests for support."""

from django.db import models

from sharedliving.core.states import Moves


class Source(models.TextChoices):
    SELF = "self", "The person themselves"
    FAMILY = "family", "Family or friend"
    GP = "gp", "GP or community health"
    HOSPITAL = "hospital", "Hospital"
    SCHOOL = "school", "School or children's services"
    PROVIDER = "provider", "A care provider"
    HOUSING = "housing", "Housing"
    POLICE = "police", "Police or other emergency service"
    OTHER = "other", "Somebody else"


class Route(models.TextChoices):
    """How somebody comes to ask, in the words of the national return (CLD: Request_Route_of_Access)."""

    PLANNED = "planned", "Planned entry (transition)"
    DISCHARGE = "discharge", "Discharge from hospital"
    DIVERSION = "diversion", "Diversion from hospital services"
    DEPLETED = "depleted", "Self-funder with depleted funds"
    DEFERRED = "deferred", "Self-funder with depleted funds, 12-week disregard or deferred payment"
    COMMUNITY = "community", "Community or other route"


class About(models.TextChoices):
    """Whose support is asked for. An unpaid carer has needs of their own (CA10)."""

    PERSON = "person", "The person"
    UNPAID_CARER = "unpaid_carer", "An unpaid carer of theirs"


class Priority(models.TextChoices):
    URGENT = "urgent", "Urgent"
    HIGH = "high", "High"
    ROUTINE = "routine", "Routine"


PRIORITY_HINTS: dict[str, str] = {
    Priority.URGENT: "Somebody is or will be unsafe within days.",
    Priority.HIGH: "What holds things together is about to end, or things get worse week by week.",
    Priority.ROUTINE: "They manage for now with what they have.",
}


class RequestOutcome(models.TextChoices):
    """What a request leads to: the event outcomes of the national return (CLD: Event_Outcome), in plain words."""

    TO_ASSESSMENT = "to_assessment", "An assessment is arranged"
    TO_REABLEMENT = "to_reablement", "Reablement or other short-term support"
    TO_SUPPORT = "to_support", "Support planning or services, without a new assessment"
    HOSPITAL = "hospital", "Admitted to hospital"
    MOVED = "moved", "Moved to another local authority"
    NHS = "nhs", "Referred to the NHS"
    SELF_FUNDER = "self_funder", "Pays for their own support, or 12-week disregard"
    ADVICE = "advice", "Information and advice, or signposting"
    OTHER_SERVICE = "other_service", "Referred to another service of the council"
    DECLINED = "declined", "Does not want support"
    DIED = "died", "Has died"
    NO_SERVICE = "no_service", "No service offered, for another reason"
    OTHER = "other", "Something else"


CLD_OUTCOMES: dict[str, str] = {
    RequestOutcome.TO_ASSESSMENT: "Progress to assessment, review or reassessment",
    RequestOutcome.TO_REABLEMENT: "Progress to reablement/ST-Max",
    RequestOutcome.TO_SUPPORT: "Progress to support planning or services",
    RequestOutcome.HOSPITAL: "Admitted to hospital",
    RequestOutcome.MOVED: "NFA: Responsibility moved to another local authority",
    RequestOutcome.NHS: "NFA: Referral to NHS services or NHS funded social care",
    RequestOutcome.SELF_FUNDER: "NFA: Self-funded client or under 12wk disregard",
    RequestOutcome.ADVICE: "NFA: Information and advice or signposting",
    RequestOutcome.OTHER_SERVICE: "NFA: Referral to other service within the local authority",
    RequestOutcome.DECLINED: "NFA: Support declined",
    RequestOutcome.DIED: "NFA: Deceased",
    RequestOutcome.NO_SERVICE: "NFA: No services offered for other reason",
    RequestOutcome.OTHER: "NFA: Other",
}
ENDINGS = tuple(outcome for outcome in RequestOutcome if outcome != RequestOutcome.TO_ASSESSMENT)


class RequestState(models.TextChoices):
    OPEN = "open", "Waiting to be allocated"
    ASSESSMENT = "assessment", "Assessment arranged"
    CLOSED = "closed", "Closed"


REQUEST_MOVES: Moves = {
    RequestState.OPEN: frozenset({RequestState.ASSESSMENT, RequestState.CLOSED}),
}
