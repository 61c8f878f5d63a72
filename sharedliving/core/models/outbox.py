"""The outbox of reminders: truth is rows, the broker only wakes us up."""

from django.db import models
from django.db.models.functions import Coalesce, Now

from sharedliving.core.outbox_querysets import DigestQuerySet, ReminderQuerySet
from sharedliving.core.querysets import ScopedQuerySet


class Stage(models.TextChoices):
    """How far a due date has come; each stage is told once."""

    AHEAD = "ahead", "Coming up"
    AHEAD_AGAIN = "ahead_2", "Coming up: second reminder"
    AHEAD_ONCE_MORE = "ahead_3", "Coming up: third reminder"
    DUE = "due", "Due today"
    OVERDUE = "overdue", "Overdue"
    MANAGER = "manager", "Overdue: line manager told"
    SERVICE = "service", "Overdue: service manager told"


class DigestState(models.TextChoices):
    WAITING = "waiting", "Waiting to be sent"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    DELIVERED = "delivered", "Delivered"
    FAILED = "failed", "Could not be sent"
    REFUSED = "refused", "Refused: no such address"


UNDELIVERED = (DigestState.FAILED, DigestState.REFUSED)
"""Nobody will read it unless somebody does something about it."""
CLOSED = (DigestState.SENT, DigestState.DELIVERED, *UNDELIVERED)


class Channel(models.TextChoices):
    """Where a reminder is told: with everything else of the day, or at once in a message of its own."""

    DIGEST = "digest", "In the message of the day"
    AT_ONCE = "at_once", "In a message of its own, at once"


class Digest(models.Model):
    """One message for one reader on one day, whatever the number of things in it; or one alone for something urgent.

    `round` counts how often somebody had it sent again after it did not arrive; `service_id` is the mail service's own
    number of it.
    """

    recipient_id = models.BigIntegerField()
    on = models.DateField()
    urgent_reminder_id = models.BigIntegerField(null=True)
    round = models.PositiveSmallIntegerField(default=0, db_default=0)
    service_id = models.CharField(max_length=100, blank=True, default="", db_default="")
    delivered_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=DigestState.choices, default=DigestState.WAITING)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)

    objects = DigestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["recipient_id", "on", "urgent_reminder_id"],
                name="one_digest_a_reader_a_day",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="digest_sent_has_time",
                condition=~models.Q(state__in=["sent", "delivered"]) | models.Q(sent_at__isnull=False),
            ),
            models.CheckConstraint(
                name="digest_delivered_has_time",
                condition=~models.Q(state="delivered") | models.Q(delivered_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"],
                name="digest_unsent",
                condition=~models.Q(state__in=["sent", "delivered", "failed", "refused"]),
            ),
            models.Index(
                fields=["recipient_id"], name="digest_undelivered", condition=models.Q(state__in=["failed", "refused"])
            ),
            models.Index(
                fields=["sent_at"],
                name="digest_on_its_way",
                condition=models.Q(state="sent") & ~models.Q(service_id=""),
            ),
        ]

    def __str__(self) -> str:
        return f"digest {self.pk} for {self.recipient_id} on {self.on}"

    @property
    def reference(self) -> str:
        """The same for every attempt, so that a mail service recognises a repeat; a new one when a person sends it again."""
        return f"digest-{self.pk}" + (f"-{self.round}" if self.round else "")


class Reminder(models.Model):
    """One stage of one due date, told to one reader by one channel, once.

    `covers_id` is somebody who is away: the recipient reads it in their place, and it is not told again on their return.
    That `digest` exists is checked by triggers once a statement: a foreign key would ask a million times in a large sweep.
    """

    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    person_id = models.BigIntegerField(null=True)
    due_on = models.DateField()
    stage = models.CharField(max_length=10, choices=Stage.choices)
    recipient_id = models.BigIntegerField()
    covers_id = models.BigIntegerField(null=True)
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.DIGEST)
    digest = models.ForeignKey(
        Digest, null=True, on_delete=models.PROTECT, related_name="reminders", db_constraint=False
    )
    created_at = models.DateTimeField(auto_now_add=True, db_default=Now())

    objects = ReminderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "kind", "object_id", "due_on", "stage", Coalesce("covers_id", "recipient_id"), "channel",
                name="reminder_told_once",
            )
        ]  # fmt: skip
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
