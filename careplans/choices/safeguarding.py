"""Lists and moves of safeguarding concerns."""

from django.db import models

from sharedliving.core.states import Moves


class ConcernState(models.TextChoices):
    RAISED = "raised", "Waiting for a decision"
    ENQUIRY = "enquiry", "Enquiry under way"
    PROTECTION = "protection", "Protection plan in place"
    CLOSED = "closed", "Closed"


CONCERN_MOVES: Moves = {
    ConcernState.RAISED: frozenset({ConcernState.ENQUIRY, ConcernState.CLOSED}),
    ConcernState.ENQUIRY: frozenset({ConcernState.PROTECTION, ConcernState.CLOSED}),
    ConcernState.PROTECTION: frozenset({ConcernState.CLOSED}),
}


class AbuseKind(models.TextChoices):
    """The kinds of abuse and neglect of the care and support statutory guidance, chapter 14."""

    PHYSICAL = "physical", "Physical abuse"
    DOMESTIC = "domestic", "Domestic abuse"
    SEXUAL = "sexual", "Sexual abuse"
    PSYCHOLOGICAL = "psychological", "Psychological abuse"
    FINANCIAL = "financial", "Financial or material abuse"
    SLAVERY = "slavery", "Modern slavery"
    DISCRIMINATORY = "discriminatory", "Discriminatory abuse"
    ORGANISATIONAL = "organisational", "Organisational abuse"
    NEGLECT = "neglect", "Neglect and acts of omission"
    SELF_NEGLECT = "self_neglect", "Self-neglect"


class ConcernSource(models.TextChoices):
    PERSON = "person", "The person themselves"
    FAMILY = "family", "Family or friend"
    CARER = "carer", "A Shared Lives carer"
    SCHEME = "scheme", "A scheme worker"
    COUNCIL = "council", "A council worker"
    HEALTH = "health", "Health"
    POLICE = "police", "Police"
    OTHER = "other", "Somebody else"


class AllegedSource(models.TextChoices):
    """Who is said to have caused the harm, and what they are to the person."""

    CARER = "carer", "A Shared Lives carer who supports the person"
    HOUSEHOLD = "household", "Somebody else in the carer’s household"
    OTHER_PERSON = "other_person", "Another person supported there"
    FAMILY = "family", "Family or an unpaid carer"
    STAFF = "staff", "Paid staff of another service"
    OTHER = "other", "Somebody else"
    NOBODY = "nobody", "Nobody else: self-neglect"
    UNKNOWN = "unknown", "Not known yet"


OF_THE_HOUSEHOLD = (AllegedSource.CARER, AllegedSource.HOUSEHOLD)


class ConcernPlace(models.TextChoices):
    CARERS_HOME = "carers_home", "The Shared Lives carer’s home"
    OWN_HOME = "own_home", "The person’s own home"
    COMMUNITY = "community", "Out and about"
    SERVICE = "service", "A day service, college or work"
    HOSPITAL = "hospital", "Hospital"
    ONLINE = "online", "Online or by telephone"
    OTHER = "other", "Somewhere else"


class EnquiryKind(models.TextChoices):
    S42 = "s42", "A section 42 enquiry"
    OTHER = "other", "Another enquiry: not all three parts are met, and the council looks into it"
    NONE = "none", "No enquiry"


class OutcomesMet(models.TextChoices):
    FULLY = "fully", "Fully met"
    PARTLY = "partly", "Partly met"
    NOT_MET = "not_met", "Not met"
    NONE_EXPRESSED = "none_expressed", "They were asked and named none"


class RiskAfter(models.TextChoices):
    REMOVED = "removed", "The risk is removed"
    REDUCED = "reduced", "The risk is reduced"
    REMAINS = "remains", "The risk remains"
