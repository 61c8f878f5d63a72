from typing import Any

from django.db import models
from django.db.models import Q

from commissioning.querysets.costs import CommunityTableQuerySet
from people.models import Organisation
from sharedliving.core.history import CaseModel


class CommunityTable(CaseModel):
    """Who lives in a council's area, as a published table says: one row an import, and the newest of each kind counts.

    `counts` is {dimension: {group: people}}, dimensions as in `equality.census`; `adults` when it counts people of 18 and
    over.
    """

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="community_tables")
    adults = models.BooleanField()
    area_code = models.CharField(max_length=9)
    area_name = models.CharField(max_length=100, blank=True)
    counts = models.JSONField()
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, help_text="SHA-256 of the file")
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = CommunityTableQuerySet.as_manager()

    class Meta:
        ordering = ["-imported_at", "-id"]
        constraints = [
            models.CheckConstraint(name="community_of_an_area", condition=Q(area_code__regex=r"^[EW][0-9]{8}$")),
            models.CheckConstraint(name="community_has_ethnic_groups", condition=Q(counts__has_key="ethnicity")),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return "Adults, 18 and over" if self.adults else "Everybody, Census 2021 (TS021)"

    def by(self, dimension: str) -> dict[str, int]:
        """People by group; nobody where the table does not say."""
        found: dict[str, Any] = self.counts
        return dict(found.get(dimension, {}))

    @property
    def people(self) -> int:
        return sum(self.by("ethnicity").values())
