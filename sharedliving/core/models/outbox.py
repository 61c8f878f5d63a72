"""The outbox of reminders: truth is rows, the broker only wakes us up."""

from django.db import models
from django.db.models.functions import Now

from sharedliving.core.querysets import ScopedQuerySet


class Stage(models.TextChoices):
    """How far a due date has come; each stage is told once."""

    AHEAD = "ahead", "Coming up"
    AHEAD_AGAIN = "ahead_2", "Coming up: second reminder"
    AHEAD_ONCE_MORE = "ahead_3", "Coming up: third reminder"
    DUE = "due", "Due today"
    OVERDUE = "overdue", "Overdue"
    MANAGER = "manager", "Overdue: line manager told"


class DigestState(models.TextChoices):
    WAITING = "waiting", "Waiting to be sent"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    FAILED = "failed", "Could not be sent"


class Digest(models.Model):
    """One e-mail for one reader on one day, whatever the number of things in it."""

    recipient_id = models.BigIntegerField()
    on = models.DateField()
    state = models.CharField(max_length=10, choices=DigestState.choices, default=DigestState.WAITING)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recipient_id", "on"], name="one_digest_a_reader_a_day"),
            models.CheckConstraint(
                name="digest_sent_has_time", condition=~models.Q(state="sent") | models.Q(sent_at__isnull=False)
            ),
        ]
        indexes = [models.Index(fields=["id"], name="digest_unsent", condition=~models.Q(state__in=["sent", "failed"]))]

    def __str__(self) -> str:
        return f"digest {self.pk} for {self.recipient_id} on {self.on}"


class Reminder(models.Model):
    """One stage of one due date, told to one reader by one channel, once."""

    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    person_id = models.BigIntegerField(null=True)
    due_on = models.DateField()
    stage = models.CharField(max_length=10, choices=Stage.choices)
    recipient_id = models.BigIntegerField()
    channel = models.CharField(max_length=10, default="digest")
    digest = models.ForeignKey(Digest, null=True, on_delete=models.PROTECT, related_name="reminders")
    created_at = models.DateTimeField(auto_now_add=True, db_default=Now())

    objects = ScopedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "due_on", "stage", "recipient_id", "channel"], name="reminder_told_once"
            )
        ]
        indexes = [
            models.Index(fields=["recipient_id"], name="reminder_undigested", condition=models.Q(digest__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id} {self.stage}"


class SweepRun(models.Model):
    """A heartbeat: when the sweep ran and what it found. Pages for managers go red when it is late."""

    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    on = models.DateField()
    reminders = models.PositiveIntegerField(default=0)
    digests = models.PositiveIntegerField(default=0)

    objects = ScopedQuerySet.as_manager()

    def __str__(self) -> str:
        return f"sweep on {self.on}"
