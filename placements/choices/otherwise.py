"""At which gate somebody decided to go on without what it asks for."""

from django.db import models


class GatePassed(models.TextChoices):
    SENT = "sent", "Referred with something missing"
    ACCEPTED = "accepted", "Accepted without the plan"
    MATCHED = "matched", "Taken in without something they must have"
    STARTED = "started", "Moved in before the papers"
