"""What every measure was on each day, for a council and for each scheme that serves it."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class MeasureSnapshotQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Those of the reader's own council, for whoever reads figures."""
        reads = viewer.in_council and viewer.can(Perm.SEE_FIGURES)
        return self.filter(council_id=viewer.organisation_id) if reads else self.none()


class MeasureSnapshot(models.Model):
    """One measure of one council on one day: how many, of how many. `scheme_id` empty: all of them together.

    No foreign keys, as with the nights of the safety net: a scheme that is gone keeps its past. Raw numbers: nothing of
    this is shown as it is.
    """

    council_id = models.BigIntegerField()
    scheme_id = models.BigIntegerField(null=True)
    on = models.DateField()
    key = models.CharField(max_length=40)
    numerator = models.PositiveIntegerField()
    denominator = models.PositiveIntegerField()
    taken_at = models.DateTimeField()

    objects = MeasureSnapshotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["council_id", "on", "key", "scheme_id"], name="one_measure_a_day", nulls_distinct=False
            ),
            models.CheckConstraint(name="measure_is_part_of_a_whole", condition=Q(numerator__lte=F("denominator"))),
        ]
        indexes = [models.Index(fields=["council_id", "key", "on"], name="measure_over_time")]

    def __str__(self) -> str:
        return f"{self.key} on {self.on}"
