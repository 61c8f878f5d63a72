"""Why something is past its date."""

from django.db import models


class DelayReason(models.TextChoices):
    """A clock is never stopped: what holds an assessment up is recorded beside it."""

    PERSON = "person", "Waiting for the person"
    HOSPITAL = "hospital", "The person is in hospital"
    PROFESSIONAL = "professional", "Waiting for a professional"
    STAFF = "staff", "Not enough staff"
    INTERPRETER = "interpreter", "Waiting for an interpreter or advocate"
    INCOMPLETE = "incomplete", "What came with the request was incomplete"
    OTHER = "other", "Something else"
