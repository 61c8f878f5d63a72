"""Who does what around an arrangement (G14-CMS-6)."""

from django.db import models


class RoleHolder(models.TextChoices):
    CARE_MANAGER = "care_manager", "Care manager"
    SCHEME_WORKER = "scheme_worker", "Scheme worker"
    CARER = "carer", "Shared Lives carer"
    PERSON = "person", "The person"
    FAMILY = "family", "Family or friends"
    OTHER = "other", "Somebody else"


class RoleTask(models.TextChoices):
    CONTACT = "contact", "Keeps in touch with the person"
    CARER_SUPPORT = "carer_support", "Supports the Shared Lives carer"
    MONITORING = "monitoring", "Visits, and sees whether the arrangement works"
    PLAN_REVIEW = "plan_review", "Reviews the care and support plan"
    HEALTH = "health", "Sees to health appointments"
    MONEY = "money", "Helps with money and benefits"
    OUT_OF_HOURS = "out_of_hours", "Answers at night and at weekends"
    CONCERNS = "concerns", "Acts when somebody is worried about the person"
    RISK = "risk", "Answers for one risk"
    OTHER = "other", "Something else"


NEEDED_ROLES: tuple[str, ...] = tuple(each for each in RoleTask.values if each not in (RoleTask.RISK, RoleTask.OTHER))
"""What somebody does in every arrangement."""
