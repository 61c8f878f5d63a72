"""The kinds of assessment, and the lists that only one of them asks with."""

from django.db import models

from sharedliving.core.states import Moves


class Kind(models.TextChoices):
    """What each of them asks and needs stands in careplans/rules/kinds."""

    CARE_ACT = "care_act", "Care Act assessment"
    UNPAID_CARER = "unpaid_carer", "Unpaid carer’s assessment"
    BUDGET = "budget", "Indicative personal budget"
    FINANCIAL = "financial", "Financial assessment"
    CHC = "chc", "NHS Continuing Healthcare checklist"
    PANEL = "panel", "Panel assessment"
    OCCUPATIONAL = "occupational", "Occupational therapy assessment"
    PHYSIOTHERAPY = "physiotherapy", "Physiotherapy assessment"
    NURSING = "nursing", "Community nursing assessment"
    SPEECH = "speech", "Speech and language assessment"
    PSYCHOLOGY = "psychology", "Psychology assessment"


class CarerEffect(models.TextChoices):
    """What caring may do to somebody (second condition for carers, ELIG regulation 3), in plain words."""

    HEALTH = "health", "Their physical or mental health is getting worse, or may"
    CHILDREN = "children", "They cannot look after a child they are responsible for"
    OTHERS = "others", "They cannot care for somebody else they care for"
    HOME = "home", "They cannot keep their home fit to live in"
    NUTRITION = "nutrition", "They cannot eat and drink well enough"
    RELATIONSHIPS = "relationships", "They cannot keep up family or other relationships"
    WORK = "work", "They cannot get into or keep up work, training, education or volunteering"
    COMMUNITY = "community", "They cannot use local places and services"
    LEISURE = "leisure", "They have no time for leisure"
    NONE = "none", "None of these"


class Level(models.TextChoices):
    """The levels of the national checklist."""

    A = "A", "A: high"
    B = "B", "B: moderate"
    C = "C", "C: low or none"


class ChcConsent(models.TextChoices):
    GIVEN = "given", "They agree"
    BEST_INTERESTS = "best_interests", "They cannot decide this, and it is in their best interests"
    REFUSED = "refused", "They do not agree"


class ChcState(models.TextChoices):
    """Where the NHS decision after a positive checklist stands."""

    WAITING = "waiting", "Waiting for the NHS"
    ELIGIBLE = "eligible", "Eligible: the NHS pays"
    NOT_ELIGIBLE = "not_eligible", "Not eligible"
    ENDED = "ended", "Ended"


CHC_MOVES: Moves = {
    ChcState.WAITING: frozenset({ChcState.ELIGIBLE, ChcState.NOT_ELIGIBLE}),
    ChcState.ELIGIBLE: frozenset({ChcState.ENDED}),
}


class ChargeOutcome(models.TextChoices):
    NOTHING = "nothing", "Pays nothing"
    CONTRIBUTION = "contribution", "Pays a contribution"
    FULL = "full", "Pays the full cost"
    NOT_DISCLOSED = "not_disclosed", "Did not want to give the figures, so pays the full cost"


PAYING = (ChargeOutcome.CONTRIBUTION,)


class Benefit(models.TextChoices):
    IN_PAYMENT = "in_payment", "In payment"
    CLAIMED = "claimed", "Claimed"
    NOT_CLAIMED = "not_claimed", "Not claimed yet"
    NOT_ENTITLED = "not_entitled", "Not entitled"


class MoneyHandledBy(models.TextChoices):
    SELF = "self", "The person themselves"
    APPOINTEE = "appointee", "An appointee for benefits"
    DEPUTY = "deputy", "A deputy of the court"
    ATTORNEY = "attorney", "An attorney for property and money"


class PanelDecision(models.TextChoices):
    AGREED = "agreed", "Agreed"
    CONDITIONS = "conditions", "Agreed with conditions"
    DEFERRED = "deferred", "Put off: more is needed"
    DECLINED = "declined", "Not agreed"


class Unit(models.TextChoices):
    HOUR = "hour", "Hours"
    SESSION = "session", "Sessions"
    NIGHT = "night", "Nights"
    MILE = "mile", "Miles"
    WEEK = "week", "Weeks (a weekly fee)"
