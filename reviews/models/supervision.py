"""Supervision: a manager and a worker look at the worker's caseload, person by person. Confidential between the two."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import OwnedRow, Person
from reviews.querysets_supervision import SupervisionPointQuerySet, SupervisionQuerySet


class Supervision(OwnedRow):
    """One session. Open: it is to be held by `due_on`, by its owner, the line manager. Closed: it was held.

    `glance` keeps the figures of the caseload as they were on that day: {"people": 12, "weight": 31, "late": 2}.
    """

    named_by: ClassVar[tuple[str, ...]] = ("worker",)

    worker = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="supervisions")
    held_on = models.DateField(null=True)
    said = models.TextField("what was said and agreed", blank=True)
    glance = models.JSONField(default=dict)

    objects = SupervisionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-held_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["worker"], name="one_supervision_ahead", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="supervision_held_says_when_and_what",
                condition=Q(closed_at__isnull=True, held_on__isnull=True)
                | Q(closed_at__isnull=False, held_on__isnull=False) & ~Q(said=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Supervision of {self.worker_id}"

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return self.worker.name

    def get_absolute_url(self) -> str:
        return reverse("supervision-session", args=[self.pk])


class SupervisionPoint(OwnedRow):
    """What was said about one person, or in general; with an action, it is open until its owner has done it."""

    supervision = models.ForeignKey(Supervision, on_delete=models.PROTECT, related_name="points")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.TextField()
    action = models.CharField(max_length=500, blank=True)
    done_on = models.DateField(null=True)

    objects = SupervisionPointQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        verbose_name = "action from supervision"
        verbose_name_plural = "actions from supervision"
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="supervision_point_says_something", condition=~Q(note="")),
            models.CheckConstraint(
                name="supervision_action_is_open_until_done",
                condition=Q(action="", closed_at__isnull=False, done_on__isnull=True)
                | ~Q(action="") & Q(closed_at__isnull=True, done_on__isnull=True)
                | ~Q(action="") & Q(closed_at__isnull=False, done_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.action or self.note[:60]

    @property
    def name(self) -> str:
        return self.action

    def get_absolute_url(self) -> str:
        return f"{reverse('supervision-session', args=[self.supervision_id])}#point-{self.pk}"
