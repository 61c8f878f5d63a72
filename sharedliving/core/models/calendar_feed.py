from django.db import models

from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class CalendarFeedQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> "CalendarFeedQuerySet":
        return self.filter(user_id=viewer.user_id)

    def open(self) -> "CalendarFeedQuerySet":
        return self.filter(revoked_at=None)


class CalendarFeed(models.Model):
    """A private address from which one user's calendar reads what is due; only a hash of the secret in it is kept."""

    user_id = models.BigIntegerField()
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user_id"], name="one_open_calendar_a_user", condition=models.Q(revoked_at=None)
            )
        ]

    def __str__(self) -> str:
        return f"calendar {self.pk}"
