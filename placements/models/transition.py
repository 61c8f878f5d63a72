from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import OwnedRow, Person
from placements.choices import StepState, TransitionKind
from placements.querysets import TransitionStepQuerySet


class TransitionStep(OwnedRow):
    """One step of a young person's way into adulthood, due on a birthday (SLP-YP, SLP-FC). Owned by their care manager."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="transition_steps")
    kind = models.CharField(max_length=12, choices=TransitionKind.choices)
    state = models.CharField(max_length=12, choices=StepState.choices, default=StepState.OPEN)
    done_on = models.DateField(null=True)
    words = models.TextField(blank=True, help_text="What was done, or why it is not needed")

    objects = TransitionStepQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["person", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["person", "kind"], name="transition_step_once_a_person"),
            models.CheckConstraint(
                name="closed_transition_step_says_how",
                condition=Q(state=StepState.OPEN, closed_at__isnull=True)
                | ~Q(state=StepState.OPEN) & Q(closed_at__isnull=False, done_on__isnull=False) & ~Q(words=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("transition-step", args=[self.pk])
