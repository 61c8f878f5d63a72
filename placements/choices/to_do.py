"""How something that was left to be done ended."""

from django.db import models


class ActionEnd(models.TextChoices):
    DONE = "done", "Done"
    NOT_NEEDED = "not_needed", "No longer needed"
