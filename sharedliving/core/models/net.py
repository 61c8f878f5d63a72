"""What the safety net held on each night, and the letters about it."""

from typing import Self

from django.db import models

from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class NetSnapshotQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """A council's staff: those of the teams in reach. A scheme's: its own."""
        if viewer.in_scheme:
            return self.filter(organisation_id=viewer.organisation_id, team_id__isnull=True)
        return self.filter(team_id__in=viewer.team_ids)


class NetSnapshot(models.Model):
    """How many stood on each list one night, for one team of a council or one scheme: `counts` by the key of the list.

    No foreign keys, as with events: a team that is gone keeps its past. Restricted people are not counted.
    """

    on = models.DateField()
    organisation_id = models.BigIntegerField()
    team_id = models.BigIntegerField(null=True)
    counts = models.JSONField()

    objects = NetSnapshotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation_id", "team_id", "on"], name="one_net_snapshot_a_day", nulls_distinct=False
            ),
        ]
        indexes = [models.Index(fields=["team_id", "on"], name="net_snapshot_of_team")]

    def __str__(self) -> str:
        return f"safety net on {self.on}"


class NetLetter(models.Model):
    """The week's letter about the safety net to one manager: at most one a week, whoever wakes the sending."""

    recipient_id = models.BigIntegerField()
    week = models.DateField(help_text="The Monday")
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recipient_id", "week"], name="one_net_letter_a_manager_a_week"),
            models.CheckConstraint(name="net_letter_of_a_monday", condition=models.Q(week__iso_week_day=1)),
        ]
        indexes = [models.Index(fields=["id"], name="net_letter_waits", condition=models.Q(sent_at__isnull=True))]

    def __str__(self) -> str:
        return f"safety net, week of {self.week}"
