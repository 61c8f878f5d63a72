"""Lists and moves of the support plans of unpaid carers."""

from django.db import models

from sharedliving.core.states import Moves


class SupportState(models.TextChoices):
    DRAFT = "draft", "Draft"
    AWAITING = "awaiting", "Waiting for sign-off"
    IN_FORCE = "in_force", "In force"
    SUPERSEDED = "superseded", "Replaced"
    DECLINED = "declined", "Not wanted by the carer"
    ENDED = "ended", "Ended"


SUPPORT_MOVES: Moves = {
    SupportState.DRAFT: frozenset({SupportState.AWAITING, SupportState.DECLINED}),
    SupportState.AWAITING: frozenset({SupportState.DRAFT, SupportState.IN_FORCE}),
    SupportState.IN_FORCE: frozenset({SupportState.SUPERSEDED, SupportState.ENDED}),
}
SUPPORT_BEING_WRITTEN = (SupportState.DRAFT, SupportState.AWAITING)
SUPPORT_SIGNED = (SupportState.IN_FORCE, SupportState.SUPERSEDED, SupportState.ENDED)


class SupportBasis(models.TextChoices):
    """Why the council meets a carer's needs."""

    ELIGIBLE = "eligible", "They are eligible (Care Act section 20)"
    POWER = "power", "They are not eligible, and the council meets their needs all the same (section 20(6))"


class CarerArea(models.TextChoices):
    """A part of a carer's life; the values are those of what caring does to them (`CarerEffect`)."""

    HEALTH = "health", "Health"
    CHILDREN = "children", "Looking after a child"
    OTHERS = "others", "Caring for somebody else"
    HOME = "home", "Home"
    NUTRITION = "nutrition", "Eating and drinking"
    RELATIONSHIPS = "relationships", "Family and other relationships"
    WORK = "work", "Work, training, education or volunteering"
    COMMUNITY = "community", "Local places and services"
    LEISURE = "leisure", "Leisure"


class SupportMetBy(models.TextChoices):
    """Who meets a carer's need."""

    COUNCIL = "council", "A service the council arranges or pays for"
    SHARED_LIVES = "shared_lives", "A Shared Lives carer, so that they have a break"
    NHS = "nhs", "The NHS"
    FAMILY = "family", "Family or friends"
    COMMUNITY = "community", "The community"
    SELF = "self", "The carer themselves"
    NOT_MET = "not_met", "Not met by the council"


class GivenTo(models.TextChoices):
    """A carer's need is met by support to them, or by care for the person they care for (Care Act section 20(7))."""

    CARER = "carer", "Support to the carer"
    PERSON = "person", "Care for the person they care for"


class CarerBudgetBy(models.TextChoices):
    """How a carer's budget reaches them."""

    COUNCIL_MANAGED = "council_managed", "Managed by the council"
    DIRECT_PAYMENT = "direct_payment", "Direct payment to the carer"
    PERSONS_PAYMENT = "persons_payment", "Direct payment to the person they care for"
    MIXED = "mixed", "Mixed"
    NONE = "none", "No money is needed"


class PersonSays(models.TextChoices):
    """What the person says to care that is given to them so that their carer is supported."""

    AGREES = "agrees", "They agree"
    AUTHORISED = "authorised", "Somebody who may decide for them agrees"
    BEST_INTERESTS = "best_interests", "They cannot decide this, and it is in their best interests"
    REFUSES = "refuses", "They do not agree"
