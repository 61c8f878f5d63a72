from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.choices import LeavingEnd
from people.models.owned import OwnedRow
from people.querysets.absences import LeavingQuerySet


class Leaving(OwnedRow):
    """A worker's last day is known: their manager, who owns the row, hands their work over before it (G14-CMS-4)."""

    named_by: ClassVar[tuple[str, ...]] = ("worker",)

    worker = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="leavings")
    leaves_on = models.DateField("last day")
    closed_because = models.CharField(max_length=8, choices=LeavingEnd.choices, blank=True)

    objects = LeavingQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["leaves_on", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["worker"], name="one_last_day_at_a_time", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="leaving_says_how_it_ended",
                condition=Q(closed_at__isnull=True, closed_because="")
                | Q(closed_at__isnull=False, closed_because__in=LeavingEnd.values),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} leaves on {self.leaves_on}"

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return self.worker.name

    def get_absolute_url(self) -> str:
        return reverse("hand-over-split", args=[self.worker_id])
