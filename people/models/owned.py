from typing import ClassVar

from django.db import models
from django.db.models import Q

from sharedliving.core.history import CaseModel


class OwnedRow(CaseModel):
    """Abstract: something that somebody has to do by a date. Open means an owner and a due date; closed means no due date.

    The two columns are kept by the service that changes a date, never counted up by a job (design, section 5).
    `passes_on` False: only its owner can do it, so that it is not handed over and ends when they leave.
    """

    passes_on: ClassVar[bool] = True

    owner = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="owned_%(class)s_rows")
    due_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_open_has_owner_and_date",
                condition=Q(closed_at__isnull=True, due_on__isnull=False, owner__isnull=False)
                | Q(closed_at__isnull=False, due_on__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["owner", "due_on"], name="%(class)s_due", condition=Q(due_on__isnull=False)),
            models.Index(fields=["due_on"], name="%(class)s_due_on", condition=Q(due_on__isnull=False)),
        ]

    @property
    def is_open(self) -> bool:
        return self.closed_at is None
