from django.db import models

from careplans.models.plan import CarePlan
from careplans.querysets import EasyReadQuerySet
from sharedliving.core.history import CaseModel


class EasyRead(CaseModel):
    """The lines of a plan's easy-read version, as a worker has written them: a text for each chapter, an idea a line."""

    plan = models.OneToOneField(CarePlan, on_delete=models.PROTECT, related_name="easy_read")
    parts = models.JSONField(default=dict, help_text="Chapter to text; a chapter that is not here is as proposed")
    version = models.PositiveIntegerField(default=1, help_text="Rises with every save, to notice two writers")

    objects = EasyReadQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Easy read of {self.plan}"
