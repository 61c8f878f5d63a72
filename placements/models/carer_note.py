from django.db import models

from people.models import User
from placements.models.household import CarerHousehold
from placements.querysets import CarerNoteQuerySet
from sharedliving.core.history import CaseModel


class CarerNote(CaseModel):
    """A confidential note about a carer household: the scheme's alone, on nobody's record (G14-CMS-10)."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="notes")
    on = models.DateField()
    text = models.TextField()
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = CarerNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"Note of {self.on}"
