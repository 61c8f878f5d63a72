"""Lists and moves of risk assessments."""

from django.db import models

from sharedliving.core.states import Moves


class RiskState(models.TextChoices):
    DRAFT = "draft", "Being written"
    AWAITING = "awaiting", "Waiting for agreement"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Replaced"
    ENDED = "ended", "Ended"


RISK_MOVES: Moves = {
    RiskState.DRAFT: frozenset({RiskState.AWAITING, RiskState.ENDED}),
    RiskState.AWAITING: frozenset({RiskState.DRAFT, RiskState.IN_FORCE, RiskState.ENDED}),
    RiskState.IN_FORCE: frozenset({RiskState.SUPERSEDED, RiskState.ENDED}),
}


class RiskArea(models.TextChoices):
    """The part of life that a risk is about. The last two are the scheme's to record (G14-RISK-3, G14-RISK-7)."""

    HEALTH = "health", "Health and medicines"
    MIND = "mind", "Mental health and self-harm"
    SELF_CARE = "self_care", "Eating, drinking and looking after themselves"
    AT_HOME = "at_home", "Safety at home, like cooking, water and fire"
    OUT = "out", "Out and about, roads and travel"
    FALLS = "falls", "Moving and falls"
    MONEY = "money", "Money, and being taken advantage of"
    RELATIONSHIPS = "relationships", "Relationships, sex and the internet"
    SUBSTANCES = "substances", "Alcohol and drugs"
    BEHAVIOUR = "behaviour", "Behaviour that can hurt somebody"
    OTHERS = "others", "Harm or neglect by others"
    OTHER = "other", "Something else"
    HOUSEHOLD = "household", "Somebody, or an animal, in the carer’s household"
    PREMISES = "premises", "The carer’s home itself"


OF_THE_SCHEME = frozenset({RiskArea.HOUSEHOLD, RiskArea.PREMISES})


class RiskOwner(models.TextChoices):
    """Who answers for one risk (G14-RISK-1)."""

    CARE_MANAGER = "care_manager", "The care manager"
    SCHEME = "scheme", "The scheme"
    JOINTLY = "jointly", "Several of them jointly"
    CARER = "carer", "The Shared Lives carer"
    PERSON = "person", "The person themselves"


class RiskParty(models.TextChoices):
    """Who shares the responsibility and says whether they agree (G14-RISK-10)."""

    PERSON = "person", "The person"
    CARE_MANAGER = "care_manager", "The care manager"
    SCHEME = "scheme", "The scheme"
    CARER = "carer", "The Shared Lives carer"


class RiskMark(models.TextChoices):
    SIGNED = "signed", "Agrees and has signed"
    DECLINED = "declined", "Declined"
    NOT_ABLE = "not_able", "Not able to"
