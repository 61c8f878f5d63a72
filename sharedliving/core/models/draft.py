from django.db import models

from sharedliving.core.querysets import ScopedQuerySet


class Draft(models.Model):
    """A form that one user has open, and what they have typed into it and not saved yet. Kept two days, for them alone.

    `page` is its address, `about` that of the whole which it is a part of: whoever opens another part of it is told.
    """

    user_id = models.BigIntegerField()
    user_name = models.CharField(max_length=200)
    page = models.CharField(max_length=300)
    about = models.CharField(max_length=300)
    fields = models.JSONField(default=dict)
    seen_at = models.DateTimeField()
    typed_at = models.DateTimeField(null=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user_id", "page"], name="one_draft_a_user_and_page"),
            models.CheckConstraint(
                name="draft_typed_has_fields", condition=models.Q(fields={}) | models.Q(typed_at__isnull=False)
            ),
        ]
        indexes = [
            models.Index(fields=["about", "seen_at"], name="draft_about"),
            models.Index(fields=["seen_at"], name="draft_seen"),
        ]

    def __str__(self) -> str:
        return f"draft of {self.user_name}"
