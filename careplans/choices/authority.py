"""Who may decide for somebody by law, and how that was shown."""

from django.db import models


class AuthorityKind(models.TextChoices):
    LPA_WELFARE = "lpa_welfare", "Attorney for health and welfare"
    LPA_PROPERTY = "lpa_property", "Attorney for property and affairs"
    DEPUTY_WELFARE = "deputy_welfare", "Deputy for health and welfare"
    DEPUTY_PROPERTY = "deputy_property", "Deputy for property and affairs"
    APPOINTEE = "appointee", "Appointee for benefits (DWP)"
    ADVANCE_DECISION = "advance", "Advance decision to refuse treatment"


class DocumentKind(models.TextChoices):
    ORIGINAL = "original", "The original"
    CERTIFIED = "certified", "A certified copy"


class Subject(models.TextChoices):
    """What a decision is about: this says which authority covers it."""

    HOME = "home", "Where they live and their care"
    PLAN = "plan", "Their care and support plan"
    HEALTH = "health", "Their health"
    MONEY = "money", "Their money and property"


ATTORNEYS = frozenset({AuthorityKind.LPA_WELFARE, AuthorityKind.LPA_PROPERTY})
WELFARE = frozenset({AuthorityKind.LPA_WELFARE, AuthorityKind.DEPUTY_WELFARE})
PROPERTY = frozenset({AuthorityKind.LPA_PROPERTY, AuthorityKind.DEPUTY_PROPERTY})
COVERS: dict[str, frozenset[AuthorityKind]] = {
    Subject.HOME: WELFARE,
    Subject.PLAN: WELFARE,
    Subject.HEALTH: WELFARE,
    Subject.MONEY: PROPERTY,
}
