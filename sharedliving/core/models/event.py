from django.db import models

from sharedliving.core.querysets import ScopedQuerySet


class Event(models.Model):
    """One thing that somebody did or read. No foreign keys, so nothing can be lost with a row; names are copied in.

    A database trigger refuses UPDATE and DELETE.
    """

    at = models.DateTimeField(auto_now_add=True)
    verb = models.CharField(max_length=60)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200)
    organisation_id = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    person_id = models.BigIntegerField(null=True)
    text = models.TextField(blank=True)
    data = models.JSONField(default=dict)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["person_id", "-id"], name="event_person_newest", condition=models.Q(person_id__isnull=False)
            ),
            models.Index(fields=["subject_kind", "subject_id"], name="event_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} by {self.actor_name}"
