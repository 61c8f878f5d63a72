from django.db import models
from django.db.models import Q

from people.models import OwnedRow
from placements.choices import Step
from placements.models.matching import Candidate, Introduction
from placements.querysets import PlannedStepQuerySet


class PlannedStep(OwnedRow):
    """The next step of getting to know each other: due on the day it is planned for, so that no introduction peters out.

    Closed by the step itself, by the reason why it did not happen, or because the introductions ended.
    """

    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="planned_steps")
    step = models.CharField(max_length=16, choices=Step.choices)
    is_agreed = models.BooleanField(default=False, help_text="Agreed for that day, not only to be arranged by it")
    held = models.OneToOneField(Introduction, null=True, on_delete=models.PROTECT, related_name="planned")
    did_not_happen_because = models.TextField(blank=True)

    objects = PlannedStepQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["candidate"], name="one_next_step_a_candidate", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="planned_step_closed_with_outcome",
                condition=Q(closed_at__isnull=True, held__isnull=True, did_not_happen_because="")
                | Q(closed_at__isnull=False, held__isnull=False, did_not_happen_because="")
                | Q(closed_at__isnull=False, held__isnull=True) & ~Q(did_not_happen_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()} by {self.due_on}"

    def get_absolute_url(self) -> str:
        return self.candidate.get_absolute_url()
