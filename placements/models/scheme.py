from django.db import models

from people.models import Organisation
from placements.querysets import SchemeQuerySet
from sharedliving.core.history import CaseModel


class Scheme(CaseModel):
    """What an organisation is as a Shared Lives scheme: registration, ages it may support, councils it serves."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="scheme_profile")
    registration = models.CharField(max_length=40, blank=True, help_text="CQC location id")
    youngest = models.PositiveSmallIntegerField(default=18)
    oldest = models.PositiveSmallIntegerField(default=120)
    councils = models.ManyToManyField(Organisation, related_name="served_by", blank=True)

    objects = SchemeQuerySet.as_manager()

    def __str__(self) -> str:
        return self.organisation.name
